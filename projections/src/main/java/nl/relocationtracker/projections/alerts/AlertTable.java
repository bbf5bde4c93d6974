package nl.relocationtracker.projections.alerts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.alert.AlertFile;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes alerts, as each stood from one event to the next. */
public final class AlertTable {

    private final JdbcTemplate jdbc;

    public AlertTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of one alert.
     *
     * @param former what happened before, oldest first
     * @param fresh what happened now
     */
    public record Change(UUID alert, List<StoredEvent> former, List<StoredEvent> fresh) {}

    public void write(List<Change> changes) {
        VersionedTable<AlertRow> table = AlertRow.table();
        for (Change change : changes)
            note(fold(change.alert(), change.former()), change.alert(), change.fresh(), table);
        table.write(jdbc);
    }

    /** Everything that became of an alert of which nothing is there. */
    public static void addTo(CopiedRows rows, UUID alert, List<StoredEvent> events) {
        VersionedTable<AlertRow> table = AlertRow.table();
        note(null, alert, events, table);
        table.addTo(rows);
    }

    /** Forgets everything about these alerts, which are written anew afterwards. */
    public static void forget(JdbcTemplate jdbc, Collection<UUID> alerts) {
        jdbc.update("delete from alert where id = any (?)", (Object) alerts.toArray(UUID[]::new));
    }

    private static AlertRow fold(UUID alert, List<StoredEvent> events) {
        AlertRow row = null;
        for (StoredEvent event : events) row = after(row, alert, event);
        return row;
    }

    private static void note(AlertRow before, UUID alert, List<StoredEvent> events, VersionedTable<AlertRow> table) {
        AlertRow row = before;
        for (StoredEvent event : events) {
            AlertRow next = after(row, alert, event);
            table.change(row == null ? List.of() : List.of(row), List.of(next), event.recordedAt());
            row = next;
        }
    }

    private static AlertRow after(AlertRow row, UUID alert, StoredEvent event) {
        AlertEvent happened = (AlertEvent) event.payload();
        return row == null
                ? AlertRow.raised(AlertFile.unraised(new AlertId(alert)).after(happened), event.recordedAt())
                : row.after(happened, event.recordedAt());
    }
}
