package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.earlier;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.OVERLAPS_ANOTHER_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import org.junit.jupiter.api.Test;

class RecordEarlierPeriodTest {

    private static final PeriodId FORGOTTEN = new PeriodId(new UUID(3, 3));
    private static final PeriodId LATER = new PeriodId(new UUID(3, 4));

    private final LocationFixture location = new LocationFixture();

    private LocationFixture openedTwice() {
        return location.given(
                opened(TER_APEL, february(1)), closed(TER_APEL, february(9)), reopened(TER_APEL, march(5)));
    }

    private void recorded(LocalDate openedOn, LocalDate closedOn, Integer capacity) {
        openedTwice()
                .when(earlier(TER_APEL, FORGOTTEN, openedOn, closedOn))
                .records(
                        new LocationReopened(TER_APEL, FORGOTTEN, openedOn, capacity),
                        closed(TER_APEL, FORGOTTEN, closedOn));
    }

    @Test
    void is_recorded_between_two_others_and_before_all_of_them() {
        recorded(february(12), february(20), 400);
        recorded(february(9), march(5), 400);
        recorded(january(3), february(1), null);
    }

    @Test
    void has_as_many_places_as_the_period_before_it_and_an_unknown_number_when_there_was_none() {
        LocationPeriods known = LocationPeriods.unopened(TER_APEL)
                .after(opened(TER_APEL, february(1)))
                .after(closed(TER_APEL, february(9)))
                .after(new LocationReopened(TER_APEL, LATER, march(5), 50))
                .after(closed(TER_APEL, LATER, march(9)));
        LocationPeriods between = known.after(new LocationReopened(TER_APEL, FORGOTTEN, february(12), null));
        assertThat(between.period(FORGOTTEN).orElseThrow().capacities().latest())
                .isEqualTo(400);
        LocationPeriods first = known.after(new LocationReopened(TER_APEL, FORGOTTEN, january(3), null));
        assertThat(first.period(FORGOTTEN).orElseThrow().capacities().latest()).isNull();
    }

    @Test
    void refuses_days_of_another_period() {
        openedTwice()
                .when(earlier(TER_APEL, FORGOTTEN, february(8), february(12)))
                .refuses(OVERLAPS_ANOTHER_PERIOD);
        openedTwice().when(earlier(TER_APEL, FORGOTTEN, february(20), march(6))).refuses(OVERLAPS_ANOTHER_PERIOD);
    }

    @Test
    void refuses_an_end_before_the_beginning_or_still_to_come_all_at_once() {
        openedTwice()
                .when(earlier(TER_APEL, FORGOTTEN, february(20), february(12)))
                .refuses(CLOSES_BEFORE_OPENING);
        openedTwice()
                .when(earlier(TER_APEL, FORGOTTEN, february(20), TODAY.plusDays(1)))
                .refuses(IN_THE_FUTURE, OVERLAPS_ANOTHER_PERIOD);
    }
}
