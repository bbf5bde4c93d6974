package nl.relocationtracker.core.location;

import java.util.Objects;
import java.util.UUID;

/** Which site: an address that several locations may share. */
public record SiteId(UUID value) {

    public SiteId {
        Objects.requireNonNull(value);
    }

    /** The site of a location of which nobody said that it shares another's. */
    public static SiteId of(LocationId location) {
        return new SiteId(location.value());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static SiteId of(String text) {
        return new SiteId(UUID.fromString(text));
    }

    /** The location that gave the site its identity. */
    public LocationId firstLocation() {
        return new LocationId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
