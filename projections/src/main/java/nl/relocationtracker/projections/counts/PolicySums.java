package nl.relocationtracker.projections.counts;

import static java.util.stream.Collectors.joining;

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

    /** Of all policies at once: everything that counts is read once, and who is in reception is not looked up for each child. */
    private static final String SUMS = """
            with here as materialized (%s)
            select %s
            from (select child_id, %s from (%s) counting group by child_id) c
            left join here h on h.child_id = c.child_id
            left join erasure x on x.child_id = c.child_id
            """;

    private static final String COUNT = """
            coalesce(sum(times) filter (where policy = :policy%1$d and since > :from%1$d), 0)::int as n%1$d""";

    private static final String SUMS_OF_ONE = """
            sum(n%1$d), count(*) filter (where n%1$d > 0), count(*) filter (where n%1$d >= :threshold%1$d),
            count(h.child_id) filter (where n%1$d >= :threshold%1$d),
            count(h.child_id) filter (where n%1$d >= :near%1$d and n%1$d < :threshold%1$d),
            count(x.child_id) filter (where n%1$d >= :threshold%1$d)""";

    private static final int COLUMNS = 6;

    /** @param counts what counts on that day */
    static Map<CountingPolicy, PolicySums> of(
            Collection<CountingPolicy> policies, PointInTime when, CountsOfDay counts, JdbcClient jdbc) {
        List<CountingPolicy> asked = List.copyOf(policies);
        StatementSpec statement = jdbc.sql(SUMS.formatted(
                Reception.children("s.child_id", when, counts.isNow(when)),
                forEach(asked, SUMS_OF_ONE),
                forEach(asked, COUNT),
                counts.counting(when)));
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
                .param("knownAt", when.knownAtParameter())
                .query((row, n) -> read(asked, row))
                .single();
    }

    private static String forEach(List<CountingPolicy> policies, String columns) {
        return IntStream.range(0, policies.size()).mapToObj(columns::formatted).collect(joining(", "));
    }

    private static Map<CountingPolicy, PolicySums> read(List<CountingPolicy> policies, ResultSet row)
            throws SQLException {
        Map<CountingPolicy, PolicySums> found = new HashMap<>();
        int column = 1;
        for (CountingPolicy policy : policies) {
            PolicyFigures figures =
                    new PolicyFigures(row.getLong(column), row.getLong(column + 1), row.getLong(column + 2));
            found.put(
                    policy,
                    new PolicySums(
                            figures,
                            new Reach(figures.flagged(), row.getLong(column + 3), row.getLong(column + 4)),
                            new Sizes(figures.flagged(), row.getLong(column + 5))));
            column += COLUMNS;
        }
        return found;
    }

    private static int nearFrom(CountingPolicy policy) {
        return policy.threshold() == null ? Integer.MAX_VALUE : policy.nearFrom();
    }
}
