package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopen;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_ALREADY_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_OVERLAPS;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class ReopenLocationTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void records_a_second_period() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(reopen(TER_APEL, march(20)))
                .records(reopened(TER_APEL, march(20)));
    }

    @Test
    void may_reopen_on_the_day_on_which_it_closed() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(reopen(TER_APEL, march(8)))
                .records(reopened(TER_APEL, march(8)));
    }

    @Test
    void may_reopen_today() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(reopen(TER_APEL, TODAY))
                .records(reopened(TER_APEL, TODAY));
    }

    @Test
    void reaches_no_location_that_never_opened() {
        location.given().when(reopen(TER_APEL, march(1))).reachesNobody();
    }

    @Test
    void refuses_a_location_that_is_open() {
        location.given(opened(TER_APEL, march(1)))
                .when(reopen(TER_APEL, march(8)))
                .refuses(Objection.of(LOCATION_ALREADY_OPEN, "openedOn", march(1)));
    }

    @Test
    void refuses_a_day_within_an_earlier_period() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(reopen(TER_APEL, march(7)))
                .refuses(Objection.of(PERIOD_OVERLAPS, "closedOn", march(8)));
    }

    @Test
    void refuses_a_day_before_an_earlier_period() {
        location.given(opened(TER_APEL, march(4)), closed(TER_APEL, march(8)))
                .when(reopen(TER_APEL, march(1)))
                .refuses(PERIOD_OVERLAPS);
    }

    @Test
    void refuses_a_day_that_is_still_to_come() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(reopen(TER_APEL, TODAY.plusDays(1)))
                .refuses(IN_THE_FUTURE);
    }

    @Test
    void passes_on_the_version_that_the_sender_saw() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(new ReopenLocation(TER_APEL, 2L, SECOND_PERIOD, march(9), 250))
                .records(reopened(TER_APEL, march(9)));
    }

    @Test
    void refuses_when_somebody_else_was_first() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(new ReopenLocation(TER_APEL, 1L, SECOND_PERIOD, march(9), 250))
                .refuses(Objection.of(STALE_VERSION, "version", 2L));
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        location.given(opened(TER_APEL, march(1)))
                .when(new ReopenLocation(TER_APEL, 7L, SECOND_PERIOD, TODAY.plusDays(1), null))
                .refuses(STALE_VERSION, IN_THE_FUTURE, LOCATION_ALREADY_OPEN);
    }
}
