package nl.relocationtracker.core.location;

import java.util.Objects;
import java.util.UUID;

/** Which location. */
public record LocationId(UUID value) {

    public LocationId {
        Objects.requireNonNull(value);
    }

    /** A new one, that tells nothing of when or where it was made. */
    public static LocationId create() {
        return new LocationId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static LocationId of(String text) {
        return new LocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
