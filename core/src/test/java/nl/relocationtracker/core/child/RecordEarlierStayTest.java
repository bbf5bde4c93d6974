package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.earlier;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Children.stay;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.OTHER;
import static nl.relocationtracker.core.child.Reason.PROCEDURE;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NEXT_REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.PLACEMENT_HAS_NO_REASON;
import static nl.relocationtracker.core.refusal.RefusalCode.PREDECESSOR_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION_AS_NEXT_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OVERLAP;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_GOES_ON;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_UNKNOWN;

import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class RecordEarlierStayTest {

    private final ChildFixture child = new ChildFixture();

    private ChildFixture livedAtTwo() {
        return child.given(
                placed(AMINA, FIRST, TER_APEL, march(3)),
                relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(9), CAPACITY));
    }

    @Test
    void records_a_stay_before_the_first_which_is_a_relocation_from_then_on() {
        livedAtTwo()
                .when(earlier(AMINA, THIRD, null, BUDEL, march(1), null, null, PROCEDURE))
                .records(new EarlierStayRecorded(
                        AMINA, THIRD, null, BUDEL, march(1), null, null, 28, null, move(PROCEDURE), FIRST_PERIOD));
    }

    @Test
    void records_a_stay_within_another_which_ends_there() {
        livedAtTwo()
                .when(earlier(AMINA, THIRD, BUDEL, march(5), CAPACITY))
                .records(new EarlierStayRecorded(
                        AMINA, THIRD, FIRST, BUDEL, march(5), null, null, 0, move(CAPACITY), null, FIRST_PERIOD));
    }

    @Test
    void records_a_stay_between_two_spells_with_where_the_child_went_after_it() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(3), TO_FAMILY),
                        placed(AMINA, SECOND, TER_APEL, march(20)))
                .when(new RecordEarlierStay(AMINA, null, THIRD, null, BUDEL, march(7), march(9), TO_FAMILY, null, null))
                .records(new EarlierStayRecorded(
                        AMINA, THIRD, FIRST, BUDEL, march(7), march(9), TO_FAMILY, 28, null, null, FIRST_PERIOD));
    }

    @Test
    void refuses_what_would_overlap_the_next_stay() {
        livedAtTwo()
                .when(earlier(AMINA, THIRD, null, BUDEL, march(5), march(10), CAPACITY, null))
                .refuses(STAYS_OVERLAP);
        livedAtTwo()
                .when(earlier(AMINA, THIRD, FIRST, BUDEL, march(2), null, CAPACITY, null))
                .refuses(STAYS_OVERLAP);
    }

    @Test
    void refuses_the_place_where_the_child_was_already() {
        livedAtTwo().when(earlier(AMINA, THIRD, TER_APEL, march(5), CAPACITY)).refuses(SAME_LOCATION_AS_NEXT_STAY);
    }

    @Test
    void refuses_after_a_departure_what_is_a_placement() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(earlier(AMINA, THIRD, BUDEL, march(12), CAPACITY))
                .refuses(CHILD_NOT_IN_RECEPTION);
    }

    @Test
    void refuses_what_is_not_earlier_than_anything() {
        livedAtTwo().when(earlier(AMINA, THIRD, BUDEL, march(12), CAPACITY)).refuses(STAY_GOES_ON);
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), null, CAPACITY))
                .when(earlier(AMINA, SECOND, BUDEL, march(4), CAPACITY))
                .refuses(CHILD_IN_TRANSIT);
    }

    @Test
    void asks_for_the_reasons_of_the_moves_that_it_makes() {
        livedAtTwo()
                .when(earlier(AMINA, THIRD, null, BUDEL, march(5), null, null, null))
                .refuses(REASON_NEEDED);
        livedAtTwo()
                .when(earlier(AMINA, THIRD, null, BUDEL, march(1), null, CAPACITY, null))
                .refuses(PLACEMENT_HAS_NO_REASON, NEXT_REASON_NEEDED);
    }

    @Test
    void asks_after_which_stay_it_came_when_another_began_on_that_day() {
        livedAtTwo().when(earlier(AMINA, THIRD, BUDEL, march(9), CAPACITY)).refuses(PREDECESSOR_NEEDED);
    }

    @Test
    void keeps_the_order_of_one_day_when_it_is_told() {
        livedAtTwo()
                .when(earlier(AMINA, THIRD, FIRST, BUDEL, march(9), null, CAPACITY, null))
                .records(new EarlierStayRecorded(
                        AMINA, THIRD, FIRST, BUDEL, march(9), null, null, 0, move(CAPACITY), null, FIRST_PERIOD));
    }

    @Test
    void refuses_a_place_that_was_not_open_yet() {
        livedAtTwo()
                .when(earlier(AMINA, THIRD, null, BUDEL, january(1).minusDays(1), null, null, PROCEDURE))
                .refuses(LOCATION_NOT_OPEN);
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        child.register.happened(closed(BUDEL, march(4)));
        livedAtTwo()
                .when(earlier(AMINA, THIRD, null, BUDEL, march(5), march(10), null, null))
                .refuses(REASON_NEEDED, STAYS_OVERLAP, LOCATION_NOT_OPEN);
        livedAtTwo()
                .when(earlier(AMINA, THIRD, stay(9), BUDEL, march(5), null, CAPACITY, null))
                .refuses(STAY_UNKNOWN, LOCATION_NOT_OPEN);
    }

    @Test
    void says_what_is_wrong_with_a_place_and_a_reason_beside_that_it_would_be_the_latest() {
        LocationId nowhere = LocationId.create();
        livedAtTwo()
                .when(earlier(AMINA, THIRD, nowhere, march(12), OTHER))
                .refuses(
                        Objection.of(STAY_GOES_ON, "day", march(12)),
                        Objection.of(LOCATION_UNKNOWN, "locationId", nowhere),
                        Objection.of(NOTE_NEEDED));
    }

    @Test
    void refuses_an_unknown_predecessor() {
        livedAtTwo()
                .when(earlier(AMINA, THIRD, stay(9), BUDEL, march(5), null, CAPACITY, null))
                .refuses(STAY_UNKNOWN);
    }

    @Test
    void refuses_that_a_child_was_on_its_way_out_of_reception_with_nobody_saying_why() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(7), TO_FAMILY))
                .when(earlier(AMINA, SECOND, null, BUDEL, march(3), march(5), CAPACITY, null))
                .refuses(STAY_GOES_ON);
    }
}
