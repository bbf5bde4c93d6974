package nl.relocationtracker.projections.counts;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many children have how many relocations (or stays) that count on a day.
 *
 * @param children by number, from 1; whoever has none is not in it
 */
public record CountDistribution(SortedMap<Integer, Long> children) {

    public CountDistribution {
        children = Collections.unmodifiableSortedMap(new TreeMap<>(children));
    }

    /** @param policy that is live */
    public static CountDistribution of(CountingPolicy policy, PointInTime when, JdbcClient jdbc) {
        SortedMap<Integer, Long> children = new TreeMap<>();
        jdbc.sql("""
                        select n, count(*)
                        from (select count(*) as n from counted_relocation r
                              where policy = :policy and since > :from and since <= :asOf and counts_until > :asOf and %s
                              group by child_id) c
                        group by n
                        """.formatted(when.known("r")))
                .param("policy", policy.name())
                .param("from", CountsOfDay.from(policy, when.asOf()))
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query(row -> {
                    children.put(row.getInt(1), row.getLong(2));
                });
        return new CountDistribution(children);
    }

    /** @return those who have at least one */
    public long total() {
        return children.values().stream().mapToLong(Long::longValue).sum();
    }
}
