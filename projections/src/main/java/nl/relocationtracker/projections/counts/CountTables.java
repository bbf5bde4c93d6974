package nl.relocationtracker.projections.counts;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the count of each child as of now, and each relocation that counts, for counts of the past. */
public final class CountTables {

    private static final String END = """
            update counted_relocation set recorded_to = ?
            where policy = ? and child_id = ? and nth = ? and recorded_to = 'infinity'
            """;

    private static final String INSERT = """
            insert into counted_relocation (recorded_from, policy, child_id, nth, stay_id, moved_on)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String COUNT = """
            insert into relocation_count (policy, child_id, count, flagged_since, last_move_on) values (?, ?, ?, ?, ?)
            on conflict (child_id, policy) do update
            set count = excluded.count, flagged_since = excluded.flagged_since, last_move_on = excluded.last_move_on
            """;

    private final JdbcTemplate jdbc;
    private final List<CountingPolicy> policies;

    public CountTables(JdbcTemplate jdbc, List<CountingPolicy> policies) {
        this.jdbc = jdbc;
        this.policies = List.copyOf(policies);
    }

    private record Counted(String policy, ChildId child, int nth, StayId stay, LocalDate movedOn) {

        record Key(String policy, int nth) {}

        Key key() {
            return new Key(policy, nth);
        }
    }

    private record Count(ChildId child, RelocationCount count) {}

    public void write(List<ChildChange> changes) {
        VersionedTable<Counted> table = new VersionedTable<>(
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
                    statement.setObject(5, row.stay().value());
                    statement.setObject(6, row.movedOn());
                });
        List<Count> counts = new ArrayList<>();
        for (ChildChange change : changes)
            for (CountingPolicy policy : policies) {
                RelocationCount before = count(change.before(), change.birthBefore(), policy);
                RelocationCount after = count(change.after(), change.birth(), policy);
                table.change(
                        rows(change.before().id(), before), rows(change.after().id(), after), change.recordedAt());
                if (!before.counted().equals(after.counted()))
                    counts.add(new Count(change.after().id(), after));
            }
        table.write(jdbc);
        writeNone(counts.stream().filter(row -> row.count().count() == 0).toList());
        writeSome(counts.stream().filter(row -> row.count().count() > 0).toList());
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
            statement.setObject(5, row.count().lastMove().orElseThrow());
        });
    }

    private static RelocationCount count(ChildFile file, Optional<Birth> birth, CountingPolicy policy) {
        return RelocationCount.of(file.timeline(), birth, policy, LocalDate.MAX);
    }

    private static List<Counted> rows(ChildId child, RelocationCount count) {
        List<Counted> rows = new ArrayList<>();
        for (Relocation relocation : count.counted())
            rows.add(new Counted(
                    count.policy().name(),
                    child,
                    rows.size() + 1,
                    relocation.to().id(),
                    relocation.movedOn()));
        return rows;
    }
}
