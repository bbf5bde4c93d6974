package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.receive;
import static nl.relocationtracker.core.child.Children.received;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.NOWHERE;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_CROSSES_CLOSING;

import java.util.Map;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

/** Nobody arrives where nothing is open, by whichever command. */
class ArrivalTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void refuses_a_placement_at_a_location_that_nobody_knows() {
        child.given()
                .when(place(AMINA, FIRST, NOWHERE, march(1)))
                .refuses(Objection.of(LOCATION_UNKNOWN, "locationId", NOWHERE));
    }

    @Test
    void refuses_a_relocation_to_a_location_that_nobody_knows() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, NOWHERE, march(3), CAPACITY))
                .refuses(LOCATION_UNKNOWN);
    }

    @Test
    void refuses_to_receive_a_child_at_a_location_that_nobody_knows() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(2), null, CAPACITY))
                .when(receive(AMINA, SECOND, NOWHERE, march(3)))
                .refuses(LOCATION_UNKNOWN);
    }

    @Test
    void refuses_even_an_import_at_a_location_that_nobody_knows() {
        child.importing().given().when(place(AMINA, FIRST, NOWHERE, march(1))).refuses(LOCATION_UNKNOWN);
    }

    @Test
    void refuses_a_placement_before_the_location_opened() {
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, january(1).minusDays(1)))
                .refuses(new Objection(
                        LOCATION_NOT_OPEN,
                        Map.of("locationId", TER_APEL, "day", january(1).minusDays(1))));
    }

    @Test
    void may_arrive_on_the_day_on_which_the_location_opens() {
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, january(1)))
                .finds(FindingCode.RECORDED_LATE)
                .records(placed(AMINA, FIRST, TER_APEL, january(1)));
    }

    @Test
    void refuses_an_arrival_on_the_closing_day() {
        child.register.happened(closed(HEUMENSOORD, march(3)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, HEUMENSOORD, march(3), CAPACITY))
                .refuses(LOCATION_NOT_OPEN);
    }

    @Test
    void refuses_to_receive_a_child_at_a_location_that_closed_while_it_was_on_its_way() {
        child.register.happened(closed(HEUMENSOORD, march(3)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(2), HEUMENSOORD, CAPACITY))
                .when(receive(AMINA, SECOND, HEUMENSOORD, march(3)))
                .refuses(LOCATION_NOT_OPEN);
    }

    @Test
    void may_arrive_on_a_closing_day_on_which_the_location_reopens() {
        child.register.happened(closed(HEUMENSOORD, march(3)), reopened(HEUMENSOORD, march(3)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, HEUMENSOORD, march(3), CAPACITY))
                .records(relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(3), CAPACITY));
    }

    @Test
    void refuses_a_stay_without_an_end_at_a_location_that_closed_since_and_says_when() {
        child.register.happened(closed(HEUMENSOORD, march(9)), reopened(HEUMENSOORD, march(20)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, HEUMENSOORD, march(3), CAPACITY))
                .refuses(new Objection(STAY_CROSSES_CLOSING, Map.of("locationId", HEUMENSOORD, "closedOn", march(9))));
    }

    @Test
    void may_leave_a_location_on_its_closing_day() {
        child.register.happened(closed(TER_APEL, march(3)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, BUDEL, march(3), CAPACITY))
                .records(relocated(AMINA, FIRST, SECOND, BUDEL, march(3), CAPACITY));
    }

    @Test
    void takes_an_arrival_outside_every_period_from_an_import_as_a_finding() {
        child.register.happened(closed(HEUMENSOORD, march(3)));
        child.importing()
                .given()
                .when(place(AMINA, FIRST, HEUMENSOORD, march(3)))
                .finds(new Finding(
                        FindingCode.OUTSIDE_OPENING_PERIOD, Map.of("locationId", HEUMENSOORD, "day", march(3))))
                .records(placed(AMINA, FIRST, HEUMENSOORD, march(3)));
    }

    @Test
    void takes_a_stay_across_a_closing_from_an_import_as_a_finding() {
        child.register.happened(closed(HEUMENSOORD, march(9)));
        child.importing()
                .given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(2), HEUMENSOORD, CAPACITY))
                .when(receive(AMINA, SECOND, HEUMENSOORD, march(3)))
                .finds(new Finding(
                        FindingCode.STAY_CROSSES_CLOSING, Map.of("locationId", HEUMENSOORD, "closedOn", march(9))))
                .records(received(AMINA, FIRST, SECOND, HEUMENSOORD, march(3)));
    }
}
