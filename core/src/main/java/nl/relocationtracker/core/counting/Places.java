package nl.relocationtracker.core.counting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.SiteId;

/** The locations that a count asks about. Of one that is not among them nothing is known. */
public record Places(Map<LocationId, LocationPeriods> locations) {

    public static final Places UNKNOWN = new Places(Map.of());

    public Places {
        locations = Map.copyOf(locations);
    }

    public static Places of(Collection<LocationPeriods> locations) {
        return new Places(locations.stream().collect(Collectors.toMap(LocationPeriods::id, Function.identity())));
    }

    /** @param day on which somebody is there */
    public Optional<LocationKind> kind(LocationId location, LocalDate day) {
        return of(location).map(known -> known.descriptions().kinds().on(day));
    }

    /**
     * @param location null for a place that is no location of ours
     * @param day on which somebody is there
     */
    public Optional<String> municipality(LocationId location, LocalDate day) {
        return of(location).map(known -> known.descriptions().municipalities().on(day));
    }

    /** Whether the two are the same site on a day, as far as both are known. */
    public boolean areOneSite(LocationId one, LocationId other, LocalDate day) {
        LocationPeriods here = locations.get(one);
        LocationPeriods there = locations.get(other);
        if (here == null || there == null) return false;
        SiteId site = here.descriptions().sites().on(day);
        return site != null && site.equals(there.descriptions().sites().on(day));
    }

    private Optional<LocationPeriods> of(LocationId location) {
        return location == null ? Optional.empty() : Optional.ofNullable(locations.get(location));
    }
}
