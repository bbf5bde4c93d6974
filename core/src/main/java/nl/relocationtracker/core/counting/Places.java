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
        return of(one).map(known -> known.descriptions().sites().on(day))
                .filter(site -> of(other)
                        .filter(known ->
                                site.equals(known.descriptions().sites().on(day)))
                        .isPresent())
                .isPresent();
    }

    private Optional<LocationPeriods> of(LocationId location) {
        return location == null ? Optional.empty() : Optional.ofNullable(locations.get(location));
    }
}
