package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;

import java.util.List;
import nl.relocationtracker.core.Answer;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** A location on trial: given what happened to it, when something is asked of it, then what comes of that. */
final class LocationFixture {

    final PaperRegister register = new PaperRegister();
    private Source source = Source.LIVE;
    private List<LocationEvent> history = List.of();

    LocationFixture importing() {
        source = Source.IMPORT;
        return this;
    }

    LocationFixture given(LocationEvent... events) {
        history = List.of(events);
        return this;
    }

    Answer when(LocationCommand command) {
        AggregateTestFixture<Location> axon = new AggregateTestFixture<>(Location.class);
        axon.registerInjectableResource(register);
        axon.registerInjectableResource(new Ground(TODAY, source, Terms.USUAL));
        return new Answer(axon.given(history).when(command), history.size());
    }
}
