package nl.relocationtracker.projections.stays;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;

import java.util.List;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes temporary stays and nights elsewhere. */
public final class AbsenceTable {

    private static final Columns<Row> COLUMNS = Columns.<Row>of("absence")
            .key("child_id", ID, row -> row.child().value())
            .key("absence_id", ID, row -> row.absence().id().value())
            .and("stay_id", ID, row -> row.absence().stayId().value())
            .and("whereabouts", TEXT, row -> row.absence().whereabouts())
            .and(
                    "location_id",
                    ID,
                    row -> row.absence().location() == null
                            ? null
                            : row.absence().location().value())
            .and("from_on", DAY, row -> row.absence().from())
            .and("until_on", DAY, row -> row.absence().until())
            .and("limit_nights", NUMBER, row -> row.absence().limitNights())
            .and("relocation_since", DAY, row -> row.absence().relocationSince())
            .and("place_given_up_on", DAY, row -> row.absence().placeGivenUpOn())
            .and("reason", TEXT, row -> row.absence().move().reason())
            .and("decided_by", TEXT, row -> row.absence().move().decidedBy());

    private final JdbcTemplate jdbc;

    public AbsenceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(ChildId child, Absence absence) {

        static List<Row> of(ChildFile file) {
            return file.timeline().absences().stream()
                    .map(absence -> new Row(file.id(), absence))
                    .toList();
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
        VersionedTable<Row> table = new VersionedTable<>(row -> row.absence().id(), COLUMNS);
        table.change(changes, Row::of);
        return table;
    }
}
