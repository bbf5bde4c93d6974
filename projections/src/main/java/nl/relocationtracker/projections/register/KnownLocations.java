package nl.relocationtracker.projections.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.projections.store.EventJson;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Locations as they are. Each is remembered as far as it was read, and of it only what was recorded since is read again: the
 * same few hundred are asked for by every command.
 */
public final class KnownLocations {

    /** From the last event that is remembered on: when that is not there, it was read in a transaction that came to nothing. */
    private static final String SINCE = """
            select e.stream, e.position, e.type, e.revision, e.payload::text
            from unnest(?, ?) as known (stream, first)
            join event e on e.stream = known.stream and e.sequence >= known.first
            order by e.stream, e.sequence
            """;

    private final JdbcTemplate jdbc;
    private final EventJson json = new EventJson();
    private final Map<UUID, Known> remembered = new ConcurrentHashMap<>();

    public KnownLocations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param last the position of the last of its events */
    private record Known(LocationPeriods location, long events, long last) {

        static Known nothing(UUID location) {
            return new Known(LocationPeriods.unopened(new LocationId(location)), 0, 0);
        }

        long first() {
            return Math.max(0, events - 1);
        }

        boolean begins(List<Happened> read) {
            return events == 0 || (!read.isEmpty() && read.get(0).position() == last);
        }

        Known after(List<Happened> read) {
            Known known = this;
            for (Happened happened : events == 0 ? read : read.subList(1, read.size())) {
                // What is none of a location is of a child that somebody took for one.
                LocationPeriods after = happened.what() instanceof LocationEvent event
                        ? known.location().after(event)
                        : known.location();
                known = new Known(after, known.events() + 1, happened.position());
            }
            return known;
        }
    }

    private record Happened(long position, Object what) {}

    /**
     * Asks for them in a message with other things.
     *
     * @return what to call when that message was answered; a location of which there is nothing is not in the answer
     */
    public Supplier<Map<LocationId, LocationPeriods>> ask(Collection<LocationId> locations, RoundTrip trip) {
        Map<UUID, Known> known = new HashMap<>();
        for (LocationId location : locations)
            known.computeIfAbsent(location.value(), id -> remembered.getOrDefault(id, Known.nothing(id)));
        Map<UUID, List<Happened>> read = read(known, trip);
        return () -> found(known, read);
    }

    private Map<UUID, List<Happened>> read(Map<UUID, Known> known, RoundTrip trip) {
        Map<UUID, List<Happened>> read = new HashMap<>();
        if (known.isEmpty()) return read;
        List<Known> all = List.copyOf(known.values());
        trip.ask(
                SINCE,
                row -> {
                    UUID location = row.getObject(1, UUID.class);
                    List<Happened> before = read.computeIfAbsent(location, first -> new ArrayList<>());
                    // What is remembered need not be understood again.
                    Object what = before.isEmpty() && known.get(location).events() > 0
                            ? null
                            : json.read(row.getString(3), row.getString(4), row.getString(5));
                    before.add(new Happened(row.getLong(2), what));
                },
                all.stream().map(each -> each.location().id().value()).toArray(UUID[]::new),
                all.stream().map(Known::first).toArray(Long[]::new));
        return read;
    }

    private Map<LocationId, LocationPeriods> found(Map<UUID, Known> known, Map<UUID, List<Happened>> read) {
        Map<LocationId, LocationPeriods> found = new HashMap<>();
        Map<UUID, Known> wrong = new HashMap<>();
        known.forEach((id, before) -> {
            List<Happened> happened = read.getOrDefault(id, List.of());
            if (!before.begins(happened)) {
                wrong.put(id, Known.nothing(id));
                return;
            }
            Known after = before.after(happened);
            if (after.events() == 0) return;
            if (after.events() > before.events()) remembered.put(id, after);
            found.put(after.location().id(), after.location());
        });
        if (wrong.isEmpty()) return found;
        remembered.keySet().removeAll(wrong.keySet());
        RoundTrip again = new RoundTrip();
        Map<UUID, List<Happened>> whole = read(wrong, again);
        again.make(jdbc);
        found.putAll(found(wrong, whole));
        return found;
    }
}
