package nl.relocationtracker.core.crossing;

import java.util.Set;
import nl.relocationtracker.core.location.LocationId;

/**
 * For whom a rule is.
 *
 * @param unaccompaniedOnly only for children without a parent or an adult who has custody
 * @param locations only for who is or was last there on the day of the crossing, or for these locations; empty for all
 */
public record Scope(boolean unaccompaniedOnly, Set<LocationId> locations) {

    public static final Scope ALL = new Scope(false, Set.of());

    public Scope {
        locations = Set.copyOf(locations);
    }

    boolean has(LocationId location) {
        return locations.isEmpty() || (location != null && locations.contains(location));
    }
}
