package nl.relocationtracker.projections.counts;

import java.time.LocalDate;
import java.util.function.Supplier;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL for how often whom of a policy counts on a day: child_id, count, last_move_on, flagged_since, flagged_until. Takes the
 * parameters policy, threshold, from, asOf and knownAt.
 */
final class CountsOfDay {

    /** What is kept of today, in the order of an index. */
    private static final String KEPT = """
            select child_id, count, last_move_on, flagged_since, flagged_until from relocation_count
            where policy = :policy and (changes_on is null or changes_on > :asOf) and count >= %s
            """;

    /**
     * That the day itself has changed a count. Bounded on both sides, because no statistics are kept of these days: without
     * them the database takes one bound for a third of all rows and reads the whole table, and two for hardly any.
     */
    private static final String AMONG_DUE = """
            and child_id in (select child_id from relocation_count
                             where policy = :policy and changes_on > '-infinity' and changes_on <= :asOf)
            """;

    private static final String UNCOUNTED = """
            select c.id as child_id, 0 as count, '-infinity'::date as last_move_on,
                   null::date as flagged_since, null::date as flagged_until
            from child c
            where exists (select 1 from stay b where b.child_id = c.id and b.arrived_on <= :asOf and %s)
              and not exists (select 1 from relocation_count r where r.policy = :policy and r.child_id = c.id
                              and r.count > 0 and (r.changes_on is null or r.changes_on > :asOf))
              and c.id not in (select child_id from (%s) due)
            """;

    /** Takes no more than an index holds. */
    private static final String NUMBERS = """
            select child_id, count(*)::int as count from counted_relocation r
            where policy = :policy and since > :from and since <= :asOf and counts_until > :asOf and %s
            group by child_id
            """;

    /** What the day has changed is counted only of whom it has: hardly anybody. */
    private static final String NUMBERS_NOW = """
            select k.child_id, case when k.changes_on <= :asOf then (
                       select count(*)::int from counted_relocation r
                       where r.policy = :policy and r.child_id = k.child_id and r.since > :from and r.since <= :asOf
                         and r.counts_until > :asOf and %s) else k.count end as count
            from relocation_count k where k.policy = :policy %s
            """;

    /** Where everything counts for ever, who has so many has every number up to it: few have the highest. */
    private static final String FLAGGED = """
            select f.child_id, f.nth from counted_relocation f
            where policy = :policy and flagged_since is not null and since <= :asOf and %s
              and not exists (select 1 from erasure x where x.child_id = f.child_id)
            """;

    private final Supplier<LocalDate> today;

    /** @param today the day after which nothing has happened yet */
    CountsOfDay(Supplier<LocalDate> today) {
        this.today = today;
    }

    /** With the parameters that it takes. */
    static JdbcClient.StatementSpec bound(JdbcClient jdbc, String sql, CountingPolicy policy, PointInTime when) {
        return jdbc.sql(sql)
                .param("policy", policy.name())
                .param("threshold", threshold(policy))
                .param("from", from(policy, when.asOf()))
                .param("asOf", when.asOf())
                .params(when.parameters());
    }

    /** Whether it is asked about today as known now, of which counts are kept. */
    boolean isNow(PointInTime when) {
        return when.knownAt() == null && !when.asOf().isBefore(today.get());
    }

    /**
     * Those who have at least so many, and perhaps others; what is not kept is counted.
     *
     * @param among a further condition on child_id; empty for none
     */
    String counted(PointInTime when, boolean onlyFlagged, String least, String among) {
        if (!isNow(when)) return past(when, onlyFlagged, among);
        return kept(least) + among + when.amongChildren("child_id") + " union all "
                + past(when, onlyFlagged, among + " " + AMONG_DUE);
    }

    /**
     * How often it counts of the few children that are asked about, without anything else: child_id, count. Of whom nothing
     * counts can be left out.
     */
    String numbersOfSome(PointInTime when) {
        return isNow(when)
                ? NUMBERS_NOW.formatted(when.known("r"), when.amongChildren("k.child_id"))
                : NUMBERS.formatted(when.known("r"));
    }

    static String kept(String least) {
        return KEPT.formatted(least);
    }

    /** Those whose count the day itself has changed since it was kept. */
    static String due(PointInTime when, boolean onlyFlagged) {
        return past(when, onlyFlagged, AMONG_DUE);
    }

    /** Of today those of whom nothing counts. */
    static String uncounted(PointInTime when) {
        return UNCOUNTED.formatted(when.known("b"), due(when, false));
    }

    /** Whoever is flagged has one that counts and after which the flag stood and has not lapsed: few, who are looked up. */
    private static String past(PointInTime when, boolean onlyFlagged, String among) {
        if (onlyFlagged) return """
               select counted.* from (
                   select distinct child_id from counted_relocation f
                   where policy = :policy and flagged_since is not null and since > :from and since <= :asOf
                     and counts_until > :asOf and flagged_until > :asOf and %s %s) flagged
               cross join lateral (%s) counted
               """.formatted(when.known("f"), among, past(when, "and r.child_id = flagged.child_id"));
        return past(when, among);
    }

    /**
     * Whom a policy of which everything counts for ever flags, and who are among the first so many in the order of their
     * counts, or beside the last of these; nobody who is erased. Takes the parameter limit too.
     */
    static String mostOften(PointInTime when) {
        return """
               select counted.* from (
                   select distinct child_id from (%1$s) f where nth >= coalesce((
                       select max(n) from generate_series(:threshold, (select nth from (%1$s) f order by nth desc limit 1)) n
                       where (select count(*) from (select 1 from (%1$s) f where f.nth = n limit :limit) first) = :limit), 0)
               ) flagged
               cross join lateral (%2$s) counted
               """.formatted(FLAGGED.formatted(when.known("f")), past(when, "and r.child_id = flagged.child_id"));
    }

    private static String past(PointInTime when, String among) {
        return """
               select child_id, count(*)::int as count, max(moved_on) as last_move_on,
                      case when count(*) >= :threshold then (array_agg(flagged_since order by nth desc))[1] end
                          as flagged_since,
                      case when count(*) >= :threshold
                           then nullif((array_agg(flagged_until order by nth desc))[1], 'infinity') end as flagged_until
               from counted_relocation r
               where policy = :policy and since > :from and since <= :asOf and counts_until > :asOf and %s %s
               group by child_id
               """.formatted(when.known("r"), among);
    }

    /** The number from which on a child is flagged: one that nobody reaches when the policy flags nobody. */
    static int threshold(CountingPolicy policy) {
        return policy.threshold() == null ? Integer.MAX_VALUE : policy.threshold();
    }

    /** What began on this day or before it does not count any more. */
    static LocalDate from(CountingPolicy policy, LocalDate asOf) {
        return policy.windowDays() == null || policy.counts() == Counts.STAYS
                ? LocalDate.MIN
                : asOf.minusDays(policy.windowDays());
    }
}
