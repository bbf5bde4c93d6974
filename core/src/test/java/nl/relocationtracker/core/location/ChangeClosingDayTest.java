package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.announced;
import static nl.relocationtracker.core.location.Locations.changeClosingDay;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.closingDayChanged;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.withdrawn;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_ANNOUNCEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSURE_NOT_ANNOUNCED;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;

import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class ChangeClosingDayTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void moves_the_day_and_keeps_the_one_before_readable() {
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(changeClosingDay(TER_APEL, march(10), april(15)))
                .records(closingDayChanged(TER_APEL, march(10), april(15)));
    }

    @Test
    void may_be_moved_on_the_day_of_the_announcement() {
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(changeClosingDay(TER_APEL, march(5), april(15)))
                .records(closingDayChanged(TER_APEL, march(5), april(15)));
    }

    @Test
    void refuses_the_day_that_it_is_already() {
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(changeClosingDay(TER_APEL, march(10), april(30)))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void refuses_where_nothing_is_announced_or_not_any_more() {
        location.given(opened(TER_APEL, march(1)))
                .when(changeClosingDay(TER_APEL, march(10), april(15)))
                .refuses(CLOSURE_NOT_ANNOUNCED);
        location.given(
                        opened(TER_APEL, march(1)),
                        announced(TER_APEL, march(5), april(30)),
                        withdrawn(TER_APEL, march(6)))
                .when(changeClosingDay(TER_APEL, march(10), april(15)))
                .refuses(CLOSURE_NOT_ANNOUNCED);
    }

    @Test
    void refuses_once_it_has_closed() {
        location.given(
                        opened(TER_APEL, march(1)),
                        announced(TER_APEL, march(5), april(30)),
                        closed(TER_APEL, march(20)))
                .when(changeClosingDay(TER_APEL, march(21), april(15)))
                .refuses(LOCATION_NOT_OPEN);
    }

    @Test
    void refuses_to_be_told_out_of_order() {
        location.given(
                        opened(TER_APEL, march(1)),
                        announced(TER_APEL, march(5), april(30)),
                        closingDayChanged(TER_APEL, march(10), april(15)))
                .when(changeClosingDay(TER_APEL, march(9), april(20)))
                .refuses(Objection.of(BEFORE_LAST_ANNOUNCEMENT, "day", march(10)));
    }

    @Test
    void refuses_a_closing_day_before_the_change_and_a_change_that_is_still_to_come() {
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(changeClosingDay(TER_APEL, march(10), march(9)))
                .refuses(CLOSES_BEFORE_ANNOUNCEMENT);
        location.given(opened(TER_APEL, march(1)), announced(TER_APEL, march(5), april(30)))
                .when(changeClosingDay(TER_APEL, TODAY.plusDays(1), april(15)))
                .refuses(IN_THE_FUTURE);
    }
}
