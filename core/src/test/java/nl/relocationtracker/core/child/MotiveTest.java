package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.send;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.LOCATION_CLOSED;
import static nl.relocationtracker.core.child.Reason.OTHER;
import static nl.relocationtracker.core.child.Reason.SCHOOL;
import static nl.relocationtracker.core.child.Reason.UNKNOWN;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.reopened;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.REASON_FOR_IMPORTS_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.Answer;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.refusal.FindingCode;
import org.junit.jupiter.api.Test;

/** Why a child moves: the reason, who decided, and what was remarked. */
class MotiveTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void who_usually_decides_is_inferred_when_nobody_says_so() {
        moving(Motive.of(SCHOOL)).records(moved(new Move(SCHOOL, DecidedBy.FAMILY, true, null, null, null, null)));
    }

    @Test
    void who_decided_is_taken_as_it_is_said_even_when_it_is_the_usual_one() {
        moving(new Motive(SCHOOL, DecidedBy.FAMILY, null, null, null))
                .records(moved(new Move(SCHOOL, DecidedBy.FAMILY, false, null, null, null, null)));
    }

    @Test
    void every_reason_has_somebody_who_usually_decides() {
        Map<DecidedBy, Long> reasons = Stream.of(Reason.values())
                .collect(Collectors.groupingBy(Reason::usuallyDecidedBy, Collectors.counting()));
        assertThat(reasons)
                .isEqualTo(Map.of(
                        DecidedBy.RECEPTION_BODY,
                        7L,
                        DecidedBy.GUARDIAN,
                        1L,
                        DecidedBy.FAMILY,
                        3L,
                        DecidedBy.UNKNOWN,
                        2L));
        assertThat(Reason.TO_FITTING_CARE.usuallyDecidedBy()).isEqualTo(DecidedBy.GUARDIAN);
        assertThat(Stream.of(SCHOOL, Reason.OWN_REQUEST, Reason.FAMILY_REUNION).map(Reason::usuallyDecidedBy))
                .containsOnly(DecidedBy.FAMILY);
        assertThat(Stream.of(OTHER, UNKNOWN).map(Reason::usuallyDecidedBy)).containsOnly(DecidedBy.UNKNOWN);
    }

    @Test
    void a_closing_as_reason_names_the_period_that_it_ends() {
        child.register.happened(closed(TER_APEL, february(1)), reopened(TER_APEL, february(1)));
        moving(Motive.of(LOCATION_CLOSED)).records(moved(closing(SECOND_PERIOD)));
    }

    @Test
    void a_closing_as_reason_names_the_period_in_which_the_child_came() {
        child.register.happened(closed(TER_APEL, march(3)), reopened(TER_APEL, march(3)));
        moving(Motive.of(LOCATION_CLOSED)).records(moved(closing(FIRST_PERIOD)));
    }

    @Test
    void a_closing_as_reason_names_no_period_when_the_child_came_outside_all_of_them() {
        child.importing().register.happened(closed(TER_APEL, february(1)));
        moving(Motive.of(LOCATION_CLOSED)).records(moved(closing(null)));
    }

    @Test
    void a_note_is_sealed_for_the_event_that_holds_it() {
        moving(new Motive(CAPACITY, null, "her brother stays", null, null))
                .records(moved(new Move(
                        CAPACITY,
                        DecidedBy.RECEPTION_BODY,
                        true,
                        null,
                        null,
                        null,
                        child.sealed(AMINA, 1, "note", "her brother stays"))));
    }

    @Test
    void a_note_of_a_child_that_is_sent_is_sealed_too() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), BUDEL, new Motive(OTHER, null, "a bus at night", null, null)))
                .records(new ChildSent(
                        AMINA,
                        FIRST,
                        march(3),
                        BUDEL,
                        new Move(
                                OTHER,
                                DecidedBy.UNKNOWN,
                                true,
                                null,
                                null,
                                null,
                                child.sealed(AMINA, 1, "note", "a bus at night"))));
    }

    @Test
    void a_blank_note_is_none() {
        moving(new Motive(CAPACITY, null, " ", null, "")).records(moved(move(CAPACITY)));
    }

    @Test
    void refuses_another_reason_that_nobody_explains() {
        moving(Motive.of(OTHER)).refuses(NOTE_NEEDED);
        moving(new Motive(OTHER, null, " ", null, null)).refuses(NOTE_NEEDED);
    }

    @Test
    void refuses_to_send_a_child_for_another_reason_that_nobody_explains() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(send(AMINA, march(3), BUDEL, OTHER))
                .refuses(NOTE_NEEDED);
    }

    @Test
    void takes_another_reason_without_a_note_from_an_import_as_a_finding() {
        child.importing();
        moving(Motive.of(OTHER)).finds(FindingCode.NOTE_MISSING).records(moved(move(OTHER)));
    }

    @Test
    void refuses_an_unknown_reason_that_only_a_file_may_have() {
        moving(Motive.of(UNKNOWN)).refuses(REASON_FOR_IMPORTS_ONLY);
    }

    @Test
    void keeps_beside_an_unknown_reason_what_the_file_gave() {
        child.importing();
        moving(new Motive(UNKNOWN, null, null, Destination.HOUSED_IN_MUNICIPALITY, "aunt Fatima"))
                .records(moved(new Move(
                        UNKNOWN,
                        DecidedBy.UNKNOWN,
                        true,
                        null,
                        Destination.HOUSED_IN_MUNICIPALITY,
                        child.sealed(AMINA, 1, "source", "aunt Fatima"),
                        null)));
    }

    @Test
    void says_nothing_in_a_log_of_what_was_remarked() {
        assertThat(new Motive(OTHER, null, "aunt Fatima", null, "aunt Fatima")).hasToString("Motive[OTHER]");
    }

    private Answer moving(Motive motive) {
        return child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, BUDEL, march(3), motive));
    }

    private static ChildEvent moved(Move move) {
        return relocated(AMINA, FIRST, SECOND, BUDEL, march(3), move);
    }

    private static Move closing(PeriodId period) {
        return new Move(LOCATION_CLOSED, DecidedBy.RECEPTION_BODY, true, period, null, null, null);
    }
}
