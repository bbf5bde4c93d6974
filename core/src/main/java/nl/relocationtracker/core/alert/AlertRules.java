package nl.relocationtracker.core.alert;

import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_ACKNOWLEDGED_ALREADY;
import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_NOT_ENDED;
import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_NOT_OF_A_CHILD;
import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_RESOLVED;
import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_WITHDRAWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.OUTCOME_DOES_NOT_FIT;
import static nl.relocationtracker.core.refusal.RefusalCode.REOPENED_BY_THE_RECORD_ALONE;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.relocationtracker.core.alert.AlertCommand.AcknowledgeAlert;
import nl.relocationtracker.core.alert.AlertCommand.AssignAlert;
import nl.relocationtracker.core.alert.AlertCommand.ByPerson;
import nl.relocationtracker.core.alert.AlertCommand.EscalateAlert;
import nl.relocationtracker.core.alert.AlertCommand.NoteAlert;
import nl.relocationtracker.core.alert.AlertCommand.RaiseAlert;
import nl.relocationtracker.core.alert.AlertCommand.ReopenAlert;
import nl.relocationtracker.core.alert.AlertCommand.ResolveAlert;
import nl.relocationtracker.core.alert.AlertCommand.WithdrawAlert;
import nl.relocationtracker.core.alert.AlertEvent.AlertAcknowledged;
import nl.relocationtracker.core.alert.AlertEvent.AlertAssigned;
import nl.relocationtracker.core.alert.AlertEvent.AlertEscalated;
import nl.relocationtracker.core.alert.AlertEvent.AlertNoted;
import nl.relocationtracker.core.alert.AlertEvent.AlertRaised;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertEvent.AlertResolved;
import nl.relocationtracker.core.alert.AlertEvent.AlertWithdrawn;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;

/** Decides what becomes of an alert. What the program asks by itself is never refused: it is done once or not at all. */
public final class AlertRules {

    private final AlertFile alert;
    private final Vault vault;
    private final List<Objection> objections = new ArrayList<>();

    private AlertRules(AlertFile alert, Vault vault) {
        this.alert = alert;
        this.vault = vault;
    }

    /**
     * The events to record: at most one.
     *
     * @throws Refusal with every objection
     */
    public static List<AlertEvent> decide(AlertFile before, AlertCommand command, Vault vault) {
        return new AlertRules(before, vault).decided(command);
    }

    private List<AlertEvent> decided(AlertCommand command) {
        if (command instanceof RaiseAlert raise) return raised(raise);
        if (command instanceof WithdrawAlert withdraw)
            return alert.isPending() ? List.of(new AlertWithdrawn(alert.id(), withdraw.cause())) : List.of();
        if (command instanceof EscalateAlert)
            return alert.state() == AlertState.OPEN && !alert.escalated()
                    ? List.of(new AlertEscalated(alert.id()))
                    : List.of();
        AlertEvent event = asked((ByPerson) command);
        if (!objections.isEmpty()) throw new Refusal(objections);
        return List.of(event);
    }

    private List<AlertEvent> raised(RaiseAlert raise) {
        if (!alert.isRaised())
            return List.of(new AlertRaised(
                    raise.alertId(),
                    raise.ruleId(),
                    raise.ruleVersion(),
                    raise.kind(),
                    raise.severity(),
                    raise.subject(),
                    raise.crossingId(),
                    raise.since(),
                    raise.backlog()));
        return alert.state() == AlertState.WITHDRAWN
                ? List.of(new AlertReopened(alert.id(), ReopeningCause.SO_AFTER_ALL, null))
                : List.of();
    }

    private AlertEvent asked(ByPerson command) {
        if (command.expectedVersion() != null && command.expectedVersion() != alert.version())
            objections.add(Objection.of(STALE_VERSION, "version", alert.version()));
        objectIf(alert.state() == AlertState.WITHDRAWN, ALERT_WITHDRAWN);
        if (command instanceof AcknowledgeAlert asked) return acknowledged(asked);
        if (command instanceof AssignAlert asked) return assigned(asked);
        if (command instanceof NoteAlert asked) return noted(asked);
        if (command instanceof ResolveAlert asked) return resolved(asked);
        if (command instanceof ReopenAlert asked) return reopened(asked);
        throw new IllegalStateException("no rule for " + command.getClass().getSimpleName());
    }

    private AlertEvent acknowledged(AcknowledgeAlert asked) {
        objectIf(alert.state() == AlertState.RESOLVED, ALERT_RESOLVED);
        objectIf(alert.state() == AlertState.ACKNOWLEDGED, ALERT_ACKNOWLEDGED_ALREADY);
        return new AlertAcknowledged(alert.id(), asked.response(), sealed(asked.note(), false));
    }

    private AlertEvent assigned(AssignAlert asked) {
        objectIf(alert.state() == AlertState.RESOLVED, ALERT_RESOLVED);
        objectIf(Objects.equals(alert.assignee(), asked.assignee()), NOTHING_CHANGES);
        return new AlertAssigned(alert.id(), asked.assignee());
    }

    private AlertEvent noted(NoteAlert asked) {
        return new AlertNoted(alert.id(), sealed(asked.note(), true));
    }

    private AlertEvent resolved(ResolveAlert asked) {
        objectIf(alert.state() == AlertState.RESOLVED, ALERT_RESOLVED);
        if (!asked.outcome().fits(alert.raised().kind()))
            objections.add(Objection.of(OUTCOME_DOES_NOT_FIT, "outcome", asked.outcome()));
        boolean mustSay = asked.outcome() == AlertOutcome.OTHER && alert.child().isPresent();
        return new AlertResolved(alert.id(), asked.outcome(), sealed(asked.note(), mustSay));
    }

    private AlertEvent reopened(ReopenAlert asked) {
        objectIf(alert.isPending(), ALERT_NOT_ENDED);
        objectIf(asked.cause() == ReopeningCause.SO_AFTER_ALL, REOPENED_BY_THE_RECORD_ALONE);
        return new AlertReopened(alert.id(), asked.cause(), sealed(asked.note(), false));
    }

    private Sealed sealed(String note, boolean needed) {
        if (note == null || note.isBlank()) {
            objectIf(needed, ALERT_NOTE_NEEDED);
            return null;
        }
        objectIf(alert.child().isEmpty(), ALERT_NOT_OF_A_CHILD);
        // Sealing makes a key where there is none: not for what is refused anyhow.
        if (!objections.isEmpty()) return null;
        return vault.seal(AlertFile.placeOf(alert.child().orElseThrow(), alert.id(), alert.version()), note.strip());
    }

    private void objectIf(boolean so, RefusalCode code) {
        if (so) objections.add(Objection.of(code));
    }
}
