package nl.relocationtracker.projections.locations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.Churn.Totals;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes openings and closings from periods and stays. Foster families are private homes and in none of it. */
public final class Churns {

    /** What happened while a location was a foster family is left out, and with it who is one on the day asked about. */
    private static final String CHURN = """
            select l.id, coalesce(d.name, l.code) as label, d.municipality, d.kind,
                   p.openings, p.closures, greatest(p.openings - 1, 0) as reopenings, p.days_open,
                   coalesce(m.moves, 0) as moves, coalesce(m.children, 0) as children
            from location l
            join location_description d on %1$s
            join (select o.location_id,
                         count(*) filter (where o.opened_on >= k.from_day and o.opened_on < k.to_day) as openings,
                         count(*) filter (where o.closed_on <= :asOf and o.last_day >= k.from_day
                                                and o.last_day < k.to_day) as closures,
                         sum(greatest(least(coalesce(o.closed_on, :asOf), :asOf, k.to_day)
                                      - greatest(o.opened_on, k.from_day), 0))::bigint as days_open
                  from (select *, greatest(opened_on, closed_on - 1) as last_day from opening_period o
                        where opened_on <= :asOf and %2$s) o
                  join location_description k on k.location_id = o.location_id and k.kind <> 'FOSTER_FAMILY' and %3$s
                  group by o.location_id) p on p.location_id = l.id
            left join (%4$s) m on m.moved_from = l.id
            where d.kind <> 'FOSTER_FAMILY' and (:everyKind or d.kind = :kind)
            """;

    /** Relocations that closings caused: of each the child and the location. */
    private static final String CAUSED = """
            with grown as %4$s (
                select g.child_id, g.eighteenth_on from person_age g where g.eighteenth_on <= :asOf and %3$s)
            select s.moved_from, s.child_id from stay s
            join location_description f on %1$s
            where s.reason = 'LOCATION_CLOSED' and s.moved_from is not null and s.arrived_on <= :asOf and %2$s %5$s
            and f.kind <> 'FOSTER_FAMILY'
            and not exists (select 1 from grown g where g.child_id = s.child_id and g.eighteenth_on <= s.arrived_on)
            """;

    /** How many these are, and of how many children, by location. */
    private static final String MOVES = """
            select moved_from, sum(times)::bigint as moves, count(*) as children
            from (select moved_from, child_id, count(*) as times from (%s) e group by moved_from, child_id) c
            group by moved_from
            """;

    private static final String OF_FEW = "and s.moved_from = any (:locations)";

    /** Of thousands the database would first look how many leave each, if they were asked of the stay. */
    private static final String OF_MANY = "and f.location_id = any (:locations)";

    private final JdbcClient jdbc;

    public Churns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which figure a list is sorted, the largest first. */
    public enum Sort {
        OPENINGS("openings"),
        CLOSURES("closures"),
        REOPENINGS("reopenings"),
        DAYS_OPEN("days_open"),
        RELOCATIONS_BY_CLOSURE("moves");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        public long valueOf(Churn churn) {
            return switch (this) {
                case OPENINGS -> churn.openings();
                case CLOSURES -> churn.closures();
                case REOPENINGS -> churn.reopenings();
                case DAYS_OPEN -> churn.daysOpen();
                case RELOCATIONS_BY_CLOSURE -> churn.relocationsByClosure();
            };
        }
    }

    /** The place of a location in the list. */
    public record Place(long value, UUID locationId) {}

    /**
     * How many locations there are, and some of them after a place in the list (null: from the first).
     *
     * @param kind null for every kind
     */
    public Slice<Churn, Place> churn(LocationKind kind, PointInTime when, Sort sort, Place after, int limit) {
        List<Churn> found = bound(
                        "select * from (%s) c where :first or (c.%s, c.id) < (:afterValue, :afterId)"
                                        .formatted(sql(when), sort.column)
                                + " order by c.%s desc, c.id desc limit :limit".formatted(sort.column),
                        kind,
                        when)
                .param("first", after == null)
                .param("afterValue", after == null ? 0L : after.value())
                .param("afterId", after == null ? new UUID(0, 0) : after.locationId())
                .param("limit", limit + 1)
                .query((row, n) -> churn(row))
                .list();
        boolean isAll = after == null && found.size() <= limit;
        long total = isAll
                ? found.size()
                : bound("select count(*) from (%s) c".formatted(sql(when)), kind, when)
                        .query(Long.class)
                        .single();
        if (found.size() <= limit) return new Slice<>(total, found, Optional.empty());
        Churn last = found.get(limit - 1);
        return new Slice<>(
                total, found.subList(0, limit), Optional.of(new Place(sort.valueOf(last), last.locationId())));
    }

