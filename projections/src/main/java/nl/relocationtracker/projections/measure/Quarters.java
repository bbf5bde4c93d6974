package nl.relocationtracker.projections.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReasonGroup;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.core.measure.Passage;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.core.measure.StockAndFlow;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is told of a quarter. */
public final class Quarters {

    /** Relocations that count under every-relocation; where to and whence is known of those that are stays. */
    private static final String MOVES = """
            select coalesce(s.reason, b.reason) as reason, count(*) as moves,
                   count(*) filter (where t.kind = any (:kinds) and f.kind = any (:kinds)) as emergency,
                   count(*) filter (where s.reason in ('CAPACITY', 'OTHER') and exists (
                       select 1 from announced_closure n where n.location_id = s.moved_from and n.from_day <= p.left_on
                           and n.to_day > p.left_on and p.left_on <= n.closes_on and %1$s)) as attributed
            from counted_relocation c
            left join stay s on s.child_id = c.child_id and s.stay_id = c.relocation_id and %2$s
            left join stay p on p.child_id = s.child_id and p.ordinal = s.ordinal - 1 and %3$s
            left join absence b on b.child_id = c.child_id and b.absence_id = c.relocation_id and %4$s
            left join location_description t on %5$s
            left join location_description f on %6$s
            where c.policy = :policy and c.since >= :from and c.since <= :asOf and %7$s
            group by 1
            """;

    private static final String TURNOVER = """
            select count(*) filter (where o.opened_on >= :from) as openings,
                   count(*) filter (where o.closed_on >= :from and o.closed_on <= :asOf) as closings,
                   count(*) filter (where o.opened_on >= :from and exists (
                       select 1 from opening_period e where e.location_id = o.location_id and e.opened_on < o.opened_on
                           and %1$s)) as reopenings,
                   percentile_disc(0.5) within group (order by o.closed_on - o.opened_on)
                       filter (where o.closed_on >= :from and o.closed_on <= :asOf) as median,
                   min(o.closed_on - o.opened_on)
                       filter (where o.closed_on >= :from and o.closed_on <= :asOf) as shortest,
                   count(*) filter (where o.closed_on >= :from and o.closed_on <= :asOf
                                          and o.closed_on - o.opened_on < 183) as short,
                   count(*) filter (where o.closed_on is null or o.closed_on > :asOf) as open
            from opening_period o
            join location_description d on %2$s and d.kind <> 'FOSTER_FAMILY'
            where o.opened_on <= :asOf and %3$s
            """;

    private final JdbcClient jdbc;
    private final PassagesOfChildren passages;

    public Quarters(JdbcClient jdbc, PassagesOfChildren passages) {
        this.jdbc = jdbc;
        this.passages = passages;
    }

    /**
     * @param kinds of which the stock is told
     * @param when of which only what was known and read is taken; the day is the last of the quarter
     * @throws IllegalArgumentException when what came and went does not add up
     */
    public QuarterFigures figures(Quarter quarter, Set<LocationKind> kinds, PointInTime when) {
        PointInTime end = new PointInTime(quarter.until(), when.knownAt(), when.position());
        List<Passed> all = passages.passages(kinds, quarter.from(), end);
        List<Passage> each = all.stream().map(Passed::passage).toList();
        List<Passed> there = all.stream()
                .filter(passed -> passed.passage().contains(end.asOf()))
                .toList();
        Map<HowLong, Long> howLong = new EnumMap<>(HowLong.class);
        for (HowLong one : HowLong.values()) howLong.put(one, 0L);
        there.forEach(passed -> howLong.merge(HowLong.of(passed.passage().since(), end.asOf()), 1L, Long::sum));
        return new QuarterFigures(
                quarter,
                StockAndFlow.of(each, quarter.from(), quarter.until()),
                howLong,
                there.stream().filter(Passed::unaccompanied).count(),
                moves(quarter, kinds, end),
                turnover(quarter, end));
    }

    private Moves moves(Quarter quarter, Set<LocationKind> kinds, PointInTime when) {
        Map<ReasonGroup, Long> byReason = new EnumMap<>(ReasonGroup.class);
        for (ReasonGroup group : ReasonGroup.values()) byReason.put(group, 0L);
        long[] emergency = new long[1];
        long[] caused = new long[1];
        long[] attributed = new long[1];
        bound(
                        MOVES.formatted(
                                when.knownOfLocation("n"),
                                when.known("s"),
                                when.known("p"),
                                when.known("b"),
                                when.describes("t", "s.location_id", "s.arrived_on"),
                                when.describes("f", "s.moved_from", "s.arrived_on"),
                                when.known("c")),
                        quarter,
                        when)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("policy", Policies.EVERY_RELOCATION.name())
                .query(row -> {
                    String reason = row.getString("reason");
                    long moves = row.getLong("moves");
                    byReason.merge(groupOf(reason), moves, Long::sum);
                    if (Reason.LOCATION_CLOSED.name().equals(reason)) caused[0] += moves;
                    emergency[0] += row.getLong("emergency");
                    attributed[0] += row.getLong("attributed");
                });
        long children = bound(
                        "select count(distinct c.child_id) from counted_relocation c where c.policy = :policy"
                                + " and c.since >= :from and c.since <= :asOf and " + when.known("c"),
                        quarter,
                        when)
                .param("policy", Policies.EVERY_RELOCATION.name())
                .query(Long.class)
                .single();
        return new Moves(byReason, children, emergency[0], caused[0], attributed[0]);
    }

    /** Who comes back from whereabouts unknown to another place moved for a reason that nobody recorded. */
    private static ReasonGroup groupOf(String reason) {
        return reason == null ? ReasonGroup.OTHER : Reason.valueOf(reason).group();
    }

    private Turnover turnover(Quarter quarter, PointInTime when) {
        return bound(
                        TURNOVER.formatted(
                                when.knownOfLocation("e"),
                                when.describes("d", "o.location_id", "o.opened_on"),
                                when.knownOfLocation("o")),
                        quarter,
                        when)
                .query((row, n) -> turnover(row))
                .single();
    }

    private static Turnover turnover(ResultSet row) throws SQLException {
        return new Turnover(
                row.getLong("openings"),
                row.getLong("closings"),
                row.getLong("reopenings"),
                row.getObject("median") == null ? null : row.getLong("median"),
                row.getObject("shortest") == null ? null : row.getLong("shortest"),
                row.getLong("short"),
                row.getLong("open"));
    }

    private JdbcClient.StatementSpec bound(String sql, Quarter quarter, PointInTime when) {
        return jdbc.sql(sql)
                .param("from", quarter.from())
                .param("asOf", when.asOf())
                .param("knownAt", when.knownAtParameter());
    }
}
