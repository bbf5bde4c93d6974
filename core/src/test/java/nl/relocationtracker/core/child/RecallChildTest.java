package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.recall;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_CROSSES_CLOSING;

import nl.relocationtracker.core.child.MoveEvent.ChildRecalled;
import org.junit.jupiter.api.Test;

class RecallChildTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void lets_the_stay_go_on_that_the_child_had_left() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(5), BUDEL, CAPACITY))
                .when(recall(AMINA))
                .records(new ChildRecalled(AMINA, FIRST));
    }

    @Test
    void refuses_when_the_place_has_closed_since() {
        child.register.happened(closed(TER_APEL, march(7)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(5), BUDEL, CAPACITY))
                .when(recall(AMINA))
                .refuses(STAY_CROSSES_CLOSING);
    }

    @Test
    void refuses_a_child_that_is_not_on_its_way() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(recall(AMINA))
                .refuses(CHILD_NOT_IN_TRANSIT);
    }
}
