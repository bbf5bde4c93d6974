package nl.relocationtracker.core.location;

import java.util.Objects;
import java.util.UUID;

/** Which opening period. */
public record PeriodId(UUID value) {

    public PeriodId {
        Objects.requireNonNull(value);
    }

    /** A new one, that tells nothing of when or where it was made. */
    public static PeriodId create() {
        return new PeriodId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PeriodId of(String text) {
        return new PeriodId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
