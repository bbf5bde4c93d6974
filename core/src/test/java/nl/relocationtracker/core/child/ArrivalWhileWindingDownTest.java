package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.depart;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.receive;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.send;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.announced;
import static nl.relocationtracker.core.location.Locations.withdrawn;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;

import java.util.Map;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

/** From the announcement of a closure on nobody new comes in, by whichever command. */
class ArrivalWhileWindingDownTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void refuses_an_arrival_from_the_day_of_the_announcement_on() {
        child.register.happened(announced(TER_APEL, march(5), april(30)));
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, march(5)))
                .refuses(new Objection(LOCATION_WINDING_DOWN, Map.of("locationId", TER_APEL, "day", march(5))));
        child.given().when(place(AMINA, FIRST, TER_APEL, march(4))).records(placed(AMINA, FIRST, TER_APEL, march(4)));
    }

    @Test
    void refuses_a_relocation_a_sending_and_a_receiving() {
        child.register.happened(announced(TER_APEL, march(5), april(30)));
        child.given(placed(AMINA, FIRST, BUDEL, march(1)))
                .when(relocate(AMINA, SECOND, TER_APEL, march(8), CAPACITY))
                .refuses(LOCATION_WINDING_DOWN);
        child.given(placed(AMINA, FIRST, BUDEL, march(1)))
                .when(send(AMINA, march(8), TER_APEL, CAPACITY))
                .refuses(LOCATION_WINDING_DOWN);
        child.given(placed(AMINA, FIRST, BUDEL, march(1)), sent(AMINA, FIRST, march(4), TER_APEL, CAPACITY))
                .when(receive(AMINA, SECOND, TER_APEL, march(5)))
                .refuses(LOCATION_WINDING_DOWN);
    }

    @Test
    void lets_those_leave_who_live_there() {
        child.register.happened(announced(TER_APEL, march(5), april(30)));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(depart(AMINA, march(20), Destination.TO_FAMILY))
                .records(departed(AMINA, FIRST, march(20), Destination.TO_FAMILY));
    }

    @Test
    void lets_children_come_again_once_it_is_withdrawn() {
        child.register.happened(announced(TER_APEL, march(5), april(30)), withdrawn(TER_APEL, march(8)));
        child.given().when(place(AMINA, FIRST, TER_APEL, march(8))).records(placed(AMINA, FIRST, TER_APEL, march(8)));
        child.given().when(place(AMINA, FIRST, TER_APEL, march(7))).refuses(LOCATION_WINDING_DOWN);
    }

    @Test
    void takes_it_from_an_import_as_a_finding() {
        child.register.happened(announced(TER_APEL, march(5), april(30)));
        child.importing()
                .given()
                .when(place(AMINA, FIRST, TER_APEL, march(5)))
                .finds(FindingCode.LOCATION_WINDING_DOWN)
                .records(placed(AMINA, FIRST, TER_APEL, march(5)));
    }
}
