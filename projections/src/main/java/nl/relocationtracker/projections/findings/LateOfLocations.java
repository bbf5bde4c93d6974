package nl.relocationtracker.projections.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.rules.LongAgo;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.reading.ImprobableDays;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which days of locations were recorded late, or so long after them that the year may be mistyped. */
final class LateOfLocations {

    /**
     * Each day that is told of a location or a period of it, and when it was told first: one finding, however much began on it. What an import told of it is not late, but can be
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
                where p.from_day <> '-infinity' and %1$s and p.location_id in (select stream from by_hand) and %9$s
                union all
                select p.location_id, p.period_id, p.from_day,
                       (select min(o.recorded_from) from announced_closure o
                        where o.period_id = p.period_id and o.from_day = p.from_day)
                from announced_closure p where %1$s and p.location_id in (select stream from by_hand) and %9$s
                union all
                select p.location_id, p.id, d.day,
                       (select min(o.recorded_from) from opening_period o
                        where o.id = p.id and d.day in (o.opened_on, o.closed_on))
                from opening_period p cross join lateral (values (p.opened_on), (p.closed_on)) d (day)
                where p.opened_on < :longAgo and %1$s and %6$s
                union all
                select p.location_id, p.period_id, p.from_day,
                       (select min(o.recorded_from) from announced_closure o
                        where o.period_id = p.period_id and o.from_day = p.from_day)
                from announced_closure p where p.from_day < :longAgo and %1$s and %6$s and %9$s
                union all
                select p.location_id, p.period_id, p.from_day,
                       (select min(o.recorded_from) from capacity o where o.period_id = p.period_id and o.from_day = p.from_day)
                from capacity p where p.from_day <> '-infinity' and p.from_day < :longAgo and %1$s and %6$s and %9$s
                union all
                select p.location_id, null, p.from_day,
                       (select min(o.recorded_from) from location_description o
                        where o.location_id = p.location_id and o.from_day = p.from_day)
                from location_description p where p.from_day <> '-infinity' and p.from_day < :longAgo and %1$s and %6$s
                union all
                select p.location_id, null, p.from_day,
                       (select min(o.recorded_from) from location_description o
                        where o.location_id = p.location_id and o.from_day = p.from_day)
                from location_description p
                where p.from_day <> '-infinity' and %1$s and p.location_id in (select stream from by_hand)
            )
            select t.location_id, t.about, t.day, min(%7$s) as told_on
            from told t join location_description d on %2$s
            where t.day <= :asOf and %7$s - t.day > :late and d.kind <> 'FOSTER_FAMILY' and %3$s
              and (%8$s
                   or exists (select from by_hand e where e.stream = t.location_id and e.recorded_at = t.at))
            group by t.location_id, t.about, t.day
            """;

    /** What a period had is found by the period alone. */
    private static final String OF_ITS_PERIODS =
            "p.period_id = any (array(select y.id from opening_period y where y.location_id = :location))";

    private final JdbcClient jdbc;
    private final int lateDays;
    private final Grounds grounds;
    private final ImprobableDays improbable;

    LateOfLocations(JdbcClient jdbc, Grounds grounds) {
        this.jdbc = jdbc;
        this.lateDays = grounds.terms().lateDays();
        this.grounds = grounds;
        this.improbable = new ImprobableDays(grounds.zone());
    }

    /** All that are wanted, accepted or not. */
    List<FindingView> all(Selection selection, PointInTime when) {
        boolean asked = selection.asksFor(FindingCode.RECORDED_LATE) || selection.asksFor(FindingCode.IMPROBABLE_DAY);
        if (!asked || selection.child() != null) return List.of();
        String sql = LATE.formatted(
                when.knownOfLocation("p"),
                when.describes("d", "t.location_id", ":asOf"),
                selection.location() == null ? "true" : "t.location_id = :location",
                EventNames.listed(EventNames.Family.LOCATION),
                selection.location() == null ? "true" : "e.stream = :location",
                selection.location() == null ? "true" : "p.location_id = :location",
                improbable.dayOf("t.at"),
                improbable.is("t.day", "t.at"),
                selection.location() == null ? "true" : OF_ITS_PERIODS);
        return jdbc.sql(sql)
                .param("asOf", when.asOf())
                .params(when.parameters())
                .params(improbable.parameters())
                .param("late", lateDays)
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
}
