package nl.relocationtracker.projections.counts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.live.Remembering;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.rows.CopiedRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts all children under policies that became live, as they would have been counted had these always been. Goes on where
 * it was interrupted.
 */
public final class CountMaking {

    private static final Logger LOG = LoggerFactory.getLogger(CountMaking.class);
    private static final int CHUNK = 500;
    private static final int TELLING = 5000;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final LiveTables tables;
    private final Remembering remembering;
    private final LivePolicies policies;
    private final boolean serving;

    /** @param serving whether it decides which policies are live; otherwise they have to be those that are */
    public CountMaking(
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            LiveTables tables,
            StoredVault vault,
            LivePolicies policies,
            boolean serving) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tables = tables;
        this.remembering = new Remembering(jdbc, vault);
        this.policies = policies;
        this.serving = serving;
    }

    /**
     * Returns when every child is counted under every live policy, and no longer under any other.
     *
     * @throws CannotStart when other policies are live, and this does not decide which are
     */
    public void complete() {
        if (!LiveShape.isOurs(jdbc)) return;
        transaction.executeWithoutResult(status -> register());
        boolean made = false;
        for (CountingPolicy policy : policies.all()) {
            long counted = 0;
            long all = 0;
            int some = CHUNK;
            while (some == CHUNK) {
                some = Optional.ofNullable(transaction.execute(status -> next(policy)))
                        .orElse(0);
                if (some == 0) continue;
                made = true;
                if (all == 0)
                    all = some
                            + Optional.ofNullable(transaction.execute(status -> waiting(policy)))
                                    .orElse(0L);
                counted += some;
                if (counted % TELLING == 0 || some < CHUNK)
                    LOG.info("Counting children under {}: {} of {}.", policy.name(), counted, all);
            }
        }
        // Until the database counts its tables again by itself, it would look for things in the new rows the long way.
        if (made) jdbc.execute("analyze");
    }

    /** One that is live no more, or is another by the same name, is counted anew when it is live again. */
    private void register() {
        String[] names = policies.names().toArray(String[]::new);
        String[] hashes = policies.all().stream().map(PolicyText::hash).toArray(String[]::new);
        // Two copies that start at once: the second finds what the first has written.
        jdbc.execute("lock table live_policy in exclusive mode");
        if (!serving) requireSame(List.of(hashes));
        List<String> gone = jdbc.queryForList(
                "delete from live_policy where hash <> all (?) returning name", String.class, (Object) hashes);
        if (!gone.isEmpty()) {
            Object dropped = gone.toArray(String[]::new);
            for (String table : CountTables.PER_CHILD_AND_POLICY)
                jdbc.update("delete from " + table + " where policy = any (?)", dropped);
        }
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < names.length; i++)
            rows.add(new Object[] {names[i], policies.all().get(i).version(), hashes[i]});
        jdbc.batchUpdate(
                "insert into live_policy (name, version, hash, made) values (?, ?, ?, false) on conflict do nothing",
                rows);
    }

    /** Notes that everybody is counted under these policies. */
    public static void noteMade(JdbcTemplate jdbc, LivePolicies policies) {
        for (CountingPolicy policy : policies.all())
            jdbc.update(
                    "insert into live_policy (name, version, hash, made) values (?, ?, ?, true)",
                    policy.name(),
                    policy.version(),
                    PolicyText.hash(policy));
    }

    private void requireSame(List<String> hashes) {
        Map<String, String> live = new TreeMap<>();
        jdbc.query("select hash, name from live_policy", (RowCallbackHandler)
                row -> live.put(row.getString(1), row.getString(2)));
        if (live.isEmpty() || live.keySet().equals(new HashSet<>(hashes))) return;
        throw new CannotStart(
                "Children are counted here under TRACKER_POLICIES=%s: set that, and TRACKER_BEYOND_PROCEDURE_THRESHOLD, as the program that serves has them."
                        .formatted(String.join(",", new TreeSet<>(live.values()))));
    }

    private long waiting(CountingPolicy policy) {
        Long waiting = jdbc.queryForObject("""
                select count(*) from child, live_policy p
                where p.name = ? and not p.made and (p.made_up_to is null or id > p.made_up_to)
                """, Long.class, policy.name());
        return waiting == null ? 0 : waiting;
    }

    /** Counts the next children, and answers how many. */
    private int next(CountingPolicy policy) {
        List<UUID> upTo = jdbc.query(
                "select made_up_to from live_policy where name = ? and not made for update",
                (row, n) -> row.getObject(1, UUID.class) == null ? new UUID(0, 0) : row.getObject(1, UUID.class),
                policy.name());
        if (upTo.isEmpty()) return 0;
        List<UUID> children = jdbc.queryForList(
                "select id from child where id > ? order by id limit ?", UUID.class, upTo.get(0), CHUNK);
        count(children, policy);
        jdbc.update(
                "update live_policy set made_up_to = ?, made = ? where name = ?",
                children.isEmpty() ? upTo.get(0) : children.get(children.size() - 1),
                children.size() < CHUNK,
                policy.name());
        return children.size();
    }

    private void count(List<UUID> children, CountingPolicy policy) {
        CopiedRows rows = new CopiedRows();
        tables.addCountsTo(rows, remembering.of(children), policy);
        // Somebody may have been counted already when something was recorded: what is there then is not all.
        clear(children, policy);
        rows.send(jdbc);
    }

    private void clear(List<UUID> children, CountingPolicy policy) {
        UUID[] ids = children.toArray(UUID[]::new);
        for (String table : CountTables.PER_CHILD_AND_POLICY)
            jdbc.update("delete from " + table + " where policy = ? and child_id = any (?)", policy.name(), ids);
    }
}
