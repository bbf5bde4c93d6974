package nl.relocationtracker.core.alert;

import static nl.relocationtracker.core.alert.Alerts.ALERT;
import static nl.relocationtracker.core.alert.Alerts.raise;
import static nl.relocationtracker.core.alert.Alerts.raised;
import static nl.relocationtracker.core.alert.RuleKind.COUNT_REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.relocationtracker.core.alert.AlertCommand.EscalateAlert;
import nl.relocationtracker.core.alert.AlertCommand.WithdrawAlert;
import nl.relocationtracker.core.alert.AlertEvent.AlertAcknowledged;
import nl.relocationtracker.core.alert.AlertEvent.AlertEscalated;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertEvent.AlertResolved;
import nl.relocationtracker.core.alert.AlertEvent.AlertWithdrawn;
import nl.relocationtracker.core.person.ReadableVault;
import org.junit.jupiter.api.Test;

/** What the program does about an alert by itself, when it has looked: once, however often it looks. */
class WatchedAlertTest {

    private static final AlertWithdrawn WITHDRAWN = new AlertWithdrawn(ALERT, WithdrawalCause.CORRECTED);
    private static final AlertEvent ACKNOWLEDGED = new AlertAcknowledged(ALERT, AlertResponse.SEARCHING, null);
    private static final AlertEvent RESOLVED = new AlertResolved(ALERT, AlertOutcome.NO_ACTION_NEEDED, null);

    @Test
    void is_raised_once() {
        assertThat(after(raise(COUNT_REACHED))).containsExactly(raised(COUNT_REACHED));
        assertThat(after(raise(COUNT_REACHED), raised(COUNT_REACHED))).isEmpty();
        assertThat(after(raise(COUNT_REACHED), raised(COUNT_REACHED), RESOLVED)).isEmpty();
    }

    @Test
    void is_withdrawn_while_somebody_has_something_to_do_about_it() {
        AlertCommand withdraw = new WithdrawAlert(ALERT, WithdrawalCause.CORRECTED);
        assertThat(after(withdraw, raised(COUNT_REACHED))).containsExactly(WITHDRAWN);
        assertThat(after(withdraw, raised(COUNT_REACHED), ACKNOWLEDGED)).containsExactly(WITHDRAWN);
        assertThat(after(withdraw, raised(COUNT_REACHED), RESOLVED)).isEmpty();
        assertThat(after(withdraw, raised(COUNT_REACHED), WITHDRAWN)).isEmpty();
    }

    @Test
    void comes_back_when_it_is_so_after_all() {
        assertThat(after(raise(COUNT_REACHED), raised(COUNT_REACHED), WITHDRAWN))
                .containsExactly(new AlertReopened(ALERT, ReopeningCause.SO_AFTER_ALL, null));
    }

    @Test
    void is_escalated_once_and_only_while_nobody_has_acknowledged_it() {
        AlertCommand escalate = new EscalateAlert(ALERT);
        AlertEvent escalated = new AlertEscalated(ALERT);
        assertThat(after(escalate, raised(COUNT_REACHED))).containsExactly(escalated);
        assertThat(after(escalate, raised(COUNT_REACHED), escalated)).isEmpty();
        assertThat(after(escalate, raised(COUNT_REACHED), ACKNOWLEDGED)).isEmpty();
    }

    private static List<AlertEvent> after(AlertCommand command, AlertEvent... history) {
        AlertFile alert = AlertFile.unraised(ALERT);
        for (AlertEvent event : history) alert = alert.after(event);
        return AlertRules.decide(alert, command, new ReadableVault());
    }
}
