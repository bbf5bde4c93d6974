package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.capacityChanged;
import static nl.relocationtracker.core.location.Locations.changeCapacity;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.corrected;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeCapacityTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void gives_the_period_of_that_day_more_or_fewer_places_from_it_on() {
        location.given(opened(TER_APEL, march(1)))
                .when(changeCapacity(TER_APEL, 300, march(8)))
                .records(capacityChanged(TER_APEL, 300, march(8)));
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(10)), reopened(TER_APEL, march(20)))
                .when(changeCapacity(TER_APEL, 300, march(8)))
                .records(capacityChanged(TER_APEL, 300, march(8)));
    }

    @Test
    void of_the_opening_day_is_that_of_the_beginning_also_when_the_opening_is_corrected() {
        Period period = LocationPeriods.unopened(TER_APEL)
                .after(opened(TER_APEL, march(5)))
                .after(capacityChanged(TER_APEL, 300, march(5)))
                .after(corrected(TER_APEL, Locations.FIRST_PERIOD, march(1), null))
                .periods()
                .get(0);
        assertThat(List.of(period.capacities().on(march(1)), period.capacities().on(march(9))))
                .containsOnly(300);
    }

    @Test
    void refuses_what_it_is_already() {
        location.given(opened(TER_APEL, march(1)))
                .when(changeCapacity(TER_APEL, 400, march(8)))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void refuses_a_day_on_which_it_is_not_open_and_one_that_is_still_to_come() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(changeCapacity(TER_APEL, 300, march(8)))
                .refuses(LOCATION_NOT_OPEN);
        location.given(opened(TER_APEL, march(1)))
                .when(changeCapacity(TER_APEL, 300, TODAY.plusDays(1)))
                .refuses(IN_THE_FUTURE);
    }
}
