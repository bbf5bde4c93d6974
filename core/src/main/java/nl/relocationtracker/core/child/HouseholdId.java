package nl.relocationtracker.core.child;

import java.util.Objects;
import java.util.UUID;

/** Which household. */
public record HouseholdId(UUID value) {

    public HouseholdId {
        Objects.requireNonNull(value);
    }

    /** A new one, that tells nothing of when or where it was made. */
    public static HouseholdId create() {
        return new HouseholdId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
