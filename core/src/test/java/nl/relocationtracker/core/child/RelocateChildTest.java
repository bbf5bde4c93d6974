package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.time.LocalDate;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.timeline.InferredEnd;
import org.junit.jupiter.api.Test;

class RelocateChildTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void records_the_stay_that_begins_and_the_one_that_it_follows() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, HEUMENSOORD, march(3), CAPACITY))
                .records(relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(3), CAPACITY));
    }

    @Test
    void records_the_days_on_the_way() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(onTheWay(march(3), march(5)))
                .records(new ChildRelocated(
                        AMINA, SECOND, FIRST, HEUMENSOORD, march(3), march(5), move(CAPACITY), null));
    }

    @Test
    void takes_a_child_on_and_back_on_one_day() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(3), CAPACITY))
                .when(relocate(AMINA, THIRD, TER_APEL, march(3), CAPACITY))
                .records(relocated(AMINA, SECOND, THIRD, TER_APEL, march(3), CAPACITY));
    }

    @Test
    void may_move_a_child_today_and_on_the_day_on_which_it_arrived() {
        child.given(placed(AMINA, FIRST, TER_APEL, TODAY))
                .when(relocate(AMINA, SECOND, BUDEL, TODAY, CAPACITY))
                .records(relocated(AMINA, FIRST, SECOND, BUDEL, TODAY, CAPACITY));
    }

    @Test
    void keeps_the_end_that_an_import_stated_beside_the_one_that_was_inferred() {
        InferredEnd inferred = new InferredEnd(march(9));
        child.importing()
                .given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new RelocateChild(AMINA, null, SECOND, BUDEL, null, march(3), Motive.of(CAPACITY), inferred))
                .records(new ChildRelocated(AMINA, SECOND, FIRST, BUDEL, march(3), march(3), move(CAPACITY), inferred));
    }

    @Test
    void reaches_no_child_that_nobody_knows() {
        child.given().when(relocate(AMINA, SECOND, BUDEL, march(3), CAPACITY)).reachesNobody();
    }

    @Test
    void refuses_a_child_that_departed() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(2), TO_FAMILY))
                .when(relocate(AMINA, SECOND, BUDEL, march(3), CAPACITY))
                .refuses(CHILD_NOT_IN_RECEPTION);
    }

    @Test
    void refuses_a_child_that_is_on_its_way() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(2), BUDEL, CAPACITY))
                .when(relocate(AMINA, SECOND, BUDEL, march(3), CAPACITY))
                .refuses(CHILD_IN_TRANSIT);
    }

    @Test
    void refuses_the_location_where_the_child_lives() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, TER_APEL, march(3), CAPACITY))
                .refuses(Objection.of(SAME_LOCATION, "locationId", TER_APEL));
    }

    @Test
    void refuses_a_day_before_the_child_came() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(relocate(AMINA, SECOND, BUDEL, march(3), CAPACITY))
                .refuses(Objection.of(BEFORE_LAST_ARRIVAL, "arrivedOn", march(4)));
    }

    @Test
    void refuses_an_arrival_before_the_leaving() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(onTheWay(march(5), march(4)))
                .refuses(Objection.of(ARRIVES_BEFORE_LEAVING, "leftOn", march(5)));
    }

    @Test
    void refuses_a_day_that_is_still_to_come_and_says_so_once() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, BUDEL, TODAY.plusDays(1), CAPACITY))
                .refuses(Objection.of(IN_THE_FUTURE, "day", TODAY.plusDays(1)));
    }

    @Test
    void refuses_an_arrival_that_is_still_to_come_of_a_child_that_left() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(onTheWay(TODAY, TODAY.plusDays(1)))
                .refuses(Objection.of(IN_THE_FUTURE, "day", TODAY.plusDays(1)));
    }

    @Test
    void finds_a_relocation_late_from_the_thirty_first_day_after_it_on() {
        child.given(placed(AMINA, FIRST, TER_APEL, february(20)))
                .when(relocate(AMINA, SECOND, BUDEL, february(29), CAPACITY))
                .finds(FindingCode.RECORDED_LATE)
                .records(relocated(AMINA, FIRST, SECOND, BUDEL, february(29), CAPACITY));
        child.given(placed(AMINA, FIRST, TER_APEL, february(20)))
                .when(relocate(AMINA, SECOND, BUDEL, march(1), CAPACITY))
                .records(relocated(AMINA, FIRST, SECOND, BUDEL, march(1), CAPACITY));
    }

    @Test
    void passes_on_the_version_that_the_sender_saw() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(seen(1))
                .records(relocated(AMINA, FIRST, SECOND, BUDEL, march(3), CAPACITY));
    }

    @Test
    void refuses_when_somebody_else_was_first() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, THIRD, HEUMENSOORD, march(2), CAPACITY))
                .when(seen(1))
                .refuses(Objection.of(STALE_VERSION, "version", 2L));
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(new RelocateChild(AMINA, 7L, SECOND, TER_APEL, march(3), march(2), Motive.of(Reason.OTHER), null))
                .refuses(STALE_VERSION, SAME_LOCATION, BEFORE_LAST_ARRIVAL, ARRIVES_BEFORE_LEAVING, NOTE_NEEDED);
    }

    private static RelocateChild onTheWay(LocalDate leftOn, LocalDate arrivedOn) {
        return new RelocateChild(AMINA, null, SECOND, HEUMENSOORD, leftOn, arrivedOn, Motive.of(CAPACITY), null);
    }

    private static RelocateChild seen(long version) {
        return new RelocateChild(AMINA, version, SECOND, BUDEL, null, march(3), Motive.of(CAPACITY), null);
    }
}
