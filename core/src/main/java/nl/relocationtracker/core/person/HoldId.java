package nl.relocationtracker.core.person;

import java.util.Objects;
import java.util.UUID;

/** Which hold. */
public record HoldId(UUID value) {

    public HoldId {
        Objects.requireNonNull(value);
    }

    /** A new one, that tells nothing of when or where it was made. */
    public static HoldId create() {
        return new HoldId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static HoldId of(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
