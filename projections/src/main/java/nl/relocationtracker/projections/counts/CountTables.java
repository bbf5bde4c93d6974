package nl.relocationtracker.projections.counts;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.store.Moments;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the count of each child as of now, and each relocation that counts, for counts of the past. */
public final class CountTables {

    private static final String END = """
            update counted_relocation set recorded_to = ?
            where policy = ? and child_id = ? and nth = ? and recorded_to = 'infinity'
            """;

    private static final String INSERT = """
            insert into counted_relocation (recorded_from, policy, child_id, nth, relocation_id, moved_on, since)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COUNT = """
            insert into relocation_count (policy, child_id, count, flagged_since, last_move_on, changes_on)
            values (?, ?, ?, ?, ?, ?)
            on conflict (child_id, policy) do update
            set count = excluded.count, flagged_since = excluded.flagged_since, last_move_on = excluded.last_move_on,
                changes_on = excluded.changes_on
            """;

    private final JdbcTemplate jdbc;
    private final List<CountingPolicy> policies;
    private final Supplier<LocalDate> today;

    public CountTables(JdbcTemplate jdbc, List<CountingPolicy> policies, Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.policies = List.copyOf(policies);
        this.today = today;
    }

    private record Counted(String policy, ChildId child, int nth, UUID relocation, LocalDate movedOn, LocalDate since) {

        record Key(String policy, int nth) {}

        Key key() {
            return new Key(policy, nth);
        }
    }

    /** @param all what counts by now and what will */
    private record Count(ChildId child, RelocationCount count, RelocationCount all) {

        LocalDate changesOn() {
            return all.count() == count.count()
                    ? null
                    : all.counted().get(count.count()).since();
        }
    }

    /**
     * A child to be counted again.
     *
     * @param queuedAt when it was recorded that the count may be another
     */
    public record Recount(ChildFile file, Optional<Birth> birth, Instant queuedAt) {}

    private static VersionedTable<Counted> countedRelocations() {
        return new VersionedTable<>(
                Counted::key,
                END,
                (statement, row) -> {
                    statement.setString(2, row.policy());
                    statement.setObject(3, row.child().value());
                    statement.setInt(4, row.nth());
                },
                INSERT,
                (statement, row) -> {
                    statement.setString(2, row.policy());
                    statement.setObject(3, row.child().value());
                    statement.setInt(4, row.nth());
                    statement.setObject(5, row.relocation());
                    statement.setObject(6, row.movedOn());
                    statement.setObject(7, row.since());
                });
    }

    public void write(List<ChildChange> changes) {
        VersionedTable<Counted> table = countedRelocations();
        List<Count> counts = new ArrayList<>();
        for (ChildChange change : changes)
            for (CountingPolicy policy : policies) {
                RelocationCount before = count(change.before(), change.birthBefore(), policy, LocalDate.MAX);
                RelocationCount after = count(change.after(), change.birth(), policy, LocalDate.MAX);
                table.change(
                        rows(change.before().id(), before), rows(change.after().id(), after), change.recordedAt());
                if (!before.counted().equals(after.counted()))
                    counts.add(new Count(
                            change.after().id(), count(change.after(), change.birth(), policy, today.get()), after));
            }
        table.write(jdbc);
        writeAll(counts);
    }

    /** Makes the rows of these children what they are counted to be, whatever they were. */
    public void recount(List<Recount> recounts) {
        Map<ChildId, List<Kept>> kept = kept(recounts);
        VersionedTable<Counted> table = countedRelocations();
        List<Count> counts = new ArrayList<>();
        for (Recount recount : recounts) {
            ChildId child = recount.file().id();
            List<Kept> before = kept.getOrDefault(child, List.of());
            List<Counted> after = new ArrayList<>();
            for (CountingPolicy policy : policies) {
                RelocationCount count = count(recount.file(), recount.birth(), policy, LocalDate.MAX);
                after.addAll(rows(child, count));
                counts.add(new Count(child, count(recount.file(), recount.birth(), policy, today.get()), count));
            }
            Instant latest = before.stream()
                    .map(Kept::recordedFrom)
                    .max(Instant::compareTo)
                    .orElse(null);
            table.change(before.stream().map(Kept::row).toList(), after, Moments.after(latest, recount.queuedAt()));
        }
        table.write(jdbc);
        writeAll(counts);
    }

    private record Kept(Counted row, Instant recordedFrom) {}

    private Map<ChildId, List<Kept>> kept(List<Recount> recounts) {
        List<Kept> rows = jdbc.query(
                """
                select policy, child_id, nth, relocation_id, moved_on, since, recorded_from from counted_relocation
                where child_id = any (?) and recorded_to = 'infinity' order by child_id, policy, nth
                """,
                (row, n) -> new Kept(
                        new Counted(
                                row.getString(1),
                                new ChildId(row.getObject(2, UUID.class)),
                                row.getInt(3),
                                row.getObject(4, UUID.class),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class)),
                        row.getObject(7, OffsetDateTime.class).toInstant()),
                (Object) recounts.stream()
                        .map(recount -> recount.file().id().value())
                        .toArray(UUID[]::new));
        return rows.stream().collect(Collectors.groupingBy(kept -> kept.row().child()));
    }

    private void writeAll(List<Count> counts) {
        writeNone(counts.stream().filter(row -> row.all().count() == 0).toList());
        writeSome(counts.stream().filter(row -> row.all().count() > 0).toList());
    }

    private void writeNone(List<Count> counts) {
        jdbc.batchUpdate(
                "delete from relocation_count where policy = ? and child_id = ?", counts, 1000, (statement, row) -> {
                    statement.setString(1, row.count().policy().name());
                    statement.setObject(2, row.child().value());
                });
    }

    private void writeSome(List<Count> counts) {
        jdbc.batchUpdate(COUNT, counts, 1000, (statement, row) -> {
            statement.setString(1, row.count().policy().name());
            statement.setObject(2, row.child().value());
            statement.setInt(3, row.count().count());
            statement.setObject(4, row.count().flaggedSince().orElse(null), Types.DATE);
            statement.setObject(
                    5, row.count().lastMove().map(LocalDate::toString).orElse("-infinity"), Types.OTHER);
            statement.setObject(6, row.changesOn(), Types.DATE);
        });
    }

    private static RelocationCount count(ChildFile file, Optional<Birth> birth, CountingPolicy policy, LocalDate day) {
        return RelocationCount.of(file.timeline(), birth, policy, day);
    }

    private static List<Counted> rows(ChildId child, RelocationCount count) {
        List<Counted> rows = new ArrayList<>();
        for (Relocation relocation : count.counted())
            rows.add(new Counted(
                    count.policy().name(),
                    child,
                    rows.size() + 1,
                    relocation.id(),
                    relocation.movedOn(),
                    relocation.since()));
        return rows;
    }
}
