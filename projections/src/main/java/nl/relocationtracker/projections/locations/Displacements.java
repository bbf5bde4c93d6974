package nl.relocationtracker.projections.locations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who had to leave a location for its closings: what these caused, and what is attributed to them. */
public final class Displacements {

    /** A period ends on a day that still belongs to it here: who leaves on the closing day leaves for that closing. */
    private static final String DISPLACED = """
            select s.child_id, p.id as period, s.reason = 'LOCATION_CLOSED' as caused, s.left_on, s.arrived_on, s.reason,
                   s.location_id, coalesce(d.name, l.code) as label, d.kind,
                   exists (select 1 from erasure x where x.child_id = s.child_id) as erased
            from (%1$s union all %2$s) s
            left join location l on l.id = s.location_id
            join location_description d on %3$s
            join location_description f on %4$s and f.kind <> 'FOSTER_FAMILY'
            left join lateral (select o.id, o.closed_on from opening_period o
                               where o.location_id = :location and o.opened_on <= s.left_on
                                 and (o.closed_on is null or o.closed_on >= s.left_on) and %5$s
                               order by o.opened_on limit 1) p on true
            where s.arrived_on <= :asOf
              and (s.reason = 'LOCATION_CLOSED'
                   or exists (select 1 from announced_closure a
                              where a.period_id = p.id and a.announced_on <= s.left_on
                                and coalesce(p.closed_on, a.closes_on) >= s.left_on
                                and a.from_day <= s.left_on and a.to_day > s.left_on and %6$s))
              and not exists (select 1 from person_age g where g.child_id = s.child_id
                              and g.eighteenth_on <= s.arrived_on and %7$s)
            """;

    /** Found by whence they came, which an index has of these alone. */
    private static final String CAUSED = """
            select s.child_id, s.location_id, s.arrived_on, s.reason, b.left_on from stay s
            join lateral (select * from stay e where e.child_id = s.child_id and e.ordinal < s.ordinal and %s
                          order by e.ordinal desc limit 1) b on b.location_id = :location and b.left_on is not null
            where s.moved_from = :location and s.reason = 'LOCATION_CLOSED' and %s
            """;

    /**
     * Who left while the location was winding down, which it hardly ever is. Not to be joined the other way round: everybody
     * leaves at some time.
     */
    private static final String MAYBE_ATTRIBUTED = """
            select s.child_id, s.location_id, s.arrived_on, s.reason, b.left_on
            from (select unnest(range_agg(daterange(a.from_day, greatest(a.from_day,
                             least(a.to_day, coalesce(o.closed_on, a.closes_on) + 1))))) as days
                  from opening_period o join announced_closure a on a.period_id = o.id and %s
                  where o.location_id = :location and %s) winding_down
            cross join lateral (select * from stay b where b.location_id = :location
                                  and b.left_on >= lower(days) and b.left_on < upper(days) and %s offset 0) b
            join lateral (select * from stay e where e.child_id = b.child_id and e.ordinal > b.ordinal and %s
                          order by e.ordinal limit 1) s on s.moved_from = :location and s.reason in ('CAPACITY', 'OTHER')
            """;

    private final JdbcClient jdbc;

    public Displacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A relocation away from a location that closes.
     *
     * @param period that ends; null where the location was not open on the day of leaving
     * @param caused recorded so; otherwise attributed, because the child left between the announcement and the closing day
     *     for want of places or another reason
     * @param erased whether everything that would say who it was is erased
     */
    public record Displaced(
            UUID childId,
            UUID period,
            boolean caused,
            LocalDate leftOn,
            LocalDate arrivedOn,
            Reason reason,
            UUID toId,
            String to,
            LocationKind kind,
            boolean erased) {}

    /** Those who had arrived elsewhere by the day asked about, as children, in that order. */
    public List<Displaced> displacedFrom(LocationId location, PointInTime when) {
        return bound(displaced(when) + " order by arrived_on, child_id", location, when)
                .query((row, n) -> displaced(row))
                .list();
    }

    /**
     * How many of {@link #displacedFrom} there are.
     *
     * @param period see {@link Displaced}
     * @param children who moved so: one can have done so several times
     */
    public record Sum(UUID period, boolean caused, long relocations, long children) {}

    public List<Sum> sumsFrom(LocationId location, PointInTime when) {
        String sums = "select period, caused, count(*), count(distinct child_id) from (%s) c group by 1, 2";
        return bound(sums.formatted(displaced(when)), location, when)
                .query((row, n) ->
                        new Sum(row.getObject(1, UUID.class), row.getBoolean(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    private static String displaced(PointInTime when) {
        return DISPLACED.formatted(
                CAUSED.formatted(when.known("e"), when.known("s")),
                MAYBE_ATTRIBUTED.formatted(
                        when.knownOfLocation("a"), when.knownOfLocation("o"), when.known("b"), when.known("e")),
                when.describes("d", "s.location_id", "s.arrived_on"),
                when.describes("f", ":location", "s.arrived_on"),
                when.knownOfLocation("o"),
                when.knownOfLocation("a"),
                when.known("g"));
    }

    private JdbcClient.StatementSpec bound(String sql, LocationId location, PointInTime when) {
        return jdbc.sql(sql)
                .param("location", location.value())
                .param("asOf", when.asOf())
                .params(when.parameters());
    }

    private static Displaced displaced(ResultSet row) throws SQLException {
        return new Displaced(
                row.getObject("child_id", UUID.class),
                row.getObject("period", UUID.class),
                row.getBoolean("caused"),
                row.getObject("left_on", LocalDate.class),
                row.getObject("arrived_on", LocalDate.class),
                Reason.valueOf(row.getString("reason")),
                row.getObject("location_id", UUID.class),
                row.getString("label"),
                LocationKind.valueOf(row.getString("kind")),
                row.getBoolean("erased"));
    }
}
