package nl.relocationtracker.projections.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads which locations are said to be open while no child was there for long, and beside them what of locations was recorded
 * late. Never a foster family: that is a home.
 */
final class FindingsOfLocations {

    private static final String EMPTY = """
            select p.location_id,
                   greatest(p.opened_on, (select max(s.left_on) from stay s where s.location_id = p.location_id
                                          and s.left_on <= :asOf and %2$s)) as since
            from opening_period p join location_description d on %3$s
            where p.opened_on <= :before and (p.closed_on is null or p.closed_on > :asOf) and %1$s
              and d.kind <> 'FOSTER_FAMILY' and %4$s
            """;

    /** There was somebody at most locations: these are found at once, where it is asked of all. */
    private static final String NOBODY_LATELY = """
            p.location_id not in (
                select s.location_id from %2$s s
                where s.arrived_on <= :asOf and coalesce(s.transit_until, s.left_on, 'infinity'::date) > :before
                  and (s.left_on is null or s.left_on > :before) and %1$s)
            """;

    private static final String NOBODY_LATELY_AT = """
            p.location_id = any (:among)
            and not exists (select 1 from stay s where s.location_id = p.location_id and s.arrived_on <= :asOf
                            and s.left_on is null and %1$s)
            and not exists (select 1 from stay s where s.location_id = p.location_id and s.arrived_on <= :asOf
                            and s.left_on > :before and %1$s)
            """;

    private final JdbcClient jdbc;
    private final int days;
    private final LateOfLocations late;

    FindingsOfLocations(JdbcClient jdbc, Grounds grounds) {
        this.jdbc = jdbc;
        this.days = grounds.terms().withoutChildrenDays();
        this.late = new LateOfLocations(jdbc, grounds);
    }

    /** All that are wanted, accepted or not. */
    List<FindingView> all(Selection selection, PointInTime when) {
        List<FindingView> all = new ArrayList<>(empty(selection, when));
        all.addAll(late.all(selection, when));
        return all;
    }

    /** What was recorded late of locations. */
    List<FindingView> late(PointInTime when) {
        return late.all(Selection.ALL, when);
    }

    private List<FindingView> empty(Selection selection, PointInTime when) {
        if (!selection.asksFor(FindingCode.LOCATION_WITHOUT_CHILDREN) || selection.child() != null) return List.of();
        return empty(
                selection.location() == null
                        ? null
                        : Set.of(selection.location().value()),
                when);
    }

    /** Which locations no child was at for long. */
    List<FindingView> empty(PointInTime when) {
        return empty((Set<UUID>) null, when);
    }

    /** See above, where it was read before and since then something was recorded of these children alone. */
    List<FindingView> empty(List<FindingView> before, Set<UUID> children, PointInTime when) {
        // Also where they are not any more, as it is known now.
        Set<UUID> theirs = Set.copyOf(jdbc.sql("select distinct location_id from stay where child_id = any (:children)")
                .param("children", children.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        List<FindingView> found = new ArrayList<>(empty(theirs, when));
        before.stream().filter(one -> !theirs.contains(one.locationId())).forEach(found::add);
        return found;
    }

    /** @param among only of these; null for all */
    private List<FindingView> empty(Set<UUID> among, PointInTime when) {
        String sql = EMPTY.formatted(
                when.knownOfLocation("p"),
                when.known("s"),
                when.describes("d", "p.location_id", ":asOf"),
                among == null
                        ? NOBODY_LATELY.formatted(when.knownOfStays("s"), when.stays())
                        : NOBODY_LATELY_AT.formatted(when.known("s")));
        return jdbc.sql(sql)
                .param("asOf", when.asOf())
                .params(when.parameters())
                .param("before", when.asOf().minusDays(days))
                .param("among", among == null ? null : among.toArray(UUID[]::new))
                .query((row, n) -> view(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    private FindingView view(UUID location, LocalDate since) {
        FindingCode code = FindingCode.LOCATION_WITHOUT_CHILDREN;
        return new FindingView(
                FindingId.saying(location, code, since).value(),
                code,
                Map.of("locationId", location, "since", since),
                null,
                null,
                location,
                null,
                since.plusDays(days),
                null,
                null,
                location,
                null);
    }
}
