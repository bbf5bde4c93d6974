package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Children.withdrawDeparture;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.MEDICAL;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_DEPARTED;
import static nl.relocationtracker.core.refusal.RefusalCode.NEXT_REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NO_NEXT_MOVE;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_CROSSES_CLOSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.relocationtracker.core.child.CorrectionEvent.DepartureWithdrawn;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.History;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;
import org.junit.jupiter.api.Test;

class WithdrawDepartureTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void lets_the_last_stay_run_again() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(withdrawDeparture(AMINA))
                .records(new DepartureWithdrawn(AMINA, FIRST, null, child.sealed(AMINA, 2, "why", MISTAKE)));
    }

    @Test
    void refuses_when_the_place_has_closed_since() {
        child.register.happened(closed(TER_APEL, march(7)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(withdrawDeparture(AMINA))
                .refuses(STAY_CROSSES_CLOSING);
    }

    @Test
    void refuses_a_child_that_did_not_depart() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(withdrawDeparture(AMINA))
                .refuses(CHILD_NOT_DEPARTED);
    }

    private ChildFixture cameBackTo(LocationId location) {
        return child.given(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                departed(AMINA, FIRST, march(5), TO_FAMILY),
                placed(AMINA, SECOND, location, march(9)));
    }

    @Test
    void makes_of_the_placement_after_it_a_relocation_which_has_a_reason() {
        cameBackTo(BUDEL)
                .when(withdrawDeparture(AMINA, FIRST, CAPACITY))
                .records(new DepartureWithdrawn(AMINA, FIRST, move(CAPACITY), child.sealed(AMINA, 3, "why", MISTAKE)));
        cameBackTo(BUDEL).when(withdrawDeparture(AMINA, FIRST, null)).refuses(NEXT_REASON_NEEDED);
        cameBackTo(BUDEL).when(withdrawDeparture(AMINA)).refuses(CHILD_NOT_DEPARTED);
        Timeline timeline = new History()
                .placed(TER_APEL, march(1))
                .departed(march(5), TO_FAMILY)
                .placed(BUDEL, march(9))
                .timeline()
                .after(new DepartureWithdrawn(AMINA, FIRST, move(CAPACITY), null), 3);
        assertThat(timeline.stays())
                .extracting(Stay::leftOn, Stay::spell)
                .containsExactly(tuple(march(9), 1), tuple(null, 1));
        assertThat(timeline.relocations())
                .extracting(Relocation::movedOn, Relocation::reason)
                .containsExactly(tuple(march(9), CAPACITY));
    }

    @Test
    void makes_one_stay_of_two_at_one_place() {
        cameBackTo(TER_APEL)
                .when(withdrawDeparture(AMINA, FIRST, null))
                .records(new DepartureWithdrawn(AMINA, FIRST, null, child.sealed(AMINA, 3, "why", MISTAKE)));
        cameBackTo(TER_APEL).when(withdrawDeparture(AMINA, FIRST, CAPACITY)).refuses(NO_NEXT_MOVE);
        Timeline timeline = new History()
                .placed(TER_APEL, march(1))
                .departed(march(5), TO_FAMILY)
                .placed(TER_APEL, march(9))
                .timeline()
                .after(new DepartureWithdrawn(AMINA, FIRST, null, null), 3);
        assertThat(timeline.stays()).extracting(Stay::arrivedOn, Stay::leftOn).containsExactly(tuple(march(1), null));
    }

    @Test
    void arrives_for_the_reason_for_which_it_was_sent() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        sent(AMINA, FIRST, march(3), BUDEL, MEDICAL),
                        departed(AMINA, FIRST, march(5), TO_FAMILY),
                        placed(AMINA, SECOND, BUDEL, march(9)))
                .when(withdrawDeparture(AMINA, FIRST, null))
                .records(new DepartureWithdrawn(AMINA, FIRST, null, child.sealed(AMINA, 4, "why", MISTAKE)));
        Timeline timeline = new History()
                .placed(TER_APEL, march(1))
                .sent(march(3), BUDEL)
                .departed(march(5), TO_FAMILY)
                .placed(BUDEL, march(9))
                .timeline()
                .after(new DepartureWithdrawn(AMINA, FIRST, null, null), 4);
        assertThat(timeline.stays()).extracting(Stay::goneBy).containsExactly(march(9), null);
        assertThat(timeline.relocations()).extracting(Relocation::reason).containsExactly(CAPACITY);
    }

    @Test
    void refuses_a_reason_when_no_move_follows_and_a_place_that_has_closed_meanwhile() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(withdrawDeparture(AMINA, null, CAPACITY))
                .refuses(NO_NEXT_MOVE);
        child.register.happened(closed(TER_APEL, march(7)));
        cameBackTo(BUDEL).when(withdrawDeparture(AMINA, FIRST, CAPACITY)).refuses(STAY_CROSSES_CLOSING);
    }
}
