package nl.relocationtracker.projections.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was open at the end of a day, how old it was and where, and how long it took to know of it and to be on it.
 *
 * <p>What somebody did about an alert has no day of its own but that on which it was recorded. So of a past day it is told what had
 * been recorded by its end, and not what was recorded of it later: nobody had the alert before it was raised.
 */
public final class AlertFigures {

    /** What was raised within so many days up to the day counts for how long things take. */
    public static final int DAYS = 365;

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final ZoneId zone;

    AlertFigures(JdbcClient jdbc, Alerts alerts, ZoneId zone) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.zone = zone;
    }

    /**
     * How long something took.
     *
     * @param count of how many alerts
     * @param subjects of how many children, households or locations those are
     * @param median the least that half of them did not exceed; null of none
     * @param ninetieth the same of nine in ten
     */
    public record Lasting(long count, long subjects, Long median, Long ninetieth) {}

    /**
     * Of a rule.
     *
     * @param name what it is called now
     * @param open nobody is on it
     * @param acknowledged somebody is on it
     * @param subjects how many children, households or locations those are about
     * @param known whole days from the first day on which there was reason for it until it was raised, of what was raised in the year
     *     and is no backlog
     * @param taken whole hours from raising it until somebody was on it, of the same as far as somebody was
     * @param waiting how many of the same nobody was on
     * @param subjectsWaiting of how many children, households or locations those are
     */
    public record OfRule(
            UUID rule,
            String name,
            RuleKind kind,
            long open,
            long acknowledged,
            long subjects,
            Lasting known,
            Lasting taken,
            long waiting,
            long subjectsWaiting) {}

    /** How long what is to be done has been known, up to so many whole days; null for longer. */
    public record Age(Integer days, long alerts, long subjects) {}

    /** @param places the most first; what is nowhere is not among them */
    public record Read(List<OfRule> rules, List<Age> ages, List<Alerts.At> places) {

        public Read {
            rules = List.copyOf(rules);
            ages = List.copyOf(ages);
            places = List.copyOf(places);
        }
    }

    /** @param now the moment of knowledge where none is asked about */
    public Read of(PointInTime asked, Instant now) {
        PointInTime when = byTheEnd(asked, now);
        return new Read(rules(when), ages(when), alerts.places(AlertSelection.ALL.in(AlertSelection.PENDING), when));
    }

    private PointInTime byTheEnd(PointInTime asked, Instant now) {
        Instant end = endOf(asked.asOf());
        Instant known = asked.knownAt() == null ? now : asked.knownAt();
        if (asked.knownAt() == null && !end.isBefore(now)) return asked;
        return new PointInTime(asked.asOf(), known.isBefore(end) ? known : end, asked.position());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
    }

    private List<OfRule> rules(PointInTime when) {
        return jdbc.sql("""
                        select a.rule_id, a.kind, r.name,
                               count(*) filter (where a.state = 'OPEN') as open,
                               count(*) filter (where a.state = 'ACKNOWLEDGED') as acknowledged,
                               count(distinct a.subject) filter (where a.state in ('OPEN', 'ACKNOWLEDGED')) as subjects,
                               count(*) filter (where a.fresh) as known_count,
                               count(distinct a.subject) filter (where a.fresh) as known_subjects,
                               percentile_disc(0.5) within group (order by a.days) filter (where a.fresh) as known_median,
                               percentile_disc(0.9) within group (order by a.days) filter (where a.fresh) as known_ninetieth,
                               count(*) filter (where a.fresh and a.hours is not null) as taken_count,
                               count(distinct a.subject) filter (where a.fresh and a.hours is not null) as taken_subjects,
                               percentile_disc(0.5) within group (order by a.hours) filter (where a.fresh) as taken_median,
                               percentile_disc(0.9) within group (order by a.hours) filter (where a.fresh) as taken_ninetieth,
                               count(*) filter (where a.fresh and a.hours is null and a.state = 'OPEN') as waiting,
                               count(distinct a.subject) filter (where a.fresh and a.hours is null and a.state = 'OPEN')
                                   as waiting_subjects
                        from (select a.*, coalesce(a.child_id, a.household_id, a.location_id) as subject,
                                     not a.backlog and a.raised_at >= :from as fresh,
                                     greatest(0, (a.raised_at at time zone :zone)::date - a.since)::bigint as days,
                                     floor(extract(epoch from coalesce(a.acknowledged_at, case when a.state = 'RESOLVED' then a.ended_at end)
                                         - a.raised_at) / 3600)::bigint as hours
                              from alert a
                              where a.since <= :asOf and %s
                                and (a.state in ('OPEN', 'ACKNOWLEDGED') or a.raised_at >= :from)
                                and not exists (select 1 from erasure e where e.child_id = a.child_id)) a
                        left join lateral (select name from alert_rule where id = a.rule_id order by version desc limit 1) r on true
                        group by a.rule_id, a.kind, r.name order by open desc, acknowledged desc, r.name, a.rule_id
                        """.formatted(when.knownOfAlert("a")))
                .param("asOf", when.asOf())
                .params(when.parameters())
                .param("from", utc(endOf(when.asOf().minusDays(DAYS))))
                .param("zone", zone.getId())
                .query((row, n) -> rule(row))
                .list();
    }

    private static OfRule rule(ResultSet row) throws SQLException {
        return new OfRule(
                row.getObject("rule_id", UUID.class),
                row.getString("name"),
                RuleKind.valueOf(row.getString("kind")),
                row.getLong("open"),
                row.getLong("acknowledged"),
                row.getLong("subjects"),
                lasting(row, "known"),
                lasting(row, "taken"),
                row.getLong("waiting"),
                row.getLong("waiting_subjects"));
    }

    private static Lasting lasting(ResultSet row, String what) throws SQLException {
        return new Lasting(
                row.getLong(what + "_count"),
                row.getLong(what + "_subjects"),
                row.getObject(what + "_median", Long.class),
                row.getObject(what + "_ninetieth", Long.class));
    }

    private List<Age> ages(PointInTime when) {
        return jdbc.sql("""
                        select b.days, count(a.id) as alerts, count(distinct a.subject) as subjects
                        from (values (0, 0, 0), (1, 1, 7), (2, 8, 30), (3, 31, null)) as b (place, least, days)
                        left join (select a.id, coalesce(a.child_id, a.household_id, a.location_id) as subject,
                                          :asOf::date - (a.raised_at at time zone :zone)::date as age
                                   from alert a
                                   where a.since <= :asOf and %s and a.state in ('OPEN', 'ACKNOWLEDGED')
                                     and not exists (select 1 from erasure e where e.child_id = a.child_id)) a
                            on a.age >= b.least and (b.days is null or a.age <= b.days)
                        group by b.place, b.days order by b.place
                        """.formatted(when.knownOfAlert("a")))
                .param("asOf", when.asOf())
                .params(when.parameters())
                .param("zone", zone.getId())
                .query((row, n) ->
                        new Age(row.getObject("days", Integer.class), row.getLong("alerts"), row.getLong("subjects")))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
