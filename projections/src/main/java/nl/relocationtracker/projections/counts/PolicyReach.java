package nl.relocationtracker.projections.counts;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.ChildCounts.Reach;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom a policy reaches on a day.
 *
 * @param flagged how many of those whom it flags are told of at all
 */
public record PolicyReach(Reach reach, Sizes flagged) {

    private static final PolicyReach NOBODY = new PolicyReach(new Reach(0, 0, 0), new Sizes(0, 0));

    private static final String SUMS = """
            select policy, count(*) filter (where flagged), count(*) filter (where flagged and here),
                   count(*) filter (where not flagged),
                   count(*) filter (where flagged and child_id in (select child_id from erasure))
            from person_reach r where from_on <= :asOf and to_on > :asOf and policy = any (:policies) and %s group by policy
            """;

    /** Of a policy that flags nobody nothing but zeros. */
    static Map<CountingPolicy, PolicyReach> of(Collection<CountingPolicy> policies, PointInTime when, JdbcClient jdbc) {
        Map<String, PolicyReach> found = jdbc
                .sql(SUMS.formatted(when.known("r")))
                .param("policies", policies.stream().map(CountingPolicy::name).toArray(String[]::new))
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query((row, n) -> Map.entry(row.getString(1), read(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return policies.stream()
                .collect(toMap(Function.identity(), policy -> found.getOrDefault(policy.name(), NOBODY)));
    }

    private static PolicyReach read(ResultSet row) throws SQLException {
        long flagged = row.getLong(2);
        return new PolicyReach(new Reach(flagged, row.getLong(3), row.getLong(4)), new Sizes(flagged, row.getLong(5)));
    }
}
