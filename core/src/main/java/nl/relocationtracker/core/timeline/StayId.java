package nl.relocationtracker.core.timeline;

import java.util.Objects;
import java.util.UUID;

/** Which stay. */
public record StayId(UUID value) {

    public StayId {
        Objects.requireNonNull(value);
    }

    /** A new one, that tells nothing of when or where it was made. */
    public static StayId create() {
        return new StayId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static StayId of(String text) {
        return new StayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
