package nl.relocationtracker.projections.counts;

import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.ChildrenThen.Selection;
import nl.relocationtracker.projections.counts.ChildrenThen.State;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL for the children in a list of a day: where each was, and how often it had moved. */
final class ListedChildren {

    private static final String LOCATION = """
            case when s.left_on is null or s.left_on > :asOf then s.location_id end as location_id,
            coalesce(d.name, l.code) as place, d.kind, d.municipality,
            """;

    private final JdbcClient jdbc;
    private final ChildCounts counts;

    ListedChildren(JdbcClient jdbc, ChildCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** What stands in a row of the list. */
    String all(Selection selection, PointInTime when) {
        return rows(selection, when, true, true);
    }

    /** Of each no more than its place in the order: what else stands in a row is joined for those on a page. */
    String ranked(Selection selection, PointInTime when, Order order) {
        return rows(
                selection, when, order == Order.PLACE || selection.kinds() != null, selection.unaccompanied() != null);
    }

    /**
     * @param where with the location; that each is described on every day leaves nobody out
     * @param company with who came along
     */
    private String rows(Selection selection, PointInTime when, boolean where, boolean company) {
        return """
                select s.child_id, %1$s %2$s
                       coalesce(s.left_on <= :asOf and s.transit_until > :asOf and coalesce(s.elsewhere_until <= :asOf, true), false)
                           as in_transit,
                       coalesce(s.left_on <= :asOf and s.elsewhere_until > :asOf, false) as elsewhere,
                       case when s.left_on <= :asOf then coalesce(s.departed_on, s.left_on) else s.arrived_on end as since,
                       coalesce(c.count, 0) as count, coalesce(c.last_move_on, '-infinity') as last_move_on
                from %11$s s %3$s %4$s
                left join %5$s
                where %6$s %7$s %8$s %9$s %10$s
                """.formatted(
                where ? LOCATION : "",
                company ? "coalesce(a.unaccompanied, false) as unaccompanied," : "",
                where
                        ? "join location l on l.id = s.location_id join location_description d on "
                                + when.describes("d", "s.location_id", ":asOf")
                        : "",
                company
                        ? "left join accompaniment a on a.child_id = s.child_id and a.from_on <= :asOf and a.to_on > :asOf and "
                                + when.known("a")
                        : "",
                counted(selection, when),
                condition(selection.state(), when),
                selection.kinds() == null
                        ? ""
                        : "and d.kind = any (:kinds) and (s.left_on is null or s.left_on > :asOf)",
                selection.unaccompanied() == null ? "" : "and coalesce(a.unaccompanied, false) = :unaccompanied",
                selection.among() == null ? "" : "and s.child_id = any (:among)",
                ofCount(selection),
                when.stays());
    }

    /** Of some children one by one: the database takes few of them for one, and would count all of them for each. */
    private String counted(Selection selection, PointInTime when) {
        return selection.among() == null
                ? "(" + counts.counted(when, "1", "") + ") c on c.child_id = s.child_id"
                : "lateral (" + counts.counted(when.among(null), "1", "and child_id = s.child_id") + ") c on true";
    }

    /** Where it says nothing the database would take it to leave hardly anybody. */
    private static String ofCount(Selection selection) {
        return (selection.least() <= 0 ? "" : "and coalesce(c.count, 0) >= :least ")
                + (selection.most() == Integer.MAX_VALUE ? "" : "and coalesce(c.count, 0) <= :most");
    }

    /** Of the stays {@code s}, of {@link PointInTime#stays}, those of whoever is in this state at the end of the day. */
    static String condition(State state, PointInTime when) {
        String asChild = """
                not exists (select 1 from person_age g where g.child_id = s.child_id and g.eighteenth_on <= :asOf and %s)
                """.formatted(when.known("g"));
        String inState = switch (state) {
            case IN_RECEPTION -> PointInTime.isDuring("s") + " and " + asChild;
            case AT_LOCATION ->
                PointInTime.isDuring("s") + " and (s.left_on is null or s.left_on > :asOf) and " + asChild;
            case IN_TRANSIT ->
                PointInTime.isDuring("s")
                        + " and s.left_on <= :asOf and coalesce(s.elsewhere_until <= :asOf, true) and " + asChild;
            case ELSEWHERE ->
                PointInTime.isDuring("s") + " and s.left_on <= :asOf and s.elsewhere_until > :asOf and " + asChild;
            case MISSING ->
                "s.departed_on <= :asOf and s.destination = 'WHEREABOUTS_UNKNOWN' and " + PointInTime.isLast("s")
                        + " and " + asChild;
            case ANYWHERE -> PointInTime.isLast("s");
        };
        return when.knownOfStays("s") + " and " + inState;
    }

    JdbcClient.StatementSpec bound(String sql, Selection selection, PointInTime when) {
        return CountsOfDay.bound(jdbc, sql, selection.policy(), when)
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
}
