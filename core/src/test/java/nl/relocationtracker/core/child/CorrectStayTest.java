package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.correct;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.received;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Children.stay;
import static nl.relocationtracker.core.child.Destination.WHEREABOUTS_UNKNOWN;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.DRACHTEN;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.NOWHERE;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_BEFORE_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.PLACEMENT_HAS_NO_REASON;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION_AS_NEXT_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OVERLAP;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_CROSSES_CLOSING;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_GOES_ON;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.WHY_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.History;
import nl.relocationtracker.core.timeline.Stay.Transit;
import nl.relocationtracker.core.timeline.Timeline;
import org.junit.jupiter.api.Test;

class CorrectStayTest {

    private final ChildFixture child = new ChildFixture();

    private ChildFixture livedAtThree() {
        return child.given(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(5), CAPACITY),
                relocated(AMINA, SECOND, THIRD, BUDEL, march(9), CAPACITY));
    }

    @Test
    void records_where_and_when_it_really_was() {
        livedAtThree()
                .when(correct(AMINA, SECOND, HEUMENSOORD, march(6)))
                .records(new StayCorrected(AMINA, SECOND, HEUMENSOORD, march(6), null, null, FIRST_PERIOD, why(3)));
    }

    @Test
    void records_another_reason_when_one_is_given() {
        livedAtThree()
                .when(new CorrectStay(AMINA, null, THIRD, BUDEL, march(9), null, Motive.of(Reason.SCHOOL), MISTAKE))
                .records(new StayCorrected(
                        AMINA, THIRD, BUDEL, march(9), null, move(Reason.SCHOOL), FIRST_PERIOD, why(3)));
    }

    @Test
    void where_a_child_was_sent_stays_as_it_was_believed_wherever_it_arrived() {
        Timeline timeline = new History()
                .placed(TER_APEL, march(1))
                .sent(march(3), HEUMENSOORD)
                .received(HEUMENSOORD, march(5))
                .timeline()
                .after(new StayCorrected(AMINA, SECOND, BUDEL, march(3), null, null, null, null), 3)
                .after(new StayCorrected(AMINA, SECOND, BUDEL, march(6), null, null, null, null), 4);
        assertThat(timeline.stays().get(0).leftOn()).isEqualTo(march(3));
        assertThat(timeline.stays().get(0).transit())
                .isEqualTo(new Transit(HEUMENSOORD, march(6), move(CAPACITY), 1, true));
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        sent(AMINA, FIRST, march(3), HEUMENSOORD, CAPACITY),
                        received(AMINA, FIRST, SECOND, HEUMENSOORD, march(5)))
                .when(correct(AMINA, SECOND, BUDEL, march(5)))
                .finds(Finding.of(FindingCode.RECEIVED_ELSEWHERE, "locationId", HEUMENSOORD))
                .records(new StayCorrected(AMINA, SECOND, BUDEL, march(5), null, null, FIRST_PERIOD, why(3)));
    }

    @Test
    void where_a_child_was_relocated_to_follows_where_it_arrived() {
        Timeline timeline = new History()
                .placed(TER_APEL, march(1))
                .relocated(HEUMENSOORD, march(3), march(5), null)
                .timeline()
                .after(new StayCorrected(AMINA, SECOND, BUDEL, march(5), null, null, null, null), 2);
        assertThat(timeline.stays().get(0).transit().destination()).isEqualTo(BUDEL);
    }

    @Test
    void refuses_that_a_child_came_after_it_was_last_seen() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        new ChildDeparted(AMINA, FIRST, march(9), WHEREABOUTS_UNKNOWN, march(2), null, null))
                .when(correct(AMINA, FIRST, TER_APEL, march(3)))
                .refuses(LAST_SEEN_BEFORE_ARRIVAL);
    }

    @Test
    void refuses_a_day_before_the_stay_before_it_began() {
        livedAtThree()
                .when(correct(AMINA, SECOND, HEUMENSOORD, march(1).minusDays(1)))
                .refuses(STAYS_OVERLAP);
    }

    @Test
    void refuses_a_day_after_the_next_arrival() {
        livedAtThree().when(correct(AMINA, SECOND, HEUMENSOORD, march(10))).refuses(STAYS_OVERLAP);
    }

    @Test
    void refuses_the_place_where_the_child_came_from_or_went_to() {
        livedAtThree().when(correct(AMINA, SECOND, BUDEL, march(5))).refuses(SAME_LOCATION_AS_NEXT_STAY);
        livedAtThree().when(correct(AMINA, SECOND, TER_APEL, march(5))).refuses(SAME_LOCATION_AS_NEXT_STAY);
    }

    @Test
    void refuses_a_place_that_was_not_open_then() {
        child.register.happened(opened(DRACHTEN, march(1)), closed(DRACHTEN, march(6)));
        livedAtThree().when(correct(AMINA, SECOND, DRACHTEN, march(5))).refuses(STAY_CROSSES_CLOSING);
        livedAtThree().when(correct(AMINA, SECOND, NOWHERE, march(5))).refuses(LOCATION_UNKNOWN);
    }

    @Test
    void refuses_an_end_of_a_stay_that_goes_on() {
        livedAtThree()
                .when(new CorrectStay(AMINA, null, THIRD, BUDEL, march(9), march(11), null, MISTAKE))
                .refuses(STAY_GOES_ON);
    }

    @Test
    void refuses_a_reason_for_a_placement() {
        livedAtThree()
                .when(new CorrectStay(AMINA, null, FIRST, TER_APEL, march(2), null, Motive.of(CAPACITY), MISTAKE))
                .refuses(PLACEMENT_HAS_NO_REASON);
    }

    @Test
    void refuses_what_changes_nothing_or_says_not_why_all_at_once() {
        livedAtThree()
                .when(new CorrectStay(AMINA, null, SECOND, HEUMENSOORD, march(5), null, null, " "))
                .refuses(NOTHING_CHANGES, WHY_NEEDED);
    }

    @Test
    void refuses_a_stay_that_nobody_knows() {
        livedAtThree().when(correct(AMINA, stay(9), BUDEL, march(5))).refuses(STAY_UNKNOWN);
    }

    private Sealed why(long sequence) {
        return child.sealed(AMINA, sequence, "why", MISTAKE);
    }
}
