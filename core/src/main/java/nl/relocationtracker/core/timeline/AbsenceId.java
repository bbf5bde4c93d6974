package nl.relocationtracker.core.timeline;

import java.util.Objects;
import java.util.UUID;

/** Which absence. */
public record AbsenceId(UUID value) {

    public AbsenceId {
        Objects.requireNonNull(value);
    }

    /** A new one, that tells nothing of when or where it was made. */
    public static AbsenceId create() {
        return new AbsenceId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AbsenceId of(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
