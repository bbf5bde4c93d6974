package nl.relocationtracker.projections.locations;

import java.sql.Types;
import java.util.List;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.projections.live.LocationChange;
import nl.relocationtracker.projections.live.VersionedTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes locations and their opening periods. */
public final class LocationTables {

    private static final String END =
            "update opening_period set recorded_to = ? where id = ? and recorded_to = 'infinity'";

    private static final String INSERT = """
            insert into opening_period (recorded_from, id, location_id, opened_on, closed_on, cause, capacity)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    public LocationTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record PeriodRow(LocationId location, Period period) {

        static List<PeriodRow> of(LocationPeriods location) {
            return location.periods().stream()
                    .map(period -> new PeriodRow(location.id(), period))
                    .toList();
        }
    }

    public void write(List<LocationChange> changes) {
        jdbc.batchUpdate("""
                insert into location (id, version, name, code, municipality, kind) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version
                """, changes, 1000, (statement, change) -> {
            LocationPeriods location = change.after();
            statement.setObject(1, location.id().value());
            statement.setLong(2, location.version());
            statement.setString(3, location.name());
            statement.setString(4, location.code());
            statement.setString(5, location.municipality());
            statement.setString(6, location.kind().name());
        });
        VersionedTable<PeriodRow> table = new VersionedTable<>(
                row -> row.period().id(),
                END,
                (statement, row) -> statement.setObject(2, row.period().id().value()),
                INSERT,
                (statement, row) -> {
                    Period period = row.period();
                    statement.setObject(2, period.id().value());
                    statement.setObject(3, row.location().value());
                    statement.setObject(4, period.openedOn());
                    statement.setObject(5, period.closedOn(), Types.DATE);
                    statement.setString(
                            6, period.cause() == null ? null : period.cause().name());
                    statement.setObject(7, period.capacity(), Types.INTEGER);
                });
        changes.forEach(change ->
                table.change(PeriodRow.of(change.before()), PeriodRow.of(change.after()), change.recordedAt()));
        table.write(jdbc);
    }
}
