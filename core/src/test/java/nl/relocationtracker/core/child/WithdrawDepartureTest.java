package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.withdrawDeparture;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_DEPARTED;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_CROSSES_CLOSING;

import nl.relocationtracker.core.child.ChildEvent.DepartureWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawDepartureTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void lets_the_last_stay_run_again() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(withdrawDeparture(AMINA))
                .records(new DepartureWithdrawn(AMINA, FIRST, child.sealed(AMINA, 2, "why", MISTAKE)));
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
}
