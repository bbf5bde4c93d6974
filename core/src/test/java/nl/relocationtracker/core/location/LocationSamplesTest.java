package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.Kinds;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import org.junit.jupiter.api.Test;

/** A command or event that somebody adds has no compiler to tell which rules and folds it misses: these tests do. */
class LocationSamplesTest {

    @Test
    void there_is_a_sample_of_every_command() {
        assertThat(LocationSamples.COMMANDS)
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrder(Kinds.of(LocationCommand.class));
    }

    @Test
    void there_is_a_sample_of_every_event() {
        assertThat(LocationSamples.EVENTS)
                .<Class<?>>extracting(Object::getClass)
                .containsOnly(Kinds.of(LocationEvent.class));
    }

    @Test
    void every_event_is_folded() {
        LocationPeriods location = LocationPeriods.unopened(TER_APEL);
        for (LocationEvent event : LocationSamples.EVENTS) location = location.after(event);
        assertThat(location.version()).isEqualTo(LocationSamples.EVENTS.size());
        assertThat(location.periods()).hasSize(2);
    }

    @Test
    void every_command_is_decided_and_becomes_its_event() {
        assertThat(LocationRules.decide(
                                LocationPeriods.unopened(TER_APEL),
                                LocationSamples.COMMANDS,
                                new Ground(TODAY, Source.LIVE, Terms.USUAL),
                                new PaperRegister())
                        .events())
                .isEqualTo(LocationSamples.EVENTS);
    }
}
