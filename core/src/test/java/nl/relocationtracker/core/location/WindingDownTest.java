package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.LocationState.CLOSED;
import static nl.relocationtracker.core.location.LocationState.OPEN;
import static nl.relocationtracker.core.location.LocationState.PLANNED;
import static nl.relocationtracker.core.location.LocationState.WINDING_DOWN;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.announced;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.closingDayChanged;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.openingRetracted;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.location.Locations.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WindingDownTest {

    private static LocationPeriods after(LocationEvent... events) {
        return Arrays.stream(events)
                .reduce(LocationPeriods.unopened(TER_APEL), LocationPeriods::after, (one, other) -> other);
    }

    @Test
    void begins_with_the_announcement_and_ends_with_the_closing() {
        LocationPeriods location = after(
                opened(TER_APEL, march(1)), announced(TER_APEL, march(5), march(15)), closed(TER_APEL, march(20)));
        assertThat(location.stateOn(february(29))).isEqualTo(PLANNED);
        assertThat(location.stateOn(march(4))).isEqualTo(OPEN);
        assertThat(location.stateOn(march(5))).isEqualTo(WINDING_DOWN);
        assertThat(location.stateOn(march(19))).isEqualTo(WINDING_DOWN);
        assertThat(location.stateOn(march(20))).isEqualTo(CLOSED);
    }

    @Test
    void goes_on_past_the_announced_day_for_that_is_a_plan() {
        LocationPeriods location = after(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), march(15)));
        assertThat(location.stateOn(april(1))).isEqualTo(WINDING_DOWN);
        assertThat(location.running()).isPresent();
    }

    @Test
    void lasts_up_to_the_day_on_which_it_was_withdrawn() {
        LocationPeriods location = after(
                opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(15)), withdrawn(TER_APEL, march(8)));
        assertThat(location.stateOn(march(7))).isEqualTo(WINDING_DOWN);
        assertThat(location.stateOn(march(8))).isEqualTo(OPEN);
    }

    @Test
    void never_was_when_it_was_withdrawn_on_the_day_of_the_announcement() {
        assertThat(after(
                                opened(TER_APEL, march(1)),
                                announced(TER_APEL, march(5), april(15)),
                                withdrawn(TER_APEL, march(5)))
                        .stateOn(march(5)))
                .isEqualTo(OPEN);
    }

    @Test
    void every_closing_day_that_was_announced_stays_readable_with_the_day_of_the_announcement() {
        Period period = after(
                        opened(TER_APEL, march(1)),
                        announced(TER_APEL, march(5), april(30)),
                        closingDayChanged(TER_APEL, march(10), april(15)))
                .periods()
                .get(0);
        assertThat(period.announcedOn(march(4))).isEmpty();
        assertThat(period.announcedOn(march(9))).contains(new Announced(march(5), april(30), ClosureCause.SCALED_DOWN));
        assertThat(period.announcedOn(march(10)))
                .contains(new Announced(march(5), april(15), ClosureCause.SCALED_DOWN));
    }

    @Test
    void is_over_when_it_opens_again() {
        assertThat(after(
                                opened(TER_APEL, march(1)),
                                announced(TER_APEL, march(5), march(8)),
                                closed(TER_APEL, march(8)),
                                reopened(TER_APEL, march(8)))
                        .stateOn(march(8)))
                .isEqualTo(OPEN);
    }

    @Test
    void a_location_whose_only_opening_is_retracted_is_planned_again() {
        assertThat(after(opened(TER_APEL, march(1)), openingRetracted(TER_APEL, FIRST_PERIOD))
                        .stateOn(march(8)))
                .isEqualTo(PLANNED);
    }
}
