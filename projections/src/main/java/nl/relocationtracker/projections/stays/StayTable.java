package nl.relocationtracker.projections.stays;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Transit;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes stays. */
public final class StayTable {

    private static final String END =
            "update stay set recorded_to = ? where child_id = ? and stay_id = ? and recorded_to = 'infinity'";

    private static final String INSERT = """
            insert into stay (recorded_from, child_id, stay_id, ordinal, location_id, arrived_on, left_on, spell, moved_from,
                              reason, decided_by, decided_by_inferred, ended_period, end_inferred, stated_left_on,
                              transit_to, transit_until, departed_on, destination, last_seen_on, reported_to, unaccompanied,
                              source_code, origin)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    public StayTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(List<ChildChange> changes) {
        VersionedTable<StayRow> table = new VersionedTable<>(
                row -> row.stay().id(),
                END,
                (statement, row) -> {
                    statement.setObject(2, row.child().value());
                    statement.setObject(3, row.stay().id().value());
                },
                INSERT,
                StayTable::set);
        changes.forEach(
                change -> table.change(StayRow.of(change.before()), StayRow.of(change.after()), change.recordedAt()));
        table.write(jdbc);
    }

    private static void set(PreparedStatement statement, StayRow row) throws SQLException {
        Stay stay = row.stay();
        statement.setObject(2, row.child().value());
        statement.setObject(3, stay.id().value());
        statement.setInt(4, row.ordinal());
        statement.setObject(5, stay.location().value());
        day(statement, 6, stay.arrivedOn());
        day(statement, 7, stay.leftOn());
        statement.setInt(8, stay.spell());
        uuid(statement, 9, row.movedFrom() == null ? null : row.movedFrom().value());
        Move move = stay.move();
        statement.setString(10, move == null ? null : move.reason().name());
        statement.setString(11, move == null ? null : move.decidedBy().name());
        statement.setObject(12, move == null ? null : move.decidedByInferred(), Types.BOOLEAN);
        uuid(
                statement,
                13,
                move == null || move.endedPeriod() == null
                        ? null
                        : move.endedPeriod().value());
        statement.setBoolean(14, stay.inferredEnd() != null);
        day(
                statement,
                15,
                stay.inferredEnd() == null ? null : stay.inferredEnd().stated());
        Transit transit = stay.transit();
        uuid(
                statement,
                16,
                transit == null || transit.destination() == null
                        ? null
                        : transit.destination().value());
        if (transit != null && transit.until() == null) statement.setObject(17, "infinity", Types.OTHER);
        else day(statement, 17, transit == null ? null : transit.until());
        Departure departure = stay.departure();
        day(statement, 18, departure == null ? null : departure.on());
        statement.setString(
                19, departure == null ? null : departure.destination().name());
        day(statement, 20, departure == null ? null : departure.lastSeenOn());
        statement.setString(
                21,
                departure == null || departure.reportedTo() == null
                        ? null
                        : departure.reportedTo().name());
        statement.setBoolean(22, row.unaccompanied());
        statement.setString(
                23,
                move == null || move.sourceCode() == null
                        ? null
                        : move.sourceCode().name());
        statement.setString(
                24, stay.placement() == null ? null : stay.placement().origin().name());
    }

    private static void day(PreparedStatement statement, int index, LocalDate day) throws SQLException {
        statement.setObject(index, day, Types.DATE);
    }

    private static void uuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value, Types.OTHER);
    }
}
