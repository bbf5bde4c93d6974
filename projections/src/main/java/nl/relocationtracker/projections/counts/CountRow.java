package nl.relocationtracker.projections.counts;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.counting.Tally;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many relocations of a child count under a policy, as of a day; none is no row. */
record CountRow(ChildId child, Tally tally) {

    private static final String COUNT = """
            insert into relocation_count (policy, child_id, count, flagged_since, flagged_until, last_move_on, changes_on)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (child_id, policy) do update
            set count = excluded.count, flagged_since = excluded.flagged_since, flagged_until = excluded.flagged_until,
                last_move_on = excluded.last_move_on, changes_on = excluded.changes_on
            """;

    static void write(JdbcTemplate jdbc, List<CountRow> counts, LocalDate day) {
        writeNone(
                jdbc,
                counts.stream().filter(row -> row.tally().steps().isEmpty()).toList());
        writeSome(
                jdbc,
                counts.stream().filter(row -> !row.tally().steps().isEmpty()).toList(),
                day);
    }

    private static void writeNone(JdbcTemplate jdbc, List<CountRow> counts) {
        jdbc.batchUpdate(
                "delete from relocation_count where policy = ? and child_id = ?", counts, 1000, (statement, row) -> {
                    statement.setString(1, row.tally().policy().name());
                    statement.setObject(2, row.child().value());
                });
    }

    private static void writeSome(JdbcTemplate jdbc, List<CountRow> counts, LocalDate day) {
        jdbc.batchUpdate(COUNT, counts, 1000, (statement, row) -> {
            RelocationCount count = row.tally().on(day);
            statement.setString(1, count.policy().name());
            statement.setObject(2, row.child().value());
            statement.setInt(3, count.count());
            statement.setObject(4, count.flaggedSince().orElse(null), Types.DATE);
            statement.setObject(5, count.flaggedUntil().orElse(null), Types.DATE);
            statement.setObject(6, count.lastMove().map(LocalDate::toString).orElse("-infinity"), Types.OTHER);
            statement.setObject(7, row.tally().changesAfter(day).orElse(null), Types.DATE);
        });
    }
}
