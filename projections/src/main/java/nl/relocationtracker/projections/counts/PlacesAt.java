package nl.relocationtracker.projections.counts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.location.Descriptions;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.live.PastOfChild;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.WholeStream;

/** The locations where some children lived, as they were known at a moment. */
public final class PlacesAt {

    private final Map<UUID, List<StoredEvent>> streams;
    private final Map<UUID, NavigableMap<Instant, LocationPeriods>> known = new ConcurrentHashMap<>();

    private final Map<UUID, List<Instant>> turns = new ConcurrentHashMap<>();

    private volatile Places now;

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

    /** @param streams what is recorded of those locations that will be asked for */
    public static PlacesAt ofStreams(Collection<WholeStream> streams) {
        return new PlacesAt(streams.stream().collect(Collectors.toMap(WholeStream::id, WholeStream::events)));
    }

    /** @param all what is recorded of every location, oldest first */
    public static PlacesAt of(Map<UUID, List<StoredEvent>> all) {
        return new PlacesAt(Map.copyOf(all));
    }

    /** @param knownAt null for everything known by now */
    public Places around(ChildFile file, Instant knownAt) {
        if (knownAt == null) return now();
        Map<LocationId, LocationPeriods> then = new HashMap<>();
        locations(file).forEach(location -> {
            if (then.containsKey(location)) return;
            NavigableMap<Instant, LocationPeriods> all = known(location.value());
            Map.Entry<Instant, LocationPeriods> entry = all.floorEntry(knownAt);
            if (entry != null) then.put(location, entry.getValue());
            else if (streams.containsKey(location.value())) then.put(location, LocationPeriods.unopened(location));
        });
        return new Places(then);
    }

    /** All of them, for whoever lived there. */
    private Places now() {
        Places all = now;
        if (all != null) return all;
        Map<LocationId, LocationPeriods> last = new HashMap<>();
        for (UUID id : streams.keySet()) {
            LocationId location = new LocationId(id);
            Map.Entry<Instant, LocationPeriods> entry = known(id).lastEntry();
            last.put(location, entry == null ? LocationPeriods.unopened(location) : entry.getValue());
        }
        all = new Places(last);
        now = all;
        return all;
    }

    /** The moments at which locations where the child was ever believed to have been turned out to be otherwise. */
    public NavigableSet<Instant> turns(PastOfChild past) {
        NavigableSet<Instant> turns = new TreeSet<>();
        past.places().forEach(location -> turns.addAll(turns(location.value())));
        return turns;
    }

    private List<Instant> turns(UUID location) {
        return turns.computeIfAbsent(location, id -> {
            List<Instant> moments = new ArrayList<>();
            List<Object> before = List.of();
            for (Map.Entry<Instant, LocationPeriods> known : known(id).entrySet()) {
                List<Object> after = askedAbout(known.getValue());
                if (!after.equals(before)) moments.add(known.getKey());
                before = after;
            }
            return moments;
        });
    }

    /** What of a location a count or a finding depends on. */
    private static List<Object> askedAbout(LocationPeriods location) {
        List<Object> all = new ArrayList<>();
        if (location.isKnown()) {
            Descriptions descriptions = location.descriptions();
            all.addAll(List.of(descriptions.kinds(), descriptions.municipalities(), descriptions.sites()));
        }
        for (Period period : location.periods()) all.addAll(List.of(period.bare(), period.announcements()));
        return all;
    }

    /** What a location was known to be, by the moment from which on it was. */
    private NavigableMap<Instant, LocationPeriods> known(UUID location) {
        NavigableMap<Instant, LocationPeriods> folded = known.get(location);
        return folded == null ? known.computeIfAbsent(location, this::folded) : folded;
    }

    private NavigableMap<Instant, LocationPeriods> folded(UUID id) {
        NavigableMap<Instant, LocationPeriods> folded = new TreeMap<>();
        LocationPeriods periods = LocationPeriods.unopened(new LocationId(id));
        for (StoredEvent event : streams.getOrDefault(id, List.of()))
            if (event.payload() instanceof LocationEvent happened) {
                periods = periods.after(happened);
                folded.put(event.recordedAt(), periods);
            }
        return folded;
    }

    /** Where the child was. */
    public static Stream<LocationId> locations(ChildFile file) {
        return Stream.concat(
                file.timeline().stays().stream().map(Stay::location),
                file.timeline().absences().stream().map(Absence::location).filter(location -> location != null));
    }
}
