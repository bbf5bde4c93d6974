package nl.relocationtracker.core.alert;

import static nl.relocationtracker.core.alert.Alerts.ALERT;
import static nl.relocationtracker.core.alert.Alerts.COLLEAGUE;
import static nl.relocationtracker.core.alert.Alerts.sealed;

import java.util.List;
import nl.relocationtracker.core.alert.AlertCommand.AcknowledgeAlert;
import nl.relocationtracker.core.alert.AlertCommand.AssignAlert;
import nl.relocationtracker.core.alert.AlertCommand.EscalateAlert;
import nl.relocationtracker.core.alert.AlertCommand.NoteAlert;
import nl.relocationtracker.core.alert.AlertCommand.ReopenAlert;
import nl.relocationtracker.core.alert.AlertCommand.ResolveAlert;
import nl.relocationtracker.core.alert.AlertCommand.WithdrawAlert;
import nl.relocationtracker.core.alert.AlertEvent.AlertAcknowledged;
import nl.relocationtracker.core.alert.AlertEvent.AlertAssigned;
import nl.relocationtracker.core.alert.AlertEvent.AlertEscalated;
import nl.relocationtracker.core.alert.AlertEvent.AlertNoted;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertEvent.AlertResolved;
import nl.relocationtracker.core.alert.AlertEvent.AlertWithdrawn;

/** One command and one event of every kind, which together are the story of an alert. */
public final class AlertSamples {

    public static final List<AlertCommand> COMMANDS = List.of(
            Alerts.raise(RuleKind.MISSING),
            new EscalateAlert(ALERT),
            new AssignAlert(ALERT, null, COLLEAGUE),
            new AcknowledgeAlert(ALERT, null, AlertResponse.SEARCHING, "Called the school"),
            new NoteAlert(ALERT, null, "Was at school today"),
            new ResolveAlert(ALERT, null, AlertOutcome.FOUND, null),
            new ReopenAlert(ALERT, null, ReopeningCause.NOT_OVER, "Gone again"),
            new WithdrawAlert(ALERT, WithdrawalCause.CORRECTED));

    public static final List<AlertEvent> EVENTS = List.of(
            Alerts.raised(RuleKind.MISSING),
            new AlertEscalated(ALERT),
            new AlertAssigned(ALERT, COLLEAGUE),
            new AlertAcknowledged(ALERT, AlertResponse.SEARCHING, sealed(3, "Called the school")),
            new AlertNoted(ALERT, sealed(4, "Was at school today")),
            new AlertResolved(ALERT, AlertOutcome.FOUND, null),
            new AlertReopened(ALERT, ReopeningCause.NOT_OVER, sealed(6, "Gone again")),
            new AlertWithdrawn(ALERT, WithdrawalCause.CORRECTED));

    private AlertSamples() {}
}
