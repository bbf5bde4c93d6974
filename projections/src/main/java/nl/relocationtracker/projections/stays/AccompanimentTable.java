package nl.relocationtracker.projections.stays;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes with whom each child is, and in which household, day by day. */
public final class AccompanimentTable {

    private static final String END = """
            update accompaniment set recorded_to = ?
            where child_id = ? and from_on = ?::date and recorded_to = 'infinity'
            """;

    private static final String INSERT = """
            insert into accompaniment (recorded_from, child_id, from_on, to_on, company, guardian, unaccompanied,
                                       household_id)
            values (?, ?, ?::date, ?::date, ?, ?, ?, ?)
            """;

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

        Object key() {
            return from == null ? "" : from;
        }

        String fromText() {
            return from == null ? "-infinity" : from.toString();
        }

        String untilText() {
            return until == null ? "infinity" : until.toString();
        }
    }

    public void write(List<ChildChange> changes) {
        VersionedTable<Row> table = new VersionedTable<>(
                Row::key,
                END,
                (statement, row) -> {
                    statement.setObject(2, row.child().value());
                    statement.setString(3, row.fromText());
                },
                INSERT,
                AccompanimentTable::set);
        changes.forEach(change -> table.change(Row.of(change.before()), Row.of(change.after()), change.recordedAt()));
        table.write(jdbc);
    }

    private static void set(PreparedStatement statement, Row row) throws SQLException {
        Accompanied accompanied = row.accompanied();
        statement.setObject(2, row.child().value());
        statement.setString(3, row.fromText());
        statement.setString(4, row.untilText());
        statement.setString(5, accompanied.accompaniment().company().name());
        statement.setObject(6, accompanied.accompaniment().guardian(), Types.BOOLEAN);
        statement.setBoolean(7, accompanied.accompaniment().unaccompanied());
        statement.setObject(
                8,
                accompanied.household() == null ? null : accompanied.household().value(),
                Types.OTHER);
    }
}
