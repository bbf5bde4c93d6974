package nl.relocationtracker.core.alert;

import java.util.List;
import nl.relocationtracker.core.Answer;
import nl.relocationtracker.core.person.ReadableVault;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** An alert on trial: given what became of it, when something is asked of it, then what comes of that. */
final class AlertFixture {

    private List<AlertEvent> history = List.of();

    AlertFixture given(AlertEvent... events) {
        history = List.of(events);
        return this;
    }

    Answer when(AlertCommand.ByPerson command) {
        AggregateTestFixture<Alert> axon = new AggregateTestFixture<>(Alert.class);
        axon.registerInjectableResource(new ReadableVault());
        return new Answer(axon.given(history).when(command), history.size());
    }
}
