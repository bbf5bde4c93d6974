package nl.relocationtracker.projections.locations;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.LONG_NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.MOMENT;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.projections.live.LocationChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.rows.Rows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes locations: what they were and when they were open. */
public final class LocationTables {

    private static final Columns<LocationChange> LOCATION = Columns.<LocationChange>of("location")
            .key("id", ID, change -> change.after().id().value())
            .and("version", LONG_NUMBER, change -> change.after().version())
            .and("code", TEXT, change -> change.after().code());

    private static final Columns<PeriodRow> PERIOD = Columns.<PeriodRow>of("opening_period")
            .key("id", ID, row -> row.id().value())
            .and("location_id", ID, row -> row.location().value())
            .and("opened_on", DAY, row -> row.period().openedOn())
            .and("closed_on", DAY, row -> row.period().closedOn())
            .and("cause", TEXT, row -> row.period().cause());

    private record Accepted(LocationId location, FindingId finding, long sequence, Instant recordedAt) {}

    private static final Columns<Accepted> ACCEPTED = Columns.<Accepted>of("accepted_finding")
            .key("finding_id", ID, row -> row.finding().value())
            .key("location_id", ID, row -> row.location().value())
            .and("accepted_in", LONG_NUMBER, Accepted::sequence)
            .and("recorded_at", MOMENT, Accepted::recordedAt);

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
        Rows.put(jdbc, LOCATION, changes);
        noted(changes).forEach(table -> table.write(jdbc));
        Rows.insert(jdbc, ACCEPTED, accepted(changes));
    }

    /** Everything that was recorded of locations of which nothing is there. */
    public void addTo(CopiedRows rows, List<LocationChange> past) {
        Map<LocationId, LocationChange> last = new LinkedHashMap<>();
        past.forEach(change -> last.put(change.after().id(), change));
        rows.add(LOCATION, last.values());
        noted(past).forEach(table -> table.addTo(rows));
        rows.add(ACCEPTED, accepted(past));
    }

    private static List<Accepted> accepted(List<LocationChange> changes) {
        List<Accepted> accepted = new ArrayList<>();
        for (LocationChange change : changes)
            change.after().acceptances().forEach((finding, sequence) -> {
                if (!change.before().acceptances().containsKey(finding))
                    accepted.add(new Accepted(change.after().id(), finding, sequence, change.recordedAt()));
            });
        return accepted;
    }

    private static List<VersionedTable<?>> noted(List<LocationChange> changes) {
        VersionedTable<PeriodRow> periods = new VersionedTable<>(PeriodRow::id, PERIOD);
        changes.forEach(change ->
                periods.change(PeriodRow.of(change.before()), PeriodRow.of(change.after()), change.recordedAt()));
        return List.of(
                periods,
                DailyRows.DESCRIPTIONS.noted(changes),
                DailyRows.CAPACITIES.noted(changes),
                DailyRows.ANNOUNCEMENTS.noted(changes));
    }
}
