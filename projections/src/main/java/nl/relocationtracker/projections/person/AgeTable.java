package nl.relocationtracker.projections.person;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** From which day on each person is no child any more, as known at any moment; also of whom everything else is erased. */
public final class AgeTable {

    private static final Columns<Row> COLUMNS = Columns.<Row>of("person_age")
            .key("child_id", ID, row -> row.child().value())
            .and("eighteenth_on", DAY, Row::eighteenthOn);

    private final JdbcTemplate jdbc;

    public AgeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(ChildId child, LocalDate eighteenthOn) {

        static List<Row> of(ChildId child, Optional<Birth> birth) {
            return birth.map(known -> new Row(child, known.eighteenthOn())).stream()
                    .toList();
        }
    }

    /** @param changes at most one of each child */
    public void write(List<ChildChange> changes) {
        noted(changes).write(jdbc);
    }

    /** Everything that was recorded of children of whom nothing is there. */
    public void addTo(CopiedRows rows, List<ChildChange> past) {
        noted(past).addTo(rows);
    }

    private static VersionedTable<Row> noted(List<ChildChange> changes) {
        VersionedTable<Row> table = new VersionedTable<>(Row::child, COLUMNS);
        for (ChildChange change : changes) {
            ChildId child = change.after().id();
            table.change(Row.of(child, change.birthBefore()), Row.of(child, change.birth()), change.recordedAt());
        }
        return table;
    }
}
