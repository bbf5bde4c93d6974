package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.YUSUF;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.close;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_RECORDED_THERE;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_WHILE_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.util.Map;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class CloseLocationTest {

    private final LocationFixture location = new LocationFixture();

    @Test
    void records_the_first_day_on_which_it_is_not_open_and_why() {
        location.given(opened(TER_APEL, march(1)))
                .when(new CloseLocation(TER_APEL, null, march(8), ClosureCause.EMERGENCY_OVER))
                .records(new LocationClosed(TER_APEL, Locations.FIRST_PERIOD, march(8), ClosureCause.EMERGENCY_OVER));
    }

    @Test
    void ends_the_period_that_runs() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(8)))
                .when(close(TER_APEL, march(20)))
                .records(closed(TER_APEL, SECOND_PERIOD, march(20)));
    }

    @Test
    void may_close_on_the_day_on_which_it_opened() {
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(1)))
                .records(closed(TER_APEL, march(1)));
    }

    @Test
    void may_close_today() {
        location.given(opened(TER_APEL, march(1))).when(close(TER_APEL, TODAY)).records(closed(TER_APEL, TODAY));
    }

    @Test
    void reaches_no_location_that_never_opened() {
        location.given().when(close(TER_APEL, march(1))).reachesNobody();
    }

    @Test
    void refuses_a_location_that_is_closed() {
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)))
                .when(close(TER_APEL, march(9)))
                .refuses(new Objection(LOCATION_NOT_OPEN, Map.of("locationId", TER_APEL, "day", march(9))));
    }

    @Test
    void refuses_a_day_before_it_opened() {
        location.given(opened(TER_APEL, march(8)))
                .when(close(TER_APEL, march(7)))
                .refuses(Objection.of(CLOSES_BEFORE_OPENING, "openedOn", march(8)));
    }

    @Test
    void refuses_a_day_that_is_still_to_come() {
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, TODAY.plusDays(1)))
                .refuses(IN_THE_FUTURE);
    }

    @Test
    void refuses_an_unknown_cause_that_only_a_file_may_have() {
        location.given(opened(TER_APEL, march(1)))
                .when(new CloseLocation(TER_APEL, null, march(8), ClosureCause.UNKNOWN))
                .refuses(CAUSE_FOR_IMPORTS_ONLY);
    }

    @Test
    void takes_an_unknown_cause_from_an_import() {
        location.importing()
                .given(opened(TER_APEL, march(1)))
                .when(new CloseLocation(TER_APEL, null, march(8), ClosureCause.UNKNOWN))
                .records(new LocationClosed(TER_APEL, Locations.FIRST_PERIOD, march(8), ClosureCause.UNKNOWN));
    }

    @Test
    void refuses_while_a_child_lives_there_and_says_how_many_do() {
        location.register.lives(AMINA, TER_APEL, march(2), null);
        location.register.lives(YUSUF, TER_APEL, march(3), null);
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .refuses(new Objection(
                        CHILDREN_RECORDED_THERE, Map.of("locationId", TER_APEL, "children", 2L, "day", march(8))));
    }

    @Test
    void counts_a_child_once_that_came_back() {
        location.register.lives(AMINA, TER_APEL, march(2), march(9));
        location.register.lives(AMINA, TER_APEL, march(12), null);
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .refuses(new Objection(
                        CHILDREN_RECORDED_THERE, Map.of("locationId", TER_APEL, "children", 1L, "day", march(8))));
    }

    @Test
    void refuses_when_a_child_left_after_the_closing_day() {
        location.register.lives(AMINA, TER_APEL, march(2), march(9));
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .refuses(CHILDREN_RECORDED_THERE);
    }

    @Test
    void refuses_while_a_child_of_another_place_slept_there_on_the_closing_day_or_later_and_names_each() {
        location.register.sleeps(AMINA, TER_APEL, march(6), march(9));
        location.register.sleeps(YUSUF, TER_APEL, march(8), march(9));
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .refuses(
                        new Objection(
                                NIGHTS_WHILE_NOT_OPEN, Map.of("childId", AMINA, "day", march(6), "until", march(9))),
                        new Objection(
                                NIGHTS_WHILE_NOT_OPEN, Map.of("childId", YUSUF, "day", march(8), "until", march(9))));
    }

    @Test
    void passes_by_who_slept_there_until_the_closing_day() {
        location.register.sleeps(AMINA, TER_APEL, march(6), march(8));
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .records(closed(TER_APEL, march(8)));
    }

    @Test
    void refuses_an_import_too_while_somebody_slept_there() {
        location.register.sleeps(AMINA, TER_APEL, march(6), march(9));
        location.importing()
                .given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .refuses(NIGHTS_WHILE_NOT_OPEN);
    }

    @Test
    void refuses_when_a_child_arrived_on_the_closing_day_and_left_at_once() {
        location.register.lives(AMINA, TER_APEL, march(8), march(8));
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .refuses(CHILDREN_RECORDED_THERE);
    }

    @Test
    void passes_when_the_last_child_leaves_on_the_closing_day() {
        location.register.lives(AMINA, TER_APEL, march(2), march(8));
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .records(closed(TER_APEL, march(8)));
    }

    @Test
    void passes_whoever_lives_somewhere_else() {
        location.register.lives(AMINA, BUDEL, march(2), null);
        location.given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .records(closed(TER_APEL, march(8)));
    }

    @Test
    void passes_by_a_stay_that_an_import_left_outside_every_period() {
        location.register.lives(AMINA, TER_APEL, march(4), march(12));
        location.given(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(8)))
                .when(close(TER_APEL, march(10)))
                .records(closed(TER_APEL, SECOND_PERIOD, march(10)));
    }

    @Test
    void refuses_an_import_while_a_child_lives_there_that_was_recorded_by_live_entry() {
        location.register.wasImported(AMINA, TER_APEL, march(2), null);
        location.register.lives(YUSUF, TER_APEL, march(3), null);
        location.importing()
                .given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .refuses(new Objection(
                        CHILDREN_RECORDED_THERE, Map.of("locationId", TER_APEL, "children", 2L, "day", march(8))));
    }

    @Test
    void takes_children_on_the_closing_day_from_imports_alone_as_a_finding() {
        location.register.wasImported(AMINA, TER_APEL, march(2), null);
        location.importing()
                .given(opened(TER_APEL, march(1)))
                .when(close(TER_APEL, march(8)))
                .finds(FindingCode.CHILDREN_RECORDED_THERE)
                .records(closed(TER_APEL, march(8)));
    }

    @Test
    void passes_on_the_version_that_the_sender_saw() {
        location.given(opened(TER_APEL, march(1)))
                .when(new CloseLocation(TER_APEL, 1L, march(8), ClosureCause.CONTRACT_ENDED))
                .records(closed(TER_APEL, march(8)));
    }

    @Test
    void refuses_when_somebody_else_was_first() {
        location.given(opened(TER_APEL, march(1)))
                .when(new CloseLocation(TER_APEL, 0L, march(8), ClosureCause.CONTRACT_ENDED))
                .refuses(Objection.of(STALE_VERSION, "version", 1L));
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        location.given(opened(TER_APEL, TODAY.plusDays(2)))
                .when(new CloseLocation(TER_APEL, 3L, TODAY.plusDays(1), ClosureCause.UNKNOWN))
                .refuses(STALE_VERSION, IN_THE_FUTURE, CLOSES_BEFORE_OPENING, CAUSE_FOR_IMPORTS_ONLY);
    }

    @Test
    void says_who_lives_there_whatever_else_is_wrong() {
        location.register.lives(YUSUF, TER_APEL, march(2), null);
        location.given(opened(TER_APEL, march(1)))
                .when(new CloseLocation(TER_APEL, 7L, march(9), ClosureCause.UNKNOWN))
                .refuses(STALE_VERSION, CAUSE_FOR_IMPORTS_ONLY, CHILDREN_RECORDED_THERE);
    }
}
