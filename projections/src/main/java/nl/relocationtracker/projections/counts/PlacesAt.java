package nl.relocationtracker.projections.counts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;

/** The locations where some children lived, as they were known at a moment. */
public final class PlacesAt {

    private final Map<UUID, List<StoredEvent>> streams;
    private final Map<UUID, LocationPeriods> latest = new HashMap<>();

    private PlacesAt(Map<UUID, List<StoredEvent>> streams) {
        this.streams = streams;
    }

    /** Reads what is recorded of the locations of these children. */
    public static PlacesAt of(Collection<ChildFile> files, EventTable events) {
        return of(files, events, null);
    }

    /** @param upTo the position after which events are left out; null for none */
    static PlacesAt of(Collection<ChildFile> files, EventTable events, Long upTo) {
        return new PlacesAt(events.streamsUpTo(
                files.stream()
                        .flatMap(PlacesAt::locations)
                        .map(LocationId::value)
                        .distinct()
                        .toList(),
                upTo));
    }

    /** @param knownAt null for everything known by now */
    public Places around(ChildFile file, Instant knownAt) {
        List<LocationPeriods> known = new ArrayList<>();
        for (UUID location : locations(file).map(LocationId::value).distinct().toList())
            if (streams.containsKey(location))
                known.add(
                        knownAt == null
                                ? latest.computeIfAbsent(location, id -> fold(id, null))
                                : fold(location, knownAt));
        return Places.of(known);
    }

    /** The moments at which something was recorded of the locations of a child. */
    public NavigableSet<Instant> moments(ChildFile file) {
        NavigableSet<Instant> moments = new TreeSet<>();
        locations(file)
                .flatMap(location -> streams.getOrDefault(location.value(), List.of()).stream())
                .forEach(event -> moments.add(event.recordedAt()));
        return moments;
    }

    private LocationPeriods fold(UUID location, Instant knownAt) {
        LocationPeriods periods = LocationPeriods.unopened(new LocationId(location));
        for (StoredEvent event : streams.get(location))
            if ((knownAt == null || !event.recordedAt().isAfter(knownAt))
                    && event.payload() instanceof LocationEvent happened) periods = periods.after(happened);
        return periods;
    }

    private static Stream<LocationId> locations(ChildFile file) {
        return Stream.concat(
                file.timeline().stays().stream().map(Stay::location),
                file.timeline().absences().stream().map(Absence::location).filter(location -> location != null));
    }
}
