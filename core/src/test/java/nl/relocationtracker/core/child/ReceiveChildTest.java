package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.receive;
import static nl.relocationtracker.core.child.Children.received;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class ReceiveChildTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void records_the_stay_that_begins_and_the_one_that_it_follows() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(receive(AMINA, SECOND, BUDEL, march(5)))
                .records(received(AMINA, FIRST, SECOND, BUDEL, march(5)));
    }

    @Test
    void may_receive_a_child_on_the_day_on_which_it_left() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(receive(AMINA, SECOND, BUDEL, march(3)))
                .records(received(AMINA, FIRST, SECOND, BUDEL, march(3)));
    }

    @Test
    void finds_that_a_child_came_somewhere_else_than_it_was_sent() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(receive(AMINA, SECOND, HEUMENSOORD, march(5)))
                .finds(Finding.of(FindingCode.RECEIVED_ELSEWHERE, "locationId", BUDEL))
                .records(received(AMINA, FIRST, SECOND, HEUMENSOORD, march(5)));
    }

    @Test
    void finds_that_a_child_came_back_to_where_it_left() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(receive(AMINA, SECOND, TER_APEL, march(5)))
                .finds(FindingCode.RECEIVED_ELSEWHERE)
                .records(received(AMINA, FIRST, SECOND, TER_APEL, march(5)));
    }

    @Test
    void finds_nothing_elsewhere_when_nobody_knew_where_the_child_went() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), null, CAPACITY))
                .when(receive(AMINA, SECOND, BUDEL, march(5)))
                .records(received(AMINA, FIRST, SECOND, BUDEL, march(5)));
    }

    @Test
    void reaches_no_child_that_nobody_knows() {
        child.given().when(receive(AMINA, SECOND, BUDEL, march(3))).reachesNobody();
    }

    @Test
    void refuses_a_child_that_was_not_sent() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(receive(AMINA, SECOND, BUDEL, march(3)))
                .refuses(CHILD_NOT_IN_TRANSIT);
    }

    @Test
    void refuses_a_child_that_has_arrived() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        sent(AMINA, FIRST, march(3), BUDEL, CAPACITY),
                        received(AMINA, FIRST, SECOND, BUDEL, march(5)))
                .when(receive(AMINA, Children.THIRD, BUDEL, march(5)))
                .refuses(CHILD_NOT_IN_TRANSIT);
    }

    @Test
    void refuses_a_child_that_departed_on_its_way() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        sent(AMINA, FIRST, march(3), BUDEL, CAPACITY),
                        departed(AMINA, FIRST, march(4), TO_FAMILY))
                .when(receive(AMINA, SECOND, BUDEL, march(5)))
                .refuses(CHILD_NOT_IN_TRANSIT);
    }

    @Test
    void refuses_an_arrival_before_the_leaving() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(receive(AMINA, SECOND, BUDEL, march(2)))
                .refuses(Objection.of(ARRIVES_BEFORE_LEAVING, "leftOn", march(3)));
    }

    @Test
    void refuses_a_day_that_is_still_to_come() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(receive(AMINA, SECOND, BUDEL, TODAY.plusDays(1)))
                .refuses(IN_THE_FUTURE);
    }

    @Test
    void finds_an_arrival_late_from_the_thirty_first_day_after_it_on() {
        child.given(placed(AMINA, FIRST, TER_APEL, february(1)), sent(AMINA, FIRST, february(2), BUDEL, CAPACITY))
                .when(receive(AMINA, SECOND, BUDEL, february(29)))
                .finds(FindingCode.RECORDED_LATE)
                .records(received(AMINA, FIRST, SECOND, BUDEL, february(29)));
    }

    @Test
    void passes_on_the_version_that_the_sender_saw_and_on_no_other() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(new ReceiveChild(AMINA, 2L, SECOND, BUDEL, march(5)))
                .records(received(AMINA, FIRST, SECOND, BUDEL, march(5)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), BUDEL, CAPACITY))
                .when(new ReceiveChild(AMINA, 1L, SECOND, BUDEL, march(5)))
                .refuses(STALE_VERSION);
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, TODAY.plusDays(2), BUDEL, CAPACITY))
                .when(new ReceiveChild(AMINA, 1L, SECOND, BUDEL, TODAY.plusDays(1)))
                .refuses(STALE_VERSION, ARRIVES_BEFORE_LEAVING, IN_THE_FUTURE);
    }
}
