package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.bornOn;
import static nl.relocationtracker.core.child.Children.depart;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.receive;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.send;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.OTHER;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.NOWHERE;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_CHILD_ANY_MORE;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.register.PaperRegister;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import org.junit.jupiter.api.Test;

/** Several commands in one request are judged on the record as it would be after all of them. */
class RequestTest {

    private final PaperRegister register = new PaperRegister();

    RequestTest() {
        register.happened(opened(TER_APEL, january(1)), opened(HEUMENSOORD, january(1)), opened(BUDEL, january(1)));
    }

    @Test
    void a_stay_may_carry_its_end_at_a_location_that_closed_since() {
        register.happened(closed(TER_APEL, march(5)));
        Decision<ChildEvent> decision =
                decide(place(AMINA, FIRST, TER_APEL, march(1)), relocate(AMINA, SECOND, BUDEL, march(5), CAPACITY));
        assertThat(decision.events())
                .containsExactly(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(5), CAPACITY));
        assertThat(decision.findings()).isEmpty();
    }

    @Test
    void a_stay_that_carries_too_late_an_end_is_refused() {
        register.happened(closed(TER_APEL, march(5)));
        assertThat(refused(place(AMINA, FIRST, TER_APEL, march(1)), depart(AMINA, march(6), TO_FAMILY)))
                .containsExactly(RefusalCode.STAY_CROSSES_CLOSING);
    }

    @Test
    void a_child_may_be_sent_and_received_in_one_request() {
        assertThat(decide(
                                place(AMINA, FIRST, TER_APEL, march(1)),
                                send(AMINA, march(3), BUDEL, CAPACITY),
                                receive(AMINA, SECOND, BUDEL, march(4)),
                                depart(AMINA, march(8), TO_FAMILY))
                        .events())
                .hasSize(4)
                .endsWith(departed(AMINA, SECOND, march(8), TO_FAMILY));
    }

    @Test
    void one_command_that_is_refused_refuses_all_and_every_objection_is_told() {
        assertThat(refused(
                        place(AMINA, FIRST, TER_APEL, march(1)),
                        relocate(AMINA, SECOND, TER_APEL, march(3), CAPACITY),
                        relocate(AMINA, THIRD, NOWHERE, march(5), OTHER)))
                .containsExactlyInAnyOrder(SAME_LOCATION, LOCATION_UNKNOWN, NOTE_NEEDED);
    }

    @Test
    void nothing_but_a_placement_begins_the_record_of_a_child() {
        assertThat(refused(relocate(AMINA, SECOND, BUDEL, march(3), CAPACITY))).containsExactly(CHILD_UNKNOWN);
        assertThat(refused(send(AMINA, march(3), BUDEL, CAPACITY))).containsExactly(CHILD_UNKNOWN);
        assertThat(refused(receive(AMINA, SECOND, BUDEL, march(3)))).containsExactly(CHILD_UNKNOWN);
        assertThat(refused(depart(AMINA, march(3), TO_FAMILY))).containsExactly(CHILD_UNKNOWN);
    }

    @Test
    void an_objection_that_holds_for_two_commands_is_told_once() {
        assertThat(refused(
                        place(AMINA, FIRST, TER_APEL, march(1)),
                        relocate(AMINA, SECOND, BUDEL, march(3), OTHER),
                        relocate(AMINA, THIRD, HEUMENSOORD, march(5), OTHER)))
                .containsExactly(NOTE_NEEDED);
    }

    @Test
    void a_birth_date_in_the_request_holds_for_all_of_it() {
        LocalDate eighteenOn10March = LocalDate.of(2006, 3, 10);
        assertThat(refused(
                        place(AMINA, FIRST, TER_APEL, march(1), bornOn(eighteenOn10March)),
                        relocate(AMINA, SECOND, BUDEL, march(10), CAPACITY)))
                .containsExactly(NOT_A_CHILD_ANY_MORE);
    }

    @Test
    void a_birth_date_in_the_request_is_the_one_by_which_its_arrivals_are_judged() {
        LocalDate eighteenOn10March = march(10).minusYears(18);
        assertThat(refused(
                        place(AMINA, FIRST, TER_APEL, march(1)),
                        new RecordPersonalDetails(AMINA, null, bornOn(eighteenOn10March)),
                        relocate(AMINA, SECOND, BUDEL, march(10), CAPACITY)))
                .containsExactly(NOT_A_CHILD_ANY_MORE);
    }

    @Test
    void a_request_for_nothing_records_nothing() {
        assertThat(decide().events()).isEmpty();
    }

    @Test
    void every_location_where_somebody_would_arrive_leave_or_be_expected_is_held() {
        ChildFile livingInTerApel = ChildFile.empty(AMINA).after(placed(AMINA, FIRST, TER_APEL, march(1)));
        assertThat(ChildRules.locationsOf(
                        livingInTerApel,
                        List.of(
                                relocate(AMINA, SECOND, BUDEL, march(3), CAPACITY),
                                send(AMINA, march(4), NOWHERE, CAPACITY),
                                send(AMINA, march(4), null, CAPACITY),
                                receive(AMINA, THIRD, HEUMENSOORD, march(5)))))
                .containsExactlyInAnyOrder(TER_APEL, BUDEL, NOWHERE, HEUMENSOORD);
        assertThat(ChildRules.locationsOf(ChildFile.empty(AMINA), List.of(place(AMINA, FIRST, BUDEL, march(1)))))
                .containsExactly(BUDEL);
    }

    private Decision<ChildEvent> decide(ChildCommand... request) {
        return ChildRules.decide(
                ChildFile.empty(AMINA),
                List.of(request),
                new Ground(TODAY, Source.LIVE, Terms.USUAL),
                register,
                new ReadableVault());
    }

    private List<RefusalCode> refused(ChildCommand... request) {
        return catchThrowableOfType(Refusal.class, () -> decide(request)).objections().stream()
                .map(Objection::code)
                .toList();
    }
}
