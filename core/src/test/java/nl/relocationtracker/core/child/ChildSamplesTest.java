package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.DRACHTEN;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.opened;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.Kinds;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import org.junit.jupiter.api.Test;

/** A command or event that somebody adds has no compiler to tell which rules and folds it misses: these tests do. */
class ChildSamplesTest {

    @Test
    void there_is_a_sample_of_every_command() {
        assertThat(ChildSamples.COMMANDS)
                .<Class<?>>extracting(Object::getClass)
                .containsOnly(Kinds.of(ChildCommand.class));
    }

    @Test
    void there_is_a_sample_of_every_event() {
        assertThat(ChildSamples.EVENTS).<Class<?>>extracting(Object::getClass).containsOnly(Kinds.of(ChildEvent.class));
    }

    @Test
    void every_event_is_folded() {
        ChildFile file = ChildFile.empty(AMINA);
        for (ChildEvent event : ChildSamples.EVENTS) file = file.after(event);
        assertThat(file.version()).isEqualTo(ChildSamples.EVENTS.size());
        assertThat(file.timeline().relocations()).hasSize(2);
        assertThat(file.timeline().isInReception()).isFalse();
    }

    @Test
    void every_command_is_decided_and_becomes_its_event() {
        PaperRegister register = new PaperRegister();
        register.happened(
                opened(TER_APEL, january(1)),
                opened(HEUMENSOORD, january(1)),
                opened(BUDEL, january(1)),
                opened(DRACHTEN, january(1)));
        Ground ground = new Ground(TODAY, Source.LIVE, Terms.USUAL);
        assertThat(ChildRules.decide(
                                ChildFile.empty(AMINA), ChildSamples.COMMANDS, ground, register, new ReadableVault())
                        .events())
                .isEqualTo(ChildSamples.EVENTS);
    }
}
