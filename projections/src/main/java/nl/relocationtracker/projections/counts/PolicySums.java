package nl.relocationtracker.projections.counts;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.ChildCounts.Reach;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a policy gives over all children on a day.
 *
 * @param flagged how many of those whom it flags are told of at all; of a policy that flags nobody none
 */
public record PolicySums(PolicyFigures figures, Reach reach, Sizes flagged) {

    /** Of all policies at once: who is in reception is found once. */
    private static final String SUMS = "with here as materialized (%s) %s order by 1";

    /**
     * Each by itself, of which an index holds all that is asked. Whether a child is in reception, or erased, is asked once, and
     * only where the count matters: of most children it does not.
     */
    private static final String SUMS_OF_ONE = """
            select %1$d, coalesce(sum(c.count), 0), count(*), count(*) filter (where c.count >= :threshold%1$d),
                   count(*) filter (where c.here and c.count >= :threshold%1$d),
                   count(*) filter (where c.here and c.count < :threshold%1$d), count(*) filter (where c.erased)
            from (select count,
                         case when count >= :near%1$d then child_id in (select child_id from here) end as here,
                         case when count >= :threshold%1$d then child_id in (select child_id from erasure) end as erased
                  from (%2$s) counted offset 0) c
            """;

    /** The same where whatever counts is numbered through: who has a third has three or more, and nobody has to be counted. */
    private static final String SUMS_OF_NUMBERED = """
            select %1$d, count(*), count(*) filter (where c.nth = 1), count(*) filter (where c.nth = :threshold%1$d),
                   count(*) filter (where c.here and c.nth = :threshold%1$d),
                   count(*) filter (where c.here and c.nth = :near%1$d)
                       - count(*) filter (where c.here and c.nth = :threshold%1$d),
                   count(*) filter (where c.erased)
            from (select nth,
                         case when nth in (:near%1$d, :threshold%1$d)
                              then child_id in (select child_id from here) end as here,
                         case when nth = :threshold%1$d then child_id in (select child_id from erasure) end as erased
                  from (%2$s) numbered offset 0) c
            """;

    /** @param counts what counts on that day */
    static Map<CountingPolicy, PolicySums> of(
            Collection<CountingPolicy> policies, PointInTime when, CountsOfDay counts, JdbcClient jdbc) {
        List<CountingPolicy> asked = List.copyOf(policies);
        if (asked.isEmpty()) return Map.of();
        StatementSpec statement = jdbc.sql(SUMS.formatted(
                Reception.children("s.child_id", when, counts.isNow(when)),
                IntStream.range(0, asked.size())
                        .mapToObj(n -> sumsOf(asked.get(n), n, when, counts))
                        .collect(joining(" union all "))));
        for (int n = 0; n < asked.size(); n++) {
            CountingPolicy policy = asked.get(n);
            statement = statement
                    .param("policy" + n, policy.name())
                    .param("threshold" + n, CountsOfDay.threshold(policy))
                    .param("near" + n, nearFrom(policy))
                    .param("from" + n, CountsOfDay.from(policy, when.asOf()));
        }
        return statement
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query((row, n) -> Map.entry(asked.get(row.getInt(1)), read(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String sumsOf(CountingPolicy policy, int n, PointInTime when, CountsOfDay counts) {
        return policy.countsForEver() && !counts.isNow(when)
                ? SUMS_OF_NUMBERED.formatted(n, numbers(n, CountsOfDay.numbered(when)))
                : SUMS_OF_ONE.formatted(n, numbers(n, counts.numbers(when)));
    }

    /** With parameters of its own for each policy. */
    private static String numbers(int n, String sql) {
        return sql.replace(":policy", ":policy" + n).replace(":from", ":from" + n);
    }

    private static PolicySums read(ResultSet row) throws SQLException {
        PolicyFigures figures = new PolicyFigures(row.getLong(2), row.getLong(3), row.getLong(4));
        return new PolicySums(
                figures,
                new Reach(figures.flagged(), row.getLong(5), row.getLong(6)),
                new Sizes(figures.flagged(), row.getLong(7)));
    }

    private static int nearFrom(CountingPolicy policy) {
        return policy.threshold() == null ? Integer.MAX_VALUE : policy.nearFrom();
    }
}
