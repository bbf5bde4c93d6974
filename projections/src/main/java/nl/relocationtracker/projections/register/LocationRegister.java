package nl.relocationtracker.projections.register;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register, in the transaction of the command. */
public final class LocationRegister implements Register {

    private final JdbcTemplate jdbc;
    private final KnownLocations known;
    private final boolean holding;

    public LocationRegister(JdbcTemplate jdbc) {
        this(jdbc, new KnownLocations(jdbc), true);
    }

    private LocationRegister(JdbcTemplate jdbc, KnownLocations known, boolean holding) {
        this.jdbc = jdbc;
        this.known = known;
        this.holding = holding;
    }

    /** One that reads and keeps nobody out: only for a transaction that is certain to be rolled back. */
    public LocationRegister withoutHolding() {
        return new LocationRegister(jdbc, known, false);
    }

    @Override
    public Map<LocationId, LocationPeriods> hold(Collection<LocationId> locations) {
        if (locations.isEmpty()) return Map.of();
        return read(locations, lock("select pg_advisory_xact_lock_shared(key) from unnest(?) as key", locations));
    }

    @Override
    public List<Residence> residencesBeyond(LocationId location, LocalDate day) {
        holdAlone(List.of(location));
        return jdbc.query(
                """
                select child_id, arrived_on, left_on,
                       exists (select from event where stream = child_id and origin > 0)
                from stay
                where location_id = ? and recorded_to = 'infinity'
                  and (left_on is null or left_on > ? or arrived_on >= ?)
                """,
                (row, n) -> new Residence(
                        new ChildId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4)),
                location.value(),
                Date.valueOf(day),
                Date.valueOf(day));
    }

    @Override
    public List<Nights> nightsBeyond(LocationId location, LocalDate day) {
        holdAlone(List.of(location));
        return jdbc.query(
                """
                select child_id, from_on, until_on
                from absence
                where location_id = ? and recorded_to = 'infinity' and (until_on > ? or from_on >= ?)
                order by from_on, child_id
                """,
                (row, n) -> new Nights(
                        new ChildId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)),
                location.value(),
                Date.valueOf(day),
                Date.valueOf(day));
    }

    @Override
    public void holdAlone(Collection<LocationId> locations) {
        lock("select pg_advisory_xact_lock(key) from unnest(?) as key", locations)
                .make(jdbc);
    }

    private RoundTrip lock(String sql, Collection<LocationId> locations) {
        RoundTrip trip = new RoundTrip();
        if (!holding) return trip;
        Long[] keys = locations.stream()
                .map(LocationRegister::lockKey)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        return trip.ask(sql, row -> {}, (Object) keys);
    }

    /** The locations as they are now, without keeping anybody from changing them. */
    public Map<LocationId, LocationPeriods> read(Collection<LocationId> locations) {
        return read(locations, new RoundTrip());
    }

    private Map<LocationId, LocationPeriods> read(Collection<LocationId> locations, RoundTrip after) {
        Supplier<Map<LocationId, LocationPeriods>> found = known.ask(locations, after);
        after.make(jdbc);
        Map<LocationId, LocationPeriods> all = found.get();
        all.values().removeIf(location -> !location.isKnown());
        return all;
    }

    private static Long lockKey(LocationId location) {
        return location.value().getMostSignificantBits() ^ location.value().getLeastSignificantBits();
    }
}
