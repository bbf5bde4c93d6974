package nl.relocationtracker.projections.measure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReasonGroup;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.core.measure.Passage;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.core.measure.StockAndFlow;
import nl.relocationtracker.projections.measure.Moves.Several;
import nl.relocationtracker.projections.measure.Moves.Which;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is told of a quarter. */
public final class Quarters {

    /** Relocations that count under every-relocation; where to and whence is known of those that are stays. */
    private static final String MOVES = """
            select c.child_id,
                   case when coalesce(s.reason, b.reason) = any (:ASKED_FOR) then 'ASKED_FOR'
                        when coalesce(s.reason, b.reason) = any (:PROCEDURAL) then 'PROCEDURAL'
                        when coalesce(s.reason, b.reason) = any (:IMPROVING) then 'IMPROVING'
                        else 'REST' end as sort,
                   coalesce(s.reason, b.reason, '') = 'LOCATION_CLOSED' as caused,
                   coalesce(t.kind = any (:kinds) and f.kind = any (:kinds), false) as between_emergency,
                   coalesce(s.reason in ('CAPACITY', 'OTHER'), false) and exists (
                       select 1 from announced_closure n where n.location_id = s.moved_from and n.from_day <= coalesce(p.elsewhere_until, p.left_on)
                           and n.to_day > coalesce(p.elsewhere_until, p.left_on) and coalesce(p.elsewhere_until, p.left_on) <= n.closes_on and %1$s) as attributed
            from counted_relocation c
            left join stay s on s.child_id = c.child_id and s.stay_id = c.relocation_id and %2$s
            left join stay p on p.child_id = s.child_id and p.ordinal = s.ordinal - 1 and %3$s
            left join absence b on b.child_id = c.child_id and b.absence_id = c.relocation_id and %4$s
            left join location_description t on %5$s
            left join location_description f on %6$s
            where c.policy = :policy and c.since >= :from and c.since <= :asOf and %7$s
            """;

    /** Sums of the children's, and how many children have some. */
    private static final String SUMS = """
            select %s from (select child_id, %s from (%s) m group by child_id) c""";

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
                flowing(all, quarter),
                howLong,
                there.stream().filter(Passed::unaccompanied).count(),
                moves(quarter, kinds, end),
                turnover(quarter, end));
    }

    private static Flowing flowing(List<Passed> all, Quarter quarter) {
        Map<UUID, List<Passage>> ofChildren =
                all.stream().collect(groupingBy(Passed::child, mapping(Passed::passage, toList())));
        return Flowing.of(ofChildren.values().stream()
                .map(passages -> StockAndFlow.of(passages, quarter.from(), quarter.until()))
                .toList());
    }

    private Moves moves(Quarter quarter, Set<LocationKind> kinds, PointInTime when) {
        String moves = MOVES.formatted(
                when.knownOfLocation("n"),
                when.known("s"),
                when.known("p"),
                when.known("b"),
                when.describes("t", "s.location_id", "s.arrived_on"),
                when.describes("f", "s.moved_from", "s.arrived_on"),
                when.known("c"));
        String sums = SUMS.formatted(
                each(which -> "coalesce(sum(n_%1$s), 0), count(*) filter (where n_%1$s > 0)".formatted(which)),
                each(which -> "count(*) filter (where %s) as n_%s".formatted(which.condition, which)),
                moves);
        JdbcClient.StatementSpec statement = bound(sums, quarter, when)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("policy", Policies.EVERY_RELOCATION.name());
        for (ReasonGroup group : List.of(ReasonGroup.ASKED_FOR, ReasonGroup.PROCEDURAL, ReasonGroup.IMPROVING))
            statement = statement.param(group.name(), reasons(group));
        return statement.query((row, n) -> moves(row)).single();
    }

    private static String each(Function<Which, String> columns) {
        return Stream.of(Which.values()).map(columns).collect(joining(", "));
    }

    private static String[] reasons(ReasonGroup group) {
        return Stream.of(Reason.values())
                .filter(reason -> reason.group() == group)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static Moves moves(ResultSet row) throws SQLException {
        Map<Which, Several> all = new EnumMap<>(Which.class);
        int column = 1;
        for (Which which : Which.values()) {
            all.put(which, new Several(row.getLong(column), row.getLong(column + 1)));
            column += 2;
        }
        return new Moves(all);
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
                .params(when.parameters());
    }
}
