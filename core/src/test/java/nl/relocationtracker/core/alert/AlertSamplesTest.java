package nl.relocationtracker.core.alert;

import static nl.relocationtracker.core.alert.Alerts.ALERT;
import static nl.relocationtracker.core.alert.Alerts.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.Kinds;
import nl.relocationtracker.core.person.ReadableVault;
import org.junit.jupiter.api.Test;

/** A command or event that somebody adds has no compiler to tell which rules and folds it misses: these tests do. */
class AlertSamplesTest {

    @Test
    void there_is_a_sample_of_every_command_and_event() {
        assertThat(AlertSamples.COMMANDS)
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrder(Kinds.of(AlertCommand.class));
        assertThat(AlertSamples.EVENTS)
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrder(Kinds.of(AlertEvent.class));
    }

    @Test
    void every_command_is_decided_and_becomes_its_event() {
        AlertFile alert = AlertFile.unraised(ALERT);
        List<AlertEvent> events = new ArrayList<>();
        for (AlertCommand command : AlertSamples.COMMANDS)
            for (AlertEvent event : AlertRules.decide(alert, command, new ReadableVault())) {
                events.add(event);
                alert = alert.after(event);
            }
        assertThat(events).isEqualTo(AlertSamples.EVENTS);
        assertThat(alert)
                .isEqualTo(new AlertFile(
                        ALERT,
                        AlertSamples.EVENTS.size(),
                        Alerts.raised(RuleKind.MISSING),
                        AlertState.WITHDRAWN,
                        COLLEAGUE,
                        null,
                        WithdrawalCause.CORRECTED,
                        true));
    }
}
