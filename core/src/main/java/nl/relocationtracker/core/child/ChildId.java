package nl.relocationtracker.core.child;

import java.util.Objects;
import java.util.UUID;

/** Which child. */
public record ChildId(UUID value) {

    public ChildId {
        Objects.requireNonNull(value);
    }

    /** A new one, that tells nothing of when or where it was made. */
    public static ChildId create() {
        return new ChildId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ChildId of(String text) {
        return new ChildId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
