package nl.relocationtracker.projections.counts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the children who are behind a figure of a day. */
public final class ChildrenThen {

    private final JdbcClient jdbc;
    private final ChildCounts counts;

    public ChildrenThen(JdbcClient jdbc, ChildCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** Where a child has to be at the end of the day to be in the list. */
    public enum State {
        /** At a location or on the way to one. */
        IN_RECEPTION,
        AT_LOCATION,
        IN_TRANSIT,
        /** Departed, whereabouts unknown. */
        MISSING,
        /** Anywhere, also departed and grown up since. */
        ANYWHERE
    }

    /**
     * Which children.
     *
     * @param kinds at a location of one of these kinds; null for all
     * @param unaccompanied null for both
     * @param among only some of these; null for all
     * @param policy by which is counted
     * @param least only with this count or more
     * @param most only with this count or fewer
     */
    public record Selection(
            State state,
            Set<LocationKind> kinds,
            Boolean unaccompanied,
            Collection<UUID> among,
            CountingPolicy policy,
            int least,
            int most) {}

    /** In which order; children of whom that is equal are ordered by id. */
    public enum Order {
        COUNT("count", "bigint"),
        SINCE("since", "date"),
        PLACE("place", "text");

        private final String column;
        private final String type;

        Order(String column, String type) {
            this.column = column;
            this.type = type;
        }
    }

    /**
     * A child in the list.
     *
     * @param since the first day there or on the way, or out of reception
     * @param locationId null when it lives at no location
     */
    public record Row(
            UUID childId,
            boolean unaccompanied,
            boolean inTransit,
            UUID locationId,
            String location,
            LocationKind kind,
            String municipality,
            LocalDate since,
            int count) {}

    /** How many there are, and some of them after a place in the list, as an earlier answer gave it; null: from the first. */
    public Slice<Row, String> children(
            Selection selection, PointInTime when, Order order, boolean descending, String after, int limit) {
        String all = all(selection, when);
        Slice<Row, String> none = bound("""
                        select count(*), count(x.child_id) from (%s) k left join erasure x on x.child_id = k.child_id
                        """.formatted(all), selection, when)
                .query((row, n) -> new Slice<Row, String>(row.getLong(1), row.getLong(2), List.of(), Optional.empty()))
                .single();
        String[] place = after == null ? null : after.split(" ", 2);
        List<Placed> found = bound(
                        """
                        select * from (%1$s) k
                        where not exists (select 1 from erasure x where x.child_id = k.child_id)
                          and (:first or (%2$s, child_id) %4$s (:afterKey::%3$s, :afterChild))
                        order by %2$s %5$s, child_id %5$s limit :limit
                        """.formatted(
                                all, order.column, order.type, descending ? "<" : ">", descending ? "desc" : "asc"),
                        selection,
                        when)
                .param("first", after == null)
                .param("afterKey", place == null ? null : place[1])
                .param("afterChild", place == null ? null : UUID.fromString(place[0]))
                .param("limit", limit + 1)
                .query((row, n) -> new Placed(row(row), row.getString(order.column)))
                .list();
        List<Row> rows = found.stream().limit(limit).map(Placed::row).toList();
        return new Slice<>(
                none.total(),
                none.notShown(),
                rows,
                found.size() > limit ? Optional.of(found.get(limit - 1).place()) : Optional.empty());
    }

    private record Placed(Row row, String key) {

        String place() {
            return row.childId() + " " + key;
        }
    }

    private String all(Selection selection, PointInTime when) {
        return """
                select s.child_id, coalesce(a.unaccompanied, false) as unaccompanied,
                       coalesce(s.left_on <= :asOf and s.transit_until > :asOf, false) as in_transit,
                       case when s.left_on is null or s.left_on > :asOf then s.location_id end as location_id,
                       coalesce(d.name, l.code) as place, d.kind, d.municipality,
                       case when s.left_on <= :asOf then coalesce(s.departed_on, s.left_on) else s.arrived_on end as since,
                       coalesce(c.count, 0) as count
                from stay s
                join location l on l.id = s.location_id
                join location_description d on %1$s
                left join accompaniment a on a.child_id = s.child_id and a.from_on <= :asOf and a.to_on > :asOf and %2$s
                left join (%3$s) c on c.child_id = s.child_id
                where %4$s %5$s %6$s %7$s
                  and coalesce(c.count, 0) >= :least and coalesce(c.count, 0) <= :most
                """.formatted(
                when.describes("d", "s.location_id", ":asOf"),
                when.known("a"),
                counts.counted(when, "1"),
                condition(selection.state(), when),
                selection.kinds() == null
                        ? ""
                        : "and d.kind = any (:kinds) and (s.left_on is null or s.left_on > :asOf)",
                selection.unaccompanied() == null ? "" : "and coalesce(a.unaccompanied, false) = :unaccompanied",
                selection.among() == null ? "" : "and s.child_id = any (:among)");
    }

    private static String condition(State state, PointInTime when) {
        String last = """
                s.arrived_on <= :asOf and %s and not exists (select 1 from stay n where n.child_id = s.child_id
                    and n.ordinal > s.ordinal and n.arrived_on <= :asOf and %s)
                """.formatted(when.known("s"), when.known("n"));
        return switch (state) {
            case IN_RECEPTION -> Reception.here("s", when);
            case AT_LOCATION -> Reception.here("s", when) + " and (s.left_on is null or s.left_on > :asOf)";
            case IN_TRANSIT -> Reception.here("s", when) + " and s.left_on <= :asOf";
            case MISSING ->
                "s.departed_on <= :asOf and s.destination = 'WHEREABOUTS_UNKNOWN' and " + last + " and "
                        + Reception.isChild("s", when);
            case ANYWHERE -> last;
        };
    }

    private JdbcClient.StatementSpec bound(String sql, Selection selection, PointInTime when) {
        return jdbc.sql(sql)
                .param("policy", selection.policy().name())
                .param("threshold", ChildCounts.threshold(selection.policy()))
                .param("from", ChildCounts.from(selection.policy(), when.asOf()))
                .param("asOf", when.asOf())
                .param("knownAt", when.knownAtParameter())
                .param("unaccompanied", selection.unaccompanied())
                .param("kinds", selection.kinds() == null ? null : names(selection.kinds()))
                .param(
                        "among",
                        selection.among() == null ? null : selection.among().toArray(UUID[]::new))
                .param("least", selection.least())
                .param("most", selection.most());
    }

    private static String[] names(Set<LocationKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID location = row.getObject("location_id", UUID.class);
        return new Row(
                row.getObject("child_id", UUID.class),
                row.getBoolean("unaccompanied"),
                row.getBoolean("in_transit"),
                location,
                location == null ? null : row.getString("place"),
                location == null ? null : LocationKind.valueOf(row.getString("kind")),
                location == null ? null : row.getString("municipality"),
                row.getObject("since", LocalDate.class),
                row.getInt("count"));
    }
}
