package nl.relocationtracker.projections.receivers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleKind;

/**
 * What one receiver is told: what and how many and where to look, and no words.
 *
 * @param alertId null of a backlog and a test, as everything else that is about one alert
 * @param childId at most one of child, household and location is not null
 * @param recordedAt when we learned of it
 * @param backlog null unless it is one
 */
public record News(
        UUID alertId,
        UUID ruleId,
        RuleKind kind,
        AlertSeverity severity,
        UUID childId,
        UUID householdId,
        UUID locationId,
        LocalDate since,
        Instant recordedAt,
        List<Counted> backlog) {

    /** So many alerts of one rule. */
    public record Counted(UUID ruleId, RuleKind kind, AlertSeverity severity, int alerts) {}

    public static final News NOTHING = new News(null, null, null, null, null, null, null, null, null, null);
}
