package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.correctDeparture;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Destination.DIED;
import static nl.relocationtracker.core.child.Destination.RETURNED;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Destination.WHEREABOUTS_UNKNOWN;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.AFTER_DEATH;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_DEPARTED;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_AFTER_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_BEFORE_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OVERLAP;

import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureCorrected;
import org.junit.jupiter.api.Test;

class CorrectDepartureTest {

    private final ChildFixture child = new ChildFixture();

    private ChildFixture departedToFamily() {
        return child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY));
    }

    @Test
    void records_when_and_where_to_the_child_really_went() {
        departedToFamily()
                .when(correctDeparture(AMINA, march(4), RETURNED))
                .records(new DepartureCorrected(
                        AMINA, FIRST, march(4), RETURNED, null, null, child.sealed(AMINA, 2, "why", MISTAKE)));
    }

    @Test
    void refuses_a_day_before_the_arrival_or_after_the_next_placement() {
        departedToFamily()
                .when(correctDeparture(AMINA, march(1).minusDays(1), RETURNED))
                .refuses(STAYS_OVERLAP);
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(5), TO_FAMILY),
                        placed(AMINA, SECOND, BUDEL, march(9)))
                .when(new CorrectDeparture(AMINA, null, FIRST, march(10), TO_FAMILY, null, null, MISTAKE))
                .refuses(STAYS_OVERLAP);
    }

    @Test
    void refuses_that_a_child_died_that_lived_on_in_reception() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(5), TO_FAMILY),
                        placed(AMINA, SECOND, BUDEL, march(9)))
                .when(new CorrectDeparture(AMINA, null, FIRST, march(5), DIED, null, null, MISTAKE))
                .refuses(AFTER_DEATH);
    }

    @Test
    void refuses_a_child_that_did_not_depart() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(correctDeparture(AMINA, march(4), RETURNED))
                .refuses(CHILD_NOT_DEPARTED);
    }

    @Test
    void refuses_that_a_child_was_seen_after_it_left_and_that_nothing_changes() {
        departedToFamily()
                .when(new CorrectDeparture(AMINA, null, null, march(5), TO_FAMILY, march(6), null, MISTAKE))
                .refuses(LAST_SEEN_AFTER_LEAVING);
        departedToFamily()
                .when(new CorrectDeparture(
                        AMINA, null, null, march(5), WHEREABOUTS_UNKNOWN, march(1).minusDays(1), null, MISTAKE))
                .refuses(LAST_SEEN_BEFORE_ARRIVAL);
        departedToFamily().when(correctDeparture(AMINA, march(5), TO_FAMILY)).refuses(NOTHING_CHANGES);
    }
}
