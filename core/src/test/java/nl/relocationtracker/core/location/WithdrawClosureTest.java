package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.announced;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.withdraw;
import static nl.relocationtracker.core.location.Locations.withdrawn;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSURE_NOT_ANNOUNCED;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;

import org.junit.jupiter.api.Test;

class WithdrawClosureTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void takes_back_the_announcement_from_a_day_on() {
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(withdraw(TER_APEL, march(10)))
                .records(withdrawn(TER_APEL, march(10)));
    }

    @Test
    void refuses_where_nothing_is_announced() {
        location.given(opened(TER_APEL, march(1)))
                .when(withdraw(TER_APEL, march(10)))
                .refuses(CLOSURE_NOT_ANNOUNCED);
    }

    @Test
    void refuses_once_it_has_closed() {
        location.given(
                        opened(TER_APEL, march(1)),
                        announced(TER_APEL, march(5), april(30)),
                        closed(TER_APEL, march(20)))
                .when(withdraw(TER_APEL, march(21)))
                .refuses(LOCATION_NOT_OPEN);
    }

    @Test
    void refuses_a_day_before_the_announcement_or_still_to_come() {
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(withdraw(TER_APEL, march(4)))
                .refuses(BEFORE_LAST_ANNOUNCEMENT);
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(withdraw(TER_APEL, TODAY.plusDays(1)))
                .refuses(IN_THE_FUTURE);
    }
}
