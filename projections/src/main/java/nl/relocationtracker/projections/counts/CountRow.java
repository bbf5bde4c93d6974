package nl.relocationtracker.projections.counts;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.rows.Rows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many relocations of a child count under a policy, as of a day; none is no row.
 *
 * @param first whether nothing was recorded of the child before
 */
record CountRow(ChildId child, Tally tally, boolean first) {

    private static final Columns<OnDay> COLUMNS = Columns.<OnDay>of("relocation_count")
            .key("child_id", ID, row -> row.child().value())
            .key("policy", TEXT, row -> row.tally().policy().name())
            .and("count", NUMBER, row -> row.tally().countOn(row.day()))
            .and(
                    "flagged_since",
                    DAY,
                    row -> row.tally().flaggedSinceOn(row.day()).orElse(null))
            .and(
                    "flagged_until",
                    DAY,
                    row -> row.tally().flaggedUntilOn(row.day()).orElse(null))
            .and("last_move_on", DAY, row -> row.tally().lastMoveOn(row.day()).orElse(LocalDate.MIN))
            // The day on which it will be another by itself; null for never.
            .and("changes_on", DAY, row -> row.tally().changesAfter(row.day()).orElse(null));

    private record OnDay(ChildId child, Tally tally, LocalDate day) {}

    static void write(JdbcTemplate jdbc, List<CountRow> counts, LocalDate day) {
        List<CountRow> none = new ArrayList<>();
        List<OnDay> first = new ArrayList<>();
        List<OnDay> others = new ArrayList<>();
        for (CountRow row : counts) {
            if (row.tally().steps().isEmpty()) none.add(row);
            else (row.first() ? first : others).add(row.on(day));
        }
        jdbc.batchUpdate(
                "delete from relocation_count where policy = ? and child_id = ?", none, 1000, (statement, row) -> {
                    statement.setString(1, row.tally().policy().name());
                    statement.setObject(2, row.child().value());
                });
        Rows.insert(jdbc, COLUMNS, first);
        Rows.put(jdbc, COLUMNS, others);
    }

    /** Of children of whom nothing is there. */
    static void addTo(CopiedRows rows, List<CountRow> counts, LocalDate day) {
        rows.add(
                COLUMNS,
                counts.stream()
                        .filter(row -> !row.tally().steps().isEmpty())
                        .map(row -> row.on(day))
                        .toList());
    }

    private OnDay on(LocalDate day) {
        return new OnDay(child, tally, day);
    }
}
