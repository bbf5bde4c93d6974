package nl.relocationtracker.projections.counts;

import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a policy gives over all children on a day.
 *
 * @param relocations how many count, or stays if the policy counts these
 * @param children how many children have at least one
 * @param flagged how many children have reached the threshold; 0 when there is none
 */
public record PolicyFigures(long relocations, long children, long flagged) {

    private static final String COUNTED = """
            select coalesce(sum(n), 0), count(*), count(*) filter (where n >= :threshold)
            from (select count(*) as n from counted_relocation r
                  where policy = :policy and since > :from and since <= :asOf and counts_until > :asOf and %s
                  group by child_id) c
            """;

    /** Where whatever counts is numbered through, who has a third has three or more, and nobody has to be counted. */
    private static final String NUMBERED = """
            select count(*), count(*) filter (where nth = 1), count(*) filter (where nth = :threshold)
            from counted_relocation r where policy = :policy and since <= :asOf and %s
            """;

    public static PolicyFigures of(CountingPolicy policy, PointInTime when, JdbcClient jdbc) {
        String sql = (policy.countsForEver() ? NUMBERED : COUNTED).formatted(when.known("r"));
        return CountsOfDay.bound(jdbc, sql, policy, when)
                .query((row, n) -> new PolicyFigures(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
