package nl.relocationtracker.projections.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.rules.LongAgo;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads which locations are said to be open while no child was there for long, and what of them was recorded late. Never a
 * foster family: that is a home.
 */
final class FindingsOfLocations {

    private static final String EMPTY = """
            select p.location_id,
                   greatest(p.opened_on, (select max(s.left_on) from stay s where s.location_id = p.location_id
                                          and s.left_on <= :asOf and %2$s)) as since
            from opening_period p join location_description d on %3$s
            where p.opened_on <= :before and (p.closed_on is null or p.closed_on > :asOf) and %1$s
              and d.kind <> 'FOSTER_FAMILY' and %4$s
              and not exists (select 1 from stay s where s.location_id = p.location_id and s.arrived_on <= :asOf
                              and s.left_on is null and %2$s)
              and not exists (select 1 from stay s where s.location_id = p.location_id and s.arrived_on <= :asOf
                              and s.left_on > :before and %2$s)
            """;

    /**
     * Each day that is told of a location, and when it was told first. What an import told of it is not late, but can be
     * improbable. Begins with what people told, for which there is an index that says it in just these words: it is little beside
     * what imports bring.
     */
    private static final String LATE = """
            with by_hand as materialized (
                select e.stream, e.recorded_at from event e where -e.origin < 0 and e.type in (%4$s) and %5$s
            ), told as (
                select p.location_id, p.id as about, p.opened_on as day,
                       (select min(o.recorded_from) from opening_period o where o.id = p.id and o.opened_on = p.opened_on) as at
                from opening_period p where %1$s and p.location_id in (select stream from by_hand)
                union all
                select p.location_id, p.id, p.closed_on,
                       (select min(o.recorded_from) from opening_period o where o.id = p.id and o.closed_on = p.closed_on)
                from opening_period p
                where p.closed_on is not null and %1$s and p.location_id in (select stream from by_hand)
                union all
                select p.location_id, p.period_id, p.from_day,
                       (select min(o.recorded_from) from capacity o where o.period_id = p.period_id and o.from_day = p.from_day)
                from capacity p
                where p.from_day <> '-infinity' and %1$s and p.location_id in (select stream from by_hand)
                union all
                select p.location_id, p.period_id, p.from_day,
                       (select min(o.recorded_from) from announced_closure o
                        where o.period_id = p.period_id and o.from_day = p.from_day)
                from announced_closure p where %1$s and p.location_id in (select stream from by_hand)
                union all
                select p.location_id, p.id, d.day,
                       (select min(o.recorded_from) from opening_period o
                        where o.id = p.id and d.day in (o.opened_on, o.closed_on))
                from opening_period p cross join lateral (values (p.opened_on), (p.closed_on)) d (day)
                where p.opened_on < :longAgo and %1$s and %6$s
                union all
                select p.location_id, null, p.from_day,
                       (select min(o.recorded_from) from location_description o
                        where o.location_id = p.location_id and o.from_day = p.from_day)
                from location_description p
                where p.from_day <> '-infinity' and %1$s and p.location_id in (select stream from by_hand)
            )
            select distinct t.location_id, t.about, t.day, (t.at at time zone :zone)::date as told_on
            from told t join location_description d on %2$s
            where t.day <= :asOf and (t.at at time zone :zone)::date - t.day > :late and d.kind <> 'FOSTER_FAMILY' and %3$s
              and (t.day < (t.at at time zone :zone)::date - make_interval(years => :years)
                   or exists (select from by_hand e where e.stream = t.location_id and e.recorded_at = t.at))
            """;

    /** There is somebody at most locations: these are found at once, where it is asked of all. */
    private static final String NOBODY_THERE = """
            p.location_id not in (select t.location_id from stay t
                                  where %s and (t.left_on is null or t.left_on > :asOf) and %s)
            """;

    private final JdbcClient jdbc;
    private final int days;
    private final int lateDays;
    private final Grounds grounds;

    FindingsOfLocations(JdbcClient jdbc, Grounds grounds) {
        this.jdbc = jdbc;
        this.days = grounds.terms().withoutChildrenDays();
        this.lateDays = grounds.terms().lateDays();
        this.grounds = grounds;
    }

    /** All that are wanted, accepted or not. */
    List<FindingView> all(Selection selection, PointInTime when) {
        List<FindingView> all = new ArrayList<>(empty(selection, when));
        all.addAll(late(selection, when));
        return all;
    }

    /** What was recorded late of locations. */
    List<FindingView> late(PointInTime when) {
        return late(Selection.ALL, when);
    }

    private List<FindingView> late(Selection selection, PointInTime when) {
        boolean asked = selection.asksFor(FindingCode.RECORDED_LATE) || selection.asksFor(FindingCode.IMPROBABLE_DAY);
        if (!asked || selection.child() != null) return List.of();
        String sql = LATE.formatted(
                when.knownOfLocation("p"),
                when.describes("d", "t.location_id", ":asOf"),
                selection.location() == null ? "true" : "t.location_id = :location",
                EventNames.listed(EventNames.Family.LOCATION),
                selection.location() == null ? "true" : "e.stream = :location",
                selection.location() == null ? "true" : "p.location_id = :location");
        return jdbc.sql(sql)
                .param("asOf", when.asOf())
                .params(when.parameters())
                .param("zone", grounds.zone().getId())
                .param("late", lateDays)
                .param("years", LongAgo.YEARS)
                // Nothing was recorded later than now.
                .param("longAgo", grounds.today().minusYears(LongAgo.YEARS))
                .param(
                        "location",
                        selection.location() == null
                                ? null
                                : selection.location().value())
                .query((row, n) -> late(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private static FindingView late(UUID location, UUID about, LocalDate day, LocalDate toldOn) {
        FindingCode code = LongAgo.is(day, toldOn) ? FindingCode.IMPROBABLE_DAY : FindingCode.RECORDED_LATE;
        return new FindingView(
                FindingId.saying(location, code, about, day).value(),
                code,
                Map.of("day", day),
                null,
                null,
                location,
                about,
                day,
                null,
                false,
                location,
                null);
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
                        ? NOBODY_THERE.formatted(when.isDuring("t"), when.known("t"))
                        : "p.location_id = any (:among)");
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
