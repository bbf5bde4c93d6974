package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.depart;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Destination.OTHER;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Destination.WHEREABOUTS_UNKNOWN;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_DEPARTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_AFTER_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_BEFORE_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.time.LocalDate;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.timeline.InferredEnd;
import org.junit.jupiter.api.Test;

class DepartChildTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void records_the_first_day_out_of_reception_and_where_the_child_went() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(depart(AMINA, march(9), TO_FAMILY))
                .records(departed(AMINA, FIRST, march(9), TO_FAMILY));
    }

    @Test
    void records_of_a_missing_child_when_it_was_last_seen_and_who_was_told() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(missing(march(9), march(7)))
                .records(new ChildDeparted(
                        AMINA, FIRST, march(9), WHEREABOUTS_UNKNOWN, march(7), ReportedTo.POLICE, null));
    }

    @Test
    void may_have_seen_a_missing_child_on_the_day_of_leaving() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(missing(march(9), march(9)))
                .records(new ChildDeparted(
                        AMINA, FIRST, march(9), WHEREABOUTS_UNKNOWN, march(9), ReportedTo.POLICE, null));
    }

    @Test
    void records_that_a_child_departed_on_its_way() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(depart(AMINA, march(3), WHEREABOUTS_UNKNOWN))
                .records(departed(AMINA, FIRST, march(3), WHEREABOUTS_UNKNOWN));
    }

    @Test
    void may_depart_today_and_on_the_day_on_which_it_came() {
        child.given(placed(AMINA, FIRST, TER_APEL, TODAY))
                .when(depart(AMINA, TODAY, OTHER))
                .records(departed(AMINA, FIRST, TODAY, OTHER));
    }

    @Test
    void may_depart_on_the_closing_day() {
        child.register.happened(closed(TER_APEL, march(9)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(depart(AMINA, march(9), TO_FAMILY))
                .records(departed(AMINA, FIRST, march(9), TO_FAMILY));
    }

    @Test
    void keeps_the_end_that_an_import_stated_beside_the_one_that_was_inferred() {
        InferredEnd inferred = new InferredEnd(march(12));
        child.importing()
                .given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new DepartChild(AMINA, null, march(9), TO_FAMILY, null, null, inferred))
                .records(new ChildDeparted(AMINA, FIRST, march(9), TO_FAMILY, null, null, inferred));
    }

    @Test
    void reaches_no_child_that_nobody_knows() {
        child.given().when(depart(AMINA, march(9), TO_FAMILY)).reachesNobody();
    }

    @Test
    void refuses_a_child_that_departed_before() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(2), TO_FAMILY))
                .when(depart(AMINA, march(9), TO_FAMILY))
                .refuses(CHILD_NOT_IN_RECEPTION);
    }

    @Test
    void refuses_a_day_before_the_child_came() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(depart(AMINA, march(3), TO_FAMILY))
                .refuses(Objection.of(BEFORE_LAST_ARRIVAL, "arrivedOn", march(4)));
    }

    @Test
    void refuses_a_day_before_a_child_on_its_way_had_left() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(depart(AMINA, march(2), TO_FAMILY))
                .refuses(BEFORE_DEPARTURE);
    }

    @Test
    void refuses_a_day_that_is_still_to_come() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(depart(AMINA, TODAY.plusDays(1), TO_FAMILY))
                .refuses(IN_THE_FUTURE);
    }

    @Test
    void refuses_to_have_seen_a_child_after_it_left() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(missing(march(9), march(10)))
                .refuses(Objection.of(LAST_SEEN_AFTER_LEAVING, "leftOn", march(9)));
    }

    @Test
    void refuses_to_have_seen_a_child_last_before_it_came() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(2)))
                .when(missing(march(9), march(1)))
                .refuses(Objection.of(LAST_SEEN_BEFORE_ARRIVAL, "arrivedOn", march(2)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(2)))
                .when(missing(march(9), march(2)))
                .records(new ChildDeparted(
                        AMINA, FIRST, march(9), WHEREABOUTS_UNKNOWN, march(2), ReportedTo.POLICE, null));
    }

    @Test
    void finds_a_departure_late_from_the_thirty_first_day_after_it_on() {
        child.given(placed(AMINA, FIRST, TER_APEL, february(1)))
                .when(depart(AMINA, february(29), TO_FAMILY))
                .finds(FindingCode.RECORDED_LATE)
                .records(departed(AMINA, FIRST, february(29), TO_FAMILY));
    }

    @Test
    void passes_on_the_version_that_the_sender_saw_and_on_no_other() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new DepartChild(AMINA, 1L, march(9), TO_FAMILY, null, null, null))
                .records(departed(AMINA, FIRST, march(9), TO_FAMILY));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new DepartChild(AMINA, 2L, march(9), TO_FAMILY, null, null, null))
                .refuses(STALE_VERSION);
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        child.given(placed(AMINA, FIRST, TER_APEL, TODAY.plusDays(3)))
                .when(new DepartChild(AMINA, 2L, TODAY.plusDays(1), WHEREABOUTS_UNKNOWN, TODAY.plusDays(2), null, null))
                .refuses(
                        STALE_VERSION,
                        IN_THE_FUTURE,
                        BEFORE_LAST_ARRIVAL,
                        LAST_SEEN_AFTER_LEAVING,
                        LAST_SEEN_BEFORE_ARRIVAL);
    }

    private static DepartChild missing(LocalDate leftOn, LocalDate lastSeenOn) {
        return new DepartChild(AMINA, null, leftOn, WHEREABOUTS_UNKNOWN, lastSeenOn, ReportedTo.POLICE, null);
    }
}
