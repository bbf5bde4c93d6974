package nl.relocationtracker.projections.locations;

import java.sql.Types;
import java.util.List;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.projections.live.LocationChange;
import nl.relocationtracker.projections.live.VersionedTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes locations: what they were and when they were open. */
public final class LocationTables {

    private static final String END =
            "update opening_period set recorded_to = ? where id = ? and recorded_to = 'infinity'";

    private static final String INSERT = """
            insert into opening_period (recorded_from, id, location_id, opened_on, closed_on, cause)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    public LocationTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A period without what is announced in it and how many places it has, which have rows of their own. */
    private record PeriodRow(LocationId location, PeriodId id, Period period) {

        static List<PeriodRow> of(LocationPeriods location) {
            return location.periods().stream()
                    .map(period -> new PeriodRow(location.id(), period.id(), period.bare()))
                    .toList();
        }
    }

    public void write(List<LocationChange> changes) {
        jdbc.batchUpdate("""
                insert into location (id, version, code) values (?, ?, ?)
                on conflict (id) do update set version = excluded.version
                """, changes, 1000, (statement, change) -> {
            LocationPeriods location = change.after();
            statement.setObject(1, location.id().value());
            statement.setLong(2, location.version());
            statement.setString(3, location.code());
        });
        writePeriods(changes);
        DailyRows.DESCRIPTIONS.write(changes, jdbc);
        DailyRows.CAPACITIES.write(changes, jdbc);
        DailyRows.ANNOUNCEMENTS.write(changes, jdbc);
    }

    private void writePeriods(List<LocationChange> changes) {
        VersionedTable<PeriodRow> table = new VersionedTable<>(
                PeriodRow::id,
                END,
                (statement, row) -> statement.setObject(2, row.id().value()),
                INSERT,
                (statement, row) -> {
                    Period period = row.period();
                    statement.setObject(2, row.id().value());
                    statement.setObject(3, row.location().value());
                    statement.setObject(4, period.openedOn());
                    statement.setObject(5, period.closedOn(), Types.DATE);
                    statement.setString(
                            6, period.cause() == null ? null : period.cause().name());
                });
        changes.forEach(change ->
                table.change(PeriodRow.of(change.before()), PeriodRow.of(change.after()), change.recordedAt()));
        table.write(jdbc);
    }
}
