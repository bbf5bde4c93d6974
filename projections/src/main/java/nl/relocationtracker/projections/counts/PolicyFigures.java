package nl.relocationtracker.projections.counts;

import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a policy gives over all children on a day.
 *
 * @param relocations how many count
 * @param children how many children have at least one
 * @param flagged how many children have reached the threshold
 */
public record PolicyFigures(long relocations, long children, long flagged) {

    public static PolicyFigures of(CountingPolicy policy, PointInTime when, JdbcClient jdbc) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where nth = 1), count(*) filter (where nth = :threshold)
                        from counted_relocation r where policy = :policy and since <= :asOf and %s
                        """.formatted(when.known("r")))
                .param("policy", policy.name())
                .param("threshold", policy.threshold())
                .param("asOf", when.asOf())
                .param("knownAt", when.knownAtParameter())
                .query((row, n) -> new PolicyFigures(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
