package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.YUSUF;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.correct;
import static nl.relocationtracker.core.location.Locations.corrected;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_WHILE_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.OVERLAPS_ANOTHER_PERIOD;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_IS_CLOSED;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_NOT_CLOSED;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OUTSIDE_PERIODS;

import java.util.Map;
import nl.relocationtracker.core.location.LocationEvent.PeriodCorrected;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class CorrectPeriodTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void moves_the_opening_of_a_period_that_runs() {
        location.given(opened(TER_APEL, march(5)))
                .when(correct(TER_APEL, FIRST_PERIOD, march(1), null))
                .records(corrected(TER_APEL, FIRST_PERIOD, march(1), null));
    }

    @Test
    void moves_both_ends_of_a_period_that_has_ended() {
        location.given(opened(TER_APEL, march(5)), closed(TER_APEL, march(8)))
                .when(correct(TER_APEL, FIRST_PERIOD, march(1), march(10)))
                .records(corrected(TER_APEL, FIRST_PERIOD, march(1), march(10)));
    }

    @Test
    void changes_the_cause_alone() {
        location.given(opened(TER_APEL, march(5)), closed(TER_APEL, march(8)))
                .when(new CorrectPeriod(
                        TER_APEL, 2L, FIRST_PERIOD, march(5), march(8), ClosureCause.SAFETY, CorrectionCause.OTHER))
                .records(new PeriodCorrected(
                        TER_APEL, FIRST_PERIOD, march(5), march(8), ClosureCause.SAFETY, CorrectionCause.OTHER));
    }

    @Test
    void refuses_where_a_stay_would_fall_outside_and_says_how_many_children_and_when_to_look() {
        location.register.lives(AMINA, TER_APEL, march(2), march(4));
        location.register.lives(YUSUF, TER_APEL, march(1), null);
        location.given(opened(TER_APEL, march(1)))
                .when(correct(TER_APEL, FIRST_PERIOD, march(3), null))
                .refuses(new Objection(
                        STAYS_OUTSIDE_PERIODS, Map.of("locationId", TER_APEL, "children", 2L, "day", march(2))));
    }

    @Test
    void refuses_where_nights_would_fall_outside() {
        location.register.sleeps(AMINA, TER_APEL, march(2), march(4));
        location.given(opened(TER_APEL, march(1)))
                .when(correct(TER_APEL, FIRST_PERIOD, march(3), null))
                .refuses(NIGHTS_WHILE_NOT_OPEN);
    }

    @Test
    void passes_by_whoever_fits() {
        location.register.lives(AMINA, TER_APEL, march(3), march(8));
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(20)))
                .when(correct(TER_APEL, FIRST_PERIOD, march(3), march(8)))
                .records(corrected(TER_APEL, FIRST_PERIOD, march(3), march(8)));
    }

    @Test
    void refuses_to_reach_into_another_period() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(12)))
                .when(correct(TER_APEL, FIRST_PERIOD, march(1), march(13)))
                .refuses(Objection.of(OVERLAPS_ANOTHER_PERIOD, "openedOn", march(12)));
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(12)))
                .when(correct(TER_APEL, SECOND_PERIOD, march(7), null))
                .refuses(OVERLAPS_ANOTHER_PERIOD);
    }

    @Test
    void may_close_and_open_again_on_one_day() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(12)))
                .when(correct(TER_APEL, SECOND_PERIOD, march(8), null))
                .records(corrected(TER_APEL, SECOND_PERIOD, march(8), null));
    }

    @Test
    void refuses_to_close_what_runs_or_to_reopen_what_has_closed() {
        location.given(opened(TER_APEL, march(1)))
                .when(correct(TER_APEL, FIRST_PERIOD, march(1), march(8)))
                .refuses(PERIOD_NOT_CLOSED);
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(correct(TER_APEL, FIRST_PERIOD, february(28), null))
                .refuses(Objection.of(PERIOD_IS_CLOSED, "closedOn", march(8)));
    }

    @Test
    void refuses_a_period_that_nobody_knows() {
        location.given(opened(TER_APEL, march(1)))
                .when(correct(TER_APEL, SECOND_PERIOD, march(2), null))
                .refuses(Objection.of(PERIOD_UNKNOWN, "periodId", SECOND_PERIOD));
    }

    @Test
    void refuses_what_is_recorded_already() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(correct(TER_APEL, FIRST_PERIOD, march(1), march(8)))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void refuses_days_that_are_still_to_come_in_the_wrong_order_and_a_cause_of_files_alone() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(new CorrectPeriod(
                        TER_APEL,
                        null,
                        FIRST_PERIOD,
                        TODAY.plusDays(2),
                        TODAY.plusDays(1),
                        ClosureCause.UNKNOWN,
                        CorrectionCause.OTHER))
                .refuses(IN_THE_FUTURE, IN_THE_FUTURE, CLOSES_BEFORE_OPENING, CAUSE_FOR_IMPORTS_ONLY);
    }
}
