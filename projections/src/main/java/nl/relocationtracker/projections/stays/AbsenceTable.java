package nl.relocationtracker.projections.stays;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes temporary stays and nights elsewhere. */
public final class AbsenceTable {

    private static final String END =
            "update absence set recorded_to = ? where child_id = ? and absence_id = ? and recorded_to = 'infinity'";

    private static final String INSERT = """
            insert into absence (recorded_from, child_id, absence_id, stay_id, whereabouts, location_id, from_on, until_on,
                                 limit_nights, relocation_since, place_given_up_on, reason, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

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
        VersionedTable<Row> table = new VersionedTable<>(
                row -> row.absence().id(),
                END,
                (statement, row) -> {
                    statement.setObject(2, row.child().value());
                    statement.setObject(3, row.absence().id().value());
                },
                INSERT,
                AbsenceTable::set);
        changes.forEach(change -> table.change(Row.of(change.before()), Row.of(change.after()), change.recordedAt()));
        table.write(jdbc);
    }

    private static void set(PreparedStatement statement, Row row) throws SQLException {
        Absence absence = row.absence();
        statement.setObject(2, row.child().value());
        statement.setObject(3, absence.id().value());
        statement.setObject(4, absence.stayId().value());
        statement.setString(5, absence.whereabouts().name());
        statement.setObject(
                6, absence.location() == null ? null : absence.location().value(), Types.OTHER);
        statement.setObject(7, absence.from());
        statement.setObject(8, absence.until(), Types.DATE);
        statement.setInt(9, absence.limitNights());
        statement.setObject(10, absence.relocationSince(), Types.DATE);
        statement.setObject(11, absence.placeGivenUpOn(), Types.DATE);
        statement.setString(12, absence.move().reason().name());
        statement.setString(13, absence.move().decidedBy().name());
    }
}
