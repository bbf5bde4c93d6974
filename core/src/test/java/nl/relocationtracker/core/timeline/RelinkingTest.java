package nl.relocationtracker.core.timeline;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.received;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Transit;
import org.junit.jupiter.api.Test;

/** What becomes of the days on the way and of departures, when a stay turns out to have been between them. */
class RelinkingTest {

    @Test
    void a_stay_within_one_from_which_the_child_was_sent_is_the_one_that_it_was_sent_from() {
        Timeline timeline = folded(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                sent(AMINA, FIRST, march(10), BUDEL, CAPACITY),
                received(AMINA, FIRST, SECOND, BUDEL, march(12)),
                earlier(march(5)));
        assertThat(stay(timeline, FIRST).leftOn()).isEqualTo(march(5));
        assertThat(stay(timeline, FIRST).transit()).isNull();
        assertThat(stay(timeline, THIRD).leftOn()).isEqualTo(march(10));
        assertThat(stay(timeline, THIRD).transit()).isEqualTo(new Transit(BUDEL, march(12), move(CAPACITY), 1, true));
    }

    @Test
    void a_stay_on_the_way_ends_the_days_on_the_way_to_it() {
        Timeline timeline = folded(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                sent(AMINA, FIRST, march(3), BUDEL, CAPACITY),
                received(AMINA, FIRST, SECOND, BUDEL, march(9)),
                earlier(march(5)));
        assertThat(stay(timeline, FIRST).leftOn()).isEqualTo(march(3));
        assertThat(stay(timeline, FIRST).transit()).isEqualTo(new Transit(BUDEL, march(5), move(CAPACITY), 1, true));
        assertThat(stay(timeline, THIRD).leftOn()).isEqualTo(march(9));
        assertThat(stay(timeline, THIRD).transit()).isNull();
    }

    @Test
    void a_stay_from_the_day_of_leaving_on_leaves_no_days_on_the_way_to_it_and_whereto_the_child_was_sent() {
        Timeline timeline = folded(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                sent(AMINA, FIRST, march(3), BUDEL, CAPACITY),
                received(AMINA, FIRST, SECOND, BUDEL, march(9)),
                earlier(march(3)));
        assertThat(stay(timeline, FIRST).transit()).isEqualTo(new Transit(BUDEL, march(3), move(CAPACITY), 1, true));
        assertThat(stay(timeline, THIRD).arrivedOn()).isEqualTo(march(3));
    }

    @Test
    void a_stay_on_the_way_to_a_departure_is_the_one_that_the_child_departed_from() {
        Timeline timeline = folded(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                sent(AMINA, FIRST, march(5), BUDEL, CAPACITY),
                departed(AMINA, FIRST, march(10), TO_FAMILY),
                placed(AMINA, SECOND, TER_APEL, march(20)),
                earlier(march(7)));
        assertThat(stay(timeline, FIRST).departure()).isNull();
        assertThat(stay(timeline, FIRST).transit()).isEqualTo(new Transit(BUDEL, march(7), move(CAPACITY), 1, true));
        assertThat(stay(timeline, THIRD).leftOn()).isEqualTo(march(10));
        assertThat(stay(timeline, THIRD).departure()).isEqualTo(new Departure(march(10), TO_FAMILY, null, null));
        assertThat(stay(timeline, SECOND).move()).isNull();
    }

    private static EarlierStayRecorded earlier(LocalDate arrivedOn) {
        return new EarlierStayRecorded(
                AMINA, THIRD, FIRST, HEUMENSOORD, arrivedOn, null, null, 0, move(CAPACITY), null, null);
    }

    private static Timeline folded(ChildEvent... events) {
        Timeline timeline = Timeline.EMPTY;
        for (int i = 0; i < events.length; i++) timeline = timeline.after(events[i], i);
        return timeline;
    }

    private static Stay stay(Timeline timeline, StayId id) {
        return timeline.stay(id).orElseThrow();
    }
}
