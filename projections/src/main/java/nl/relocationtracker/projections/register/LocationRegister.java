package nl.relocationtracker.projections.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.register.Register;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The register, in the transaction of the command. */
public final class LocationRegister implements Register {

    private final JdbcTemplate jdbc;
    private final boolean holding;

    public LocationRegister(JdbcTemplate jdbc) {
        this(jdbc, true);
    }

    private LocationRegister(JdbcTemplate jdbc, boolean holding) {
        this.jdbc = jdbc;
        this.holding = holding;
    }

    /** One that reads and keeps nobody out: only for a transaction that is certain to be rolled back. */
    public LocationRegister withoutHolding() {
        return new LocationRegister(jdbc, false);
    }

    @Override
    public Map<LocationId, LocationPeriods> hold(Collection<LocationId> locations) {
        if (locations.isEmpty()) return Map.of();
        lock("select pg_advisory_xact_lock_shared(key) from unnest(?) as key", locations);
        return read(locations);
    }

    @Override
    public List<Residence> residencesBeyond(LocationId location, LocalDate day) {
        holdAlone(List.of(location));
        return jdbc.query(
                """
                select child_id, arrived_on, left_on,
                       exists (select from event where stream = child_id and metadata ->> 'importId' is null)
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

    /** Keeps everybody else from arriving at these locations until the transaction ends. */
    public void holdAlone(Collection<LocationId> locations) {
        lock("select pg_advisory_xact_lock(key) from unnest(?) as key", locations);
    }

    private void lock(String sql, Collection<LocationId> locations) {
        if (!holding) return;
        Long[] keys = locations.stream()
                .map(LocationRegister::lockKey)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        jdbc.query(sql, (RowCallbackHandler) row -> {}, (Object) keys);
    }

    /** The periods as they are now, without keeping anybody from changing them. */
    public Map<LocationId, LocationPeriods> read(Collection<LocationId> locations) {
        Map<LocationId, LocationPeriods> found = new HashMap<>();
        jdbc.query(
                """
                select l.id, l.version, l.name, l.code, l.municipality, l.kind,
                       p.id as period, p.opened_on, p.closed_on, p.cause, p.capacity
                from location l join opening_period p on p.location_id = l.id and p.recorded_to = 'infinity'
                where l.id = any (?) order by l.id, p.opened_on, p.closed_on nulls last
                """,
                (RowCallbackHandler) row -> found.merge(
                        new LocationId(row.getObject("id", UUID.class)), location(row), LocationRegister::joined),
                (Object) locations.stream().map(LocationId::value).toArray(UUID[]::new));
        return found;
    }

    private static LocationPeriods location(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new LocationPeriods(
                new LocationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("code"),
                row.getString("municipality"),
                LocationKind.valueOf(row.getString("kind")),
                List.of(new Period(
                        new PeriodId(row.getObject("period", UUID.class)),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        cause == null ? null : ClosureCause.valueOf(cause),
                        row.getObject("capacity", Integer.class))));
    }

    private static LocationPeriods joined(LocationPeriods earlier, LocationPeriods later) {
        List<Period> periods = new ArrayList<>(earlier.periods());
        periods.addAll(later.periods());
        return new LocationPeriods(
                earlier.id(),
                earlier.version(),
                earlier.name(),
                earlier.code(),
                earlier.municipality(),
                earlier.kind(),
                periods);
    }

    private static Long lockKey(LocationId location) {
        return location.value().getMostSignificantBits() ^ location.value().getLeastSignificantBits();
    }
}
