package nl.relocationtracker.projections.counts;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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

    /** Of all policies at once, because who is in reception is the same for each; nor is that looked up for each child. */
    private static final String SUMS = """
            with here as materialized (%s)
            select c.policy, sum(c.count), count(*),
                   count(*) filter (where c.count >= c.threshold),
                   count(h.child_id) filter (where c.count >= c.threshold),
                   count(h.child_id) filter (where c.count >= c.near and c.count < c.threshold),
                   count(x.child_id) filter (where c.count >= c.threshold)
            from (%s) c
            left join here h on h.child_id = c.child_id
            left join erasure x on x.child_id = c.child_id
            group by c.policy
            """;

    private static final String OF_POLICY = """
            select :policy%1$d::text as policy, :threshold%1$d::int as threshold, :near%1$d::int as near, k.child_id, k.count
            from (%2$s) k where k.count > 0
            """;

    private static final PolicySums NONE =
            new PolicySums(new PolicyFigures(0, 0, 0), new Reach(0, 0, 0), new Sizes(0, 0));

    /** @param counts what counts on that day */
    static Map<CountingPolicy, PolicySums> of(
            Collection<CountingPolicy> policies, PointInTime when, CountsOfDay counts, JdbcClient jdbc) {
        List<CountingPolicy> asked = List.copyOf(policies);
        String counted = IntStream.range(0, asked.size())
                .mapToObj(n -> OF_POLICY.formatted(n, counts.counted(when, n)))
                .collect(joining(" union all "));
        StatementSpec statement =
                jdbc.sql(SUMS.formatted(Reception.children("s.child_id", when, counts.isNow(when)), counted));
        for (int n = 0; n < asked.size(); n++) {
            CountingPolicy policy = asked.get(n);
            statement = statement
                    .param("policy" + n, policy.name())
                    .param("threshold" + n, CountsOfDay.threshold(policy))
                    .param("near" + n, nearFrom(policy))
                    .param("from" + n, CountsOfDay.from(policy, when.asOf()));
        }
        Map<String, PolicySums> found = new HashMap<>();
        statement
                .param("asOf", when.asOf())
                .param("knownAt", when.knownAtParameter())
                .query(row -> {
                    found.put(row.getString(1), read(row));
                });
        return asked.stream().collect(toMap(identity(), policy -> found.getOrDefault(policy.name(), NONE)));
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
