package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.opened;

import java.util.List;
import nl.relocationtracker.core.Answer;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import org.axonframework.test.aggregate.AggregateTestFixture;

/**
 * A child on trial: given what happened to it, when something is asked, then what comes of that. Ter Apel, Heumensoord and
 * Budel are open since 1 January.
 */
final class ChildFixture {

    final PaperRegister register = new PaperRegister();
    final ReadableVault vault = new ReadableVault();
    private Source source = Source.LIVE;
    private List<ChildEvent> history = List.of();

    ChildFixture() {
        register.happened(opened(TER_APEL, january(1)), opened(HEUMENSOORD, january(1)), opened(BUDEL, january(1)));
    }

    ChildFixture importing() {
        source = Source.IMPORT;
        return this;
    }

    ChildFixture given(ChildEvent... events) {
        history = List.of(events);
        return this;
    }

    Answer when(ChildCommand command) {
        AggregateTestFixture<Child> axon = new AggregateTestFixture<>(Child.class);
        axon.registerInjectableResource(register);
        axon.registerInjectableResource(vault);
        axon.registerInjectableResource(new Ground(TODAY, source, Terms.USUAL));
        return new Answer(axon.given(history).when(command), history.size());
    }

    Sealed sealed(ChildId child, long sequence, String field, String text) {
        return vault.seal(new SealedIn(child, sequence, field), text);
    }
}
