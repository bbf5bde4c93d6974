package nl.relocationtracker.core.alert;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an alert. What is not said to be null is never null. */
public sealed interface AlertCommand permits AlertCommand.ByWatch, AlertCommand.ByPerson {

    AlertId alertId();

    /** What the program asks by itself, when it has looked. Where there is nothing to do, nothing is done. */
    sealed interface ByWatch extends AlertCommand {}

    /** What somebody asks. */
    sealed interface ByPerson extends AlertCommand {

        /** The version of the alert that the sender saw, or null when the sender does not mind. */
        Long expectedVersion();
    }

    /** See {@link AlertEvent.AlertRaised}. */
    record RaiseAlert(
            AlertId alertId,
            RuleId ruleId,
            int ruleVersion,
            RuleKind kind,
            AlertSeverity severity,
            AlertSubject subject,
            CrossingId crossingId,
            LocalDate since,
            boolean backlog)
            implements ByWatch {

        public RaiseAlert {
            requireNonNull(alertId, "alertId");
            requireNonNull(ruleId, "ruleId");
            requireNonNull(kind, "kind");
            requireNonNull(severity, "severity");
            requireNonNull(subject, "subject");
            requireNonNull(crossingId, "crossingId");
            requireNonNull(since, "since");
        }
    }

    record WithdrawAlert(AlertId alertId, WithdrawalCause cause) implements ByWatch {

        public WithdrawAlert {
            requireNonNull(alertId, "alertId");
            requireNonNull(cause, "cause");
        }
    }

    record EscalateAlert(AlertId alertId) implements ByWatch {

        public EscalateAlert {
            requireNonNull(alertId, "alertId");
        }
    }

    /** @param note null for none */
    record AcknowledgeAlert(
            @TargetAggregateIdentifier AlertId alertId, Long expectedVersion, AlertResponse response, String note)
            implements ByPerson {

        public AcknowledgeAlert {
            requireNonNull(alertId, "alertId");
            requireNonNull(response, "response");
        }
    }

    /** @param assignee null: nobody in particular any more */
    record AssignAlert(@TargetAggregateIdentifier AlertId alertId, Long expectedVersion, Assignee assignee)
            implements ByPerson {

        public AssignAlert {
            requireNonNull(alertId, "alertId");
        }
    }

    /** @param note empty is refused */
    record NoteAlert(@TargetAggregateIdentifier AlertId alertId, Long expectedVersion, String note)
            implements ByPerson {

        public NoteAlert {
            requireNonNull(alertId, "alertId");
        }
    }

    /** @param note null for none */
    record ResolveAlert(
            @TargetAggregateIdentifier AlertId alertId, Long expectedVersion, AlertOutcome outcome, String note)
            implements ByPerson {

        public ResolveAlert {
            requireNonNull(alertId, "alertId");
            requireNonNull(outcome, "outcome");
        }
    }

    /** @param note null for none */
    record ReopenAlert(
            @TargetAggregateIdentifier AlertId alertId, Long expectedVersion, ReopeningCause cause, String note)
            implements ByPerson {

        public ReopenAlert {
            requireNonNull(alertId, "alertId");
            requireNonNull(cause, "cause");
        }
    }
}
