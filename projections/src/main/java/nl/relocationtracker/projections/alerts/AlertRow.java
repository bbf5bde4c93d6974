package nl.relocationtracker.projections.alerts;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.LONG_NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.MOMENT;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;
import static nl.relocationtracker.projections.rows.ColumnType.YES_OR_NO;

import java.time.Instant;
import java.util.Optional;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.alert.AlertEvent.AlertAcknowledged;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertFile;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.Assignee;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;

/** One alert as it stood from a moment on. */
record AlertRow(AlertFile file, Instant raisedAt, Instant acknowledgedAt, Instant endedAt) {

    private static final Columns<AlertRow> COLUMNS = Columns.<AlertRow>of("alert")
            .key("id", ID, row -> row.file().id().value())
            .and("version", LONG_NUMBER, row -> row.file().version())
            .and("rule_id", ID, row -> row.file().raised().ruleId().value())
            .and("rule_version", NUMBER, row -> row.file().raised().ruleVersion())
            .and("kind", TEXT, row -> row.file().raised().kind())
            .and("severity", TEXT, row -> row.file().raised().severity())
            .and(
                    "child_id",
                    ID,
                    row -> Optional.ofNullable(row.subject().childId())
                            .map(ChildId::value)
                            .orElse(null))
            .and(
                    "household_id",
                    ID,
                    row -> Optional.ofNullable(row.subject().householdId())
                            .map(HouseholdId::value)
                            .orElse(null))
            .and(
                    "location_id",
                    ID,
                    row -> Optional.ofNullable(row.subject().locationId())
                            .map(LocationId::value)
                            .orElse(null))
            .and("crossing_id", ID, row -> row.file().raised().crossingId().value())
            .and("since", DAY, row -> row.file().raised().since())
            .and("backlog", YES_OR_NO, row -> row.file().raised().backlog())
            .and("state", TEXT, row -> row.file().state())
            .and(
                    "assignee",
                    ID,
                    row -> Optional.ofNullable(row.file().assignee())
                            .map(Assignee::value)
                            .orElse(null))
            .and("outcome", TEXT, row -> row.file().outcome())
            .and("withdrawal", TEXT, row -> row.file().withdrawal())
            .and("escalated", YES_OR_NO, row -> row.file().escalated())
            .and("raised_at", MOMENT, AlertRow::raisedAt)
            .and("acknowledged_at", MOMENT, AlertRow::acknowledgedAt)
            .and("ended_at", MOMENT, AlertRow::endedAt);

    static VersionedTable<AlertRow> table() {
        return new VersionedTable<>(row -> row.file().id(), COLUMNS);
    }

    static AlertRow raised(AlertFile file, Instant at) {
        return new AlertRow(file, at, null, null);
    }

    AlertRow after(AlertEvent event, Instant at) {
        AlertFile next = file.after(event);
        Instant acknowledged = event instanceof AlertReopened ? null : acknowledgedAt;
        if (event instanceof AlertAcknowledged && acknowledged == null) acknowledged = at;
        Instant ended = next.isPending() ? null : endedAt == null ? at : endedAt;
        return new AlertRow(next, raisedAt, acknowledged, ended);
    }

    private AlertSubject subject() {
        return file.raised().subject();
    }
}
