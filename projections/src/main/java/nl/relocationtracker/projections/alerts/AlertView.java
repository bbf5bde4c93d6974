package nl.relocationtracker.projections.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertOutcome;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.alert.WithdrawalCause;
import nl.relocationtracker.core.location.LocationKind;

/**
 * An alert as it was known.
 *
 * @param rule what its rule is called now
 * @param childId exactly one of child, household and location is not null
 * @param since the first day on which there was reason for it
 * @param raisedAt when we learned of it
 * @param assignee null while nobody in particular is to handle it
 * @param acknowledgedAt when somebody was first on it since it was raised or reopened; null while nobody was
 * @param endedAt null while it is neither resolved nor withdrawn
 * @param place where it is now, or where its child lives; null for a household, and for who is in transit or departed
 */
public record AlertView(
        UUID id,
        long version,
        UUID ruleId,
        int ruleVersion,
        String rule,
        RuleKind kind,
        AlertSeverity severity,
        UUID childId,
        UUID householdId,
        UUID locationId,
        LocalDate since,
        boolean backlog,
        AlertState state,
        Person assignee,
        AlertOutcome outcome,
        WithdrawalCause withdrawal,
        boolean escalated,
        Instant raisedAt,
        Instant acknowledgedAt,
        Instant endedAt,
        Place place) {

    /** @param name null when the account is not known here */
    public record Person(UUID account, String name) {}

    /** @param name or its code, where it has no name */
    public record Place(UUID id, String name, LocationKind kind, String municipality) {}

    static AlertView read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String withdrawal = row.getString("withdrawal");
        UUID assignee = row.getObject("assignee", UUID.class);
        return new AlertView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("rule_id", UUID.class),
                row.getInt("rule_version"),
                row.getString("rule_name"),
                RuleKind.valueOf(row.getString("kind")),
                AlertSeverity.valueOf(row.getString("severity")),
                row.getObject("child_id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getObject("location_id", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getBoolean("backlog"),
                AlertState.valueOf(row.getString("state")),
                assignee == null ? null : new Person(assignee, row.getString("assignee_name")),
                outcome == null ? null : AlertOutcome.valueOf(outcome),
                withdrawal == null ? null : WithdrawalCause.valueOf(withdrawal),
                row.getBoolean("escalated"),
                moment(row, "raised_at"),
                moment(row, "acknowledged_at"),
                moment(row, "ended_at"),
                place(row));
    }

    private static Place place(ResultSet row) throws SQLException {
        UUID location = row.getObject("place_id", UUID.class);
        String kind = row.getString("place_kind");
        return location == null || kind == null
                ? null
                : new Place(
                        location, row.getString("label"), LocationKind.valueOf(kind), row.getString("municipality"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