    /** One location's; nothing for a foster family, nor before the location opened for the first time. */
    public Optional<Churn> churnOf(LocationId location, PointInTime when) {
        return bound("select * from (%s) c where c.id = :location".formatted(sql(when)), null, when)
                .param("location", location.value())
                .query((row, n) -> churn(row))
                .optional();
    }

    /** All of them, as if no relocation had been caused: what depends on locations alone. */
    public List<Churn> withoutRelocations(PointInTime when) {
        return churn(null, when.among(Set.of()), Sort.OPENINGS, null, Integer.MAX_VALUE - 1)
                .items();
    }

    /** What the closings of a location caused: relocations, or how many children moved by them. */
    public record Caused(UUID location, boolean children) {}

    /** What {@link #withoutRelocations} is without. */
    public Map<Caused, Long> byClosure(PointInTime when) {
        return caused(bound(MOVES.formatted(caused(when, "materialized", "")), null, when));
    }

    /** The same of some locations. */
    public Map<Caused, Long> byClosureOf(Collection<UUID> locations, PointInTime when) {
        String theirs = caused(when, "not materialized", OF_FEW);
        return caused(bound(MOVES.formatted(theirs), null, when).param("locations", locations.toArray(UUID[]::new)));
    }

    /** How many relocations the closings of these caused, which may be all there are. */
    public long relocationsByClosureOf(Collection<UUID> locations, PointInTime when) {
        return bound("select count(*) from (%s) e".formatted(caused(when, "materialized", OF_MANY)), null, when)
                .param("locations", locations.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private static Map<Caused, Long> caused(JdbcClient.StatementSpec moves) {
        Map<Caused, Long> found = new HashMap<>();
        moves.query(row -> {
            found.put(new Caused(row.getObject(1, UUID.class), false), row.getLong(2));
            found.put(new Caused(row.getObject(1, UUID.class), true), row.getLong(3));
        });
        return found;
    }

    /** @param kind null for every kind */
    public Totals totals(LocationKind kind, PointInTime when) {
        return bound("""
                        select count(*), coalesce(sum(openings), 0), coalesce(sum(closures), 0),
                               coalesce(sum(reopenings), 0), coalesce(sum(days_open), 0), coalesce(sum(moves), 0)
                        from (%s) c
                        """.formatted(sql(when)), kind, when)
                .query((row, n) -> new Totals(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)))
                .single();
    }

    private static Churn churn(ResultSet row) throws SQLException {
        return new Churn(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("municipality"),
                LocationKind.valueOf(row.getString("kind")),
                row.getLong("openings"),
                row.getLong("closures"),
                row.getLong("reopenings"),
                row.getLong("days_open"),
                row.getLong("moves"),
                row.getLong("children"));
    }

    private static String sql(PointInTime when) {
        return CHURN.formatted(
                when.describes("d", "l.id", ":asOf"),
                when.knownOfLocation("o"),
                when.knownOfLocation("k"),
                MOVES.formatted(caused(when, "not materialized", "")));
    }

    /**
     * @param grown whether all who have grown up are read at once, which takes less where it is asked of every location
     * @param further another condition on the stay; empty for none
     */
    private static String caused(PointInTime when, String grown, String further) {
        return CAUSED.formatted(
                when.describes("f", "s.moved_from", "s.arrived_on"), when.known("s"), when.known("g"), grown, further);
    }

    private JdbcClient.StatementSpec bound(String sql, LocationKind kind, PointInTime when) {
        return jdbc.sql(sql)
                .param("everyKind", kind == null)
                .param("kind", kind == null ? "" : kind.name())
                .param("asOf", when.asOf())
                .params(when.parameters());
    }
}
