package nl.relocationtracker.projections.stays;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;
import static nl.relocationtracker.projections.rows.ColumnType.YES_OR_NO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes with whom each child is, and in which household, day by day. */
public final class AccompanimentTable {

    private static final Columns<Row> COLUMNS = Columns.<Row>of("accompaniment")
            .key("child_id", ID, row -> row.child().value())
            .key("from_on", DAY, Row::first)
            .and("to_on", DAY, Row::end)
            .and("company", TEXT, row -> row.accompanied().accompaniment().company())
            .and("guardian", YES_OR_NO, row -> row.accompanied().accompaniment().guardian())
            .and(
                    "unaccompanied",
                    YES_OR_NO,
                    row -> row.accompanied().accompaniment().unaccompanied())
            .and(
                    "household_id",
                    ID,
                    row -> row.accompanied().household() == null
                            ? null
                            : row.accompanied().household().value());

    private final JdbcTemplate jdbc;

    public AccompanimentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * [from, until).
     *
     * @param from null: since ever
     * @param until null: for ever
     */
    private record Row(ChildId child, LocalDate from, LocalDate until, Accompanied accompanied) {

        static List<Row> of(ChildFile file) {
            List<Accompanied> all = file.accompaniments();
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < all.size(); i++)
                rows.add(new Row(
                        file.id(),
                        i == 0 ? null : all.get(i).from(),
                        i + 1 == all.size() ? null : all.get(i + 1).from(),
                        // What is told of the first day is so on every day before it too.
                        i == 0
                                ? new Accompanied(
                                        null,
                                        all.get(i).accompaniment(),
                                        all.get(i).household())
                                : all.get(i)));
            return rows;
        }

        LocalDate first() {
            return from == null ? LocalDate.MIN : from;
        }

        LocalDate end() {
            return until == null ? LocalDate.MAX : until;
        }
    }

    public void write(List<ChildChange> changes) {
        noted(changes).write(jdbc);
    }

    /** Everything that was recorded of children of whom nothing is there. */
    public void addTo(CopiedRows rows, List<ChildChange> past) {
        noted(past).addTo(rows);
    }

    private static VersionedTable<Row> noted(List<ChildChange> changes) {
        VersionedTable<Row> table = new VersionedTable<>(Row::first, COLUMNS);
        table.change(changes, Row::of);
        return table;
    }
}
