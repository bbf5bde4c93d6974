package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.send;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.LOCATION_CLOSED;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.NOWHERE;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.REASON_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.util.Map;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class SendChildTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void records_the_leaving_and_where_the_child_is_expected() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), HEUMENSOORD, CAPACITY))
                .records(sent(AMINA, FIRST, march(3), HEUMENSOORD, CAPACITY));
    }

    @Test
    void may_send_a_child_nobody_knows_where() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), null, CAPACITY))
                .finds(FindingCode.LEFT_WITHOUT_DESTINATION)
                .records(sent(AMINA, FIRST, march(3), null, CAPACITY));
    }

    @Test
    void takes_a_leaving_without_a_destination_from_an_import_as_a_finding() {
        child.importing()
                .given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), null, CAPACITY))
                .finds(FindingCode.LEFT_WITHOUT_DESTINATION)
                .records(sent(AMINA, FIRST, march(3), null, CAPACITY));
    }

    @Test
    void names_the_period_that_a_closing_ends() {
        child.register.happened(closed(TER_APEL, march(3)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), BUDEL, LOCATION_CLOSED))
                .records(new ChildSent(
                        AMINA,
                        FIRST,
                        march(3),
                        BUDEL,
                        new Move(LOCATION_CLOSED, DecidedBy.RECEPTION_BODY, true, FIRST_PERIOD, null, null, null)));
    }

    @Test
    void reaches_no_child_that_nobody_knows() {
        child.given().when(send(AMINA, march(3), BUDEL, CAPACITY)).reachesNobody();
    }

    @Test
    void refuses_a_child_that_departed() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(2), TO_FAMILY))
                .when(send(AMINA, march(3), BUDEL, CAPACITY))
                .refuses(CHILD_NOT_IN_RECEPTION);
    }

    @Test
    void refuses_a_child_that_is_on_its_way() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(2), BUDEL, CAPACITY))
                .when(send(AMINA, march(3), HEUMENSOORD, CAPACITY))
                .refuses(CHILD_IN_TRANSIT);
    }

    @Test
    void refuses_a_day_before_the_child_came() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(send(AMINA, march(3), BUDEL, CAPACITY))
                .refuses(Objection.of(BEFORE_LAST_ARRIVAL, "arrivedOn", march(4)));
    }

    @Test
    void refuses_a_day_that_is_still_to_come() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, TODAY.plusDays(1), BUDEL, CAPACITY))
                .refuses(IN_THE_FUTURE);
    }

    @Test
    void refuses_the_location_where_the_child_lives() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), TER_APEL, CAPACITY))
                .refuses(Objection.of(SAME_LOCATION, "locationId", TER_APEL));
    }

    @Test
    void takes_from_an_import_that_a_child_left_for_where_it_lived() {
        child.importing()
                .given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), TER_APEL, CAPACITY))
                .records(sent(AMINA, FIRST, march(3), TER_APEL, CAPACITY));
    }

    @Test
    void refuses_a_destination_that_nobody_knows() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), NOWHERE, CAPACITY))
                .refuses(Objection.of(LOCATION_UNKNOWN, "locationId", NOWHERE));
    }

    @Test
    void refuses_a_destination_that_is_closed_from_the_day_of_leaving_on() {
        child.register.happened(closed(HEUMENSOORD, march(3)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), HEUMENSOORD, CAPACITY))
                .refuses(new Objection(LOCATION_NOT_OPEN, Map.of("locationId", HEUMENSOORD, "day", march(3))));
    }

    @Test
    void may_send_a_child_to_a_location_that_is_open_for_one_more_day() {
        child.register.happened(closed(HEUMENSOORD, march(4)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), HEUMENSOORD, CAPACITY))
                .records(sent(AMINA, FIRST, march(3), HEUMENSOORD, CAPACITY));
    }

    @Test
    void may_send_a_child_to_a_location_that_opens_while_it_is_on_its_way() {
        child.register.happened(closed(HEUMENSOORD, march(2)), reopened(HEUMENSOORD, march(4)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), HEUMENSOORD, CAPACITY))
                .records(sent(AMINA, FIRST, march(3), HEUMENSOORD, CAPACITY));
    }

    @Test
    void takes_a_destination_that_is_closed_from_an_import() {
        child.register.happened(closed(HEUMENSOORD, march(3)));
        child.importing()
                .given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), HEUMENSOORD, CAPACITY))
                .records(sent(AMINA, FIRST, march(3), HEUMENSOORD, CAPACITY));
    }

    @Test
    void finds_a_leaving_late_from_the_thirty_first_day_after_it_on() {
        child.given(placed(AMINA, FIRST, TER_APEL, february(20)))
                .when(send(AMINA, february(29), BUDEL, CAPACITY))
                .finds(FindingCode.RECORDED_LATE)
                .records(sent(AMINA, FIRST, february(29), BUDEL, CAPACITY));
    }

    @Test
    void passes_on_the_version_that_the_sender_saw_and_on_no_other() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new SendChild(AMINA, 1L, march(3), BUDEL, Motive.of(CAPACITY)))
                .records(sent(AMINA, FIRST, march(3), BUDEL, CAPACITY));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new SendChild(AMINA, 0L, march(3), BUDEL, Motive.of(CAPACITY)))
                .refuses(STALE_VERSION);
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(new SendChild(AMINA, 0L, march(3), NOWHERE, Motive.of(Reason.UNKNOWN)))
                .refuses(STALE_VERSION, BEFORE_LAST_ARRIVAL, LOCATION_UNKNOWN, REASON_FOR_IMPORTS_ONLY);
    }
}
