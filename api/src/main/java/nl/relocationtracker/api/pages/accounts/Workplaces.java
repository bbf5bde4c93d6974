package nl.relocationtracker.api.pages.accounts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.pages.PlaceSearch;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Locations.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The locations where somebody can work, and their names. */
@Component
class Workplaces {

    /** More than the country has. */
    private static final int ALL = 10_000;

    private static final int MOST_FOUND = 20;

    private final Locations locations;
    private final Grounds grounds;

    Workplaces(Locations locations, Grounds grounds) {
        this.locations = locations;
        this.grounds = grounds;
    }

    /** By name; what has none any more is left out. */
    @Transactional(readOnly = true)
    public List<LocationView> named(Set<UUID> ids) {
        return ids.stream()
                .map(this::location)
                .flatMap(Optional::stream)
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isOne(UUID id) {
        return location(id).isPresent();
    }

    /** Those whose name or municipality has this in it, in any spelling, without those that are known already. */
    @Transactional(readOnly = true)
    public List<LocationView> found(String words, Set<UUID> known) {
        PointInTime now = PointInTime.asKnownNow(grounds.today());
        List<LocationView> others = locations.locations(new Selection(null, null), now, null, ALL).items().stream()
                .filter(location -> !known.contains(location.id()))
                .toList();
        return PlaceSearch.find(
                        words,
                        others,
                        location -> location.label() + " " + Objects.toString(location.municipality(), ""))
                .places()
                .stream()
                .limit(MOST_FOUND)
                .toList();
    }

    private Optional<LocationView> location(UUID id) {
        return locations.location(new LocationId(id), PointInTime.asKnownNow(grounds.today()));
    }
}
