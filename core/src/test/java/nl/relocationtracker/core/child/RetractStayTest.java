package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.retract;
import static nl.relocationtracker.core.child.Children.stay;
import static nl.relocationtracker.core.child.Children.temporaryStayBegun;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Whereabouts.HOSPITAL;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_OUTSIDE_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_CROSSES_CLOSING;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.WHY_NEEDED;

import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import org.junit.jupiter.api.Test;

class RetractStayTest {

    private final ChildFixture child = new ChildFixture();

    private ChildFixture livedAtThree() {
        return child.given(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(5), CAPACITY),
                relocated(AMINA, SECOND, THIRD, BUDEL, march(9), CAPACITY));
    }

    @Test
    void lengthens_the_stay_before_it_to_the_next_arrival() {
        livedAtThree()
                .when(retract(AMINA, SECOND))
                .records(new StayRetracted(AMINA, SECOND, FIRST_PERIOD, child.sealed(AMINA, 3, "why", MISTAKE)));
    }

    @Test
    void refuses_the_last_stay_when_the_place_before_it_has_closed_since() {
        child.register.happened(closed(HEUMENSOORD, march(10)));
        livedAtThree().when(retract(AMINA, THIRD)).refuses(STAY_CROSSES_CLOSING);
    }

    @Test
    void refuses_a_stay_that_nobody_knows_and_asks_why() {
        livedAtThree().when(new RetractStay(AMINA, null, stay(9), null)).refuses(STAY_UNKNOWN, WHY_NEEDED);
    }

    @Test
    void refuses_to_leave_an_absence_without_a_stay() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), temporaryStayBegun(AMINA, FIRST, HOSPITAL, march(3)))
                .when(retract(AMINA, FIRST))
                .refuses(ABSENCE_OUTSIDE_STAY);
    }

    @Test
    void a_child_whose_only_stay_never_was_can_be_placed_again() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        new StayRetracted(AMINA, FIRST, null, child.sealed(AMINA, 1, "why", MISTAKE)))
                .when(place(AMINA, SECOND, BUDEL, march(2)))
                .records(placed(AMINA, SECOND, BUDEL, march(2)));
    }
}
