package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.open;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.openingRetracted;
import static nl.relocationtracker.core.location.Locations.reopen;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.location.Locations.retractOpening;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_EXISTS;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OUTSIDE_PERIODS;

import java.util.Map;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class RetractOpeningTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void takes_back_a_whole_period() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(12)))
                .when(retractOpening(TER_APEL, SECOND_PERIOD))
                .records(openingRetracted(TER_APEL, SECOND_PERIOD));
    }

    @Test
    void leaves_a_location_that_never_opened_and_can_open_again() {
        location.given(opened(TER_APEL, march(1)), openingRetracted(TER_APEL, FIRST_PERIOD))
                .when(reopen(TER_APEL, march(5)))
                .records(reopened(TER_APEL, march(5)));
        location.given(opened(TER_APEL, march(1)), openingRetracted(TER_APEL, FIRST_PERIOD))
                .when(open(TER_APEL, march(5)))
                .refuses(LOCATION_EXISTS);
    }

    @Test
    void refuses_while_a_stay_would_fall_outside() {
        location.register.lives(AMINA, TER_APEL, march(2), march(4));
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(retractOpening(TER_APEL, FIRST_PERIOD))
                .refuses(new Objection(
                        STAYS_OUTSIDE_PERIODS, Map.of("locationId", TER_APEL, "children", 1L, "day", march(2))));
    }

    @Test
    void refuses_a_period_that_nobody_knows() {
        location.given(opened(TER_APEL, march(1)))
                .when(retractOpening(TER_APEL, SECOND_PERIOD))
                .refuses(PERIOD_UNKNOWN);
    }
}
