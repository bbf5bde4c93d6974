package nl.relocationtracker.core.alert;

import java.time.LocalDate;
import nl.relocationtracker.core.person.Sealed;

/** Something that became of an alert. Holds identities, days and codes; words are sealed. */
public sealed interface AlertEvent {

    AlertId alertId();

    /**
     * @param ruleVersion of the rule as it was then
     * @param since the first day on which there was reason for it, which may be long before it was known
     * @param backlog it came up with an import or with switching a rule on, and is told in one message with all others
     */
    record AlertRaised(
            AlertId alertId,
            RuleId ruleId,
            int ruleVersion,
            RuleKind kind,
            AlertSeverity severity,
            AlertSubject subject,
            CrossingId crossingId,
            LocalDate since,
            boolean backlog)
            implements AlertEvent {}

    record AlertWithdrawn(AlertId alertId, WithdrawalCause cause) implements AlertEvent {}

    /** @param note sealed, or null */
    record AlertAcknowledged(AlertId alertId, AlertResponse response, Sealed note) implements AlertEvent {}

    /** @param assignee null: nobody in particular any more */
    record AlertAssigned(AlertId alertId, Assignee assignee) implements AlertEvent {}

    record AlertNoted(AlertId alertId, Sealed note) implements AlertEvent {}

    /** @param note sealed, or null */
    record AlertResolved(AlertId alertId, AlertOutcome outcome, Sealed note) implements AlertEvent {}

    /** @param note sealed, or null */
    record AlertReopened(AlertId alertId, ReopeningCause cause, Sealed note) implements AlertEvent {}

    /** Nobody acknowledged it in time, and more people are told. */
    record AlertEscalated(AlertId alertId) implements AlertEvent {}
}
