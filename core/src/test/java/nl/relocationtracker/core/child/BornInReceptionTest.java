package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.WITH_PARENT;
import static nl.relocationtracker.core.child.Children.bornOn;
import static nl.relocationtracker.core.child.Children.correct;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.retract;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Origin.ARRIVED;
import static nl.relocationtracker.core.child.Origin.BORN_IN_RECEPTION;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_BIRTH;
import static nl.relocationtracker.core.refusal.RefusalCode.BORN_ON_ANOTHER_DAY;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_PLACEMENT;
import static nl.relocationtracker.core.refusal.RefusalCode.PLACED_BEFORE;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.WHY_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.CorrectionEvent.OriginCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.location.LocationEvent.ClosureAnnounced;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.timeline.Timeline;
import org.junit.jupiter.api.Test;

class BornInReceptionTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void is_placed_where_its_mother_lives_on_the_day_of_its_birth_and_has_not_moved() {
        child.given().when(born(march(4), bornOn(march(4)))).records(details(0, bornOn(march(4))), bornAt(march(4)));
        Timeline timeline = Timeline.EMPTY.after(bornAt(march(4)), 0);
        assertThat(timeline.relocations()).isEmpty();
        assertThat(timeline.running().orElseThrow().isBornInto()).isTrue();
    }

    @Test
    void is_known_to_be_born_that_day_when_nobody_says_so_again() {
        child.given().when(born(march(4), null)).records(details(0, bornOn(march(4))), bornAt(march(4)));
    }

    @Test
    void keeps_a_birth_date_of_which_only_the_month_is_known() {
        PersonalDetails inMarch = PersonalDetails.NONE.born(
                new BirthDate(march(1), BirthDate.Precision.MONTH, BirthDate.Source.STATED, false));
        child.given().when(born(march(4), inMarch)).records(details(0, inMarch), bornAt(march(4)));
    }

    @Test
    void refuses_a_day_that_is_not_the_birth_date() {
        child.given()
                .when(born(march(5), bornOn(march(4))))
                .refuses(Objection.of(BORN_ON_ANOTHER_DAY, "day", march(5)));
    }

    @Test
    void takes_another_day_from_an_import_as_a_finding() {
        child.importing()
                .given()
                .when(born(march(5), bornOn(march(4))))
                .finds(FindingCode.BORN_ON_ANOTHER_DAY)
                .records(details(0, bornOn(march(4))), bornAt(march(5)));
    }

    @Test
    void refuses_a_child_that_was_in_reception_before() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(2), TO_FAMILY))
                .when(new PlaceChild(AMINA, null, SECOND, BUDEL, march(4), BORN_IN_RECEPTION, WITH_PARENT, null, null))
                .refuses(Objection.of(PLACED_BEFORE, "day", march(4)));
    }

    @Test
    void may_be_born_where_nobody_new_comes_in_any_more() {
        child.register.happened(new ClosureAnnounced(TER_APEL, FIRST_PERIOD, march(1), march(31), null));
        child.given().when(born(march(4), null)).records(details(0, bornOn(march(4))), bornAt(march(4)));
    }

    @Test
    void finds_it_when_the_birth_date_turns_out_to_be_another() {
        child.given(details(0, bornOn(march(4))), bornAt(march(4)))
                .when(new RecordPersonalDetails(AMINA, null, bornOn(march(3))))
                .finds(FindingCode.BORN_ON_ANOTHER_DAY)
                .records(new PersonalDetailsRecorded(AMINA, Occasion.ENTRY, sealed(2, bornOn(march(3)))));
    }

    @Test
    void moves_to_the_new_birth_date_by_a_correction_and_to_no_other_day() {
        var file = child.given(
                details(0, bornOn(march(4))),
                bornAt(march(4)),
                new PersonalDetailsRecorded(AMINA, Occasion.ENTRY, sealed(2, bornOn(march(3)))));
        file.when(correct(AMINA, FIRST, TER_APEL, march(2)))
                .refuses(
                        Objection.of(BEFORE_BIRTH, "day", march(2)),
                        Objection.of(BORN_ON_ANOTHER_DAY, "day", march(2)));
        file.when(correct(AMINA, FIRST, TER_APEL, march(3)))
                .records(new StayCorrected(AMINA, FIRST, TER_APEL, march(3), null, null, FIRST_PERIOD, why(3)));
    }

    @Test
    void is_not_asked_about_its_birth_date_by_what_happens_next() {
        child.given(
                        details(0, bornOn(march(4))),
                        bornAt(march(4)),
                        new PersonalDetailsRecorded(AMINA, Occasion.ENTRY, sealed(2, bornOn(march(3)))))
                .when(Children.depart(AMINA, march(9), TO_FAMILY))
                .records(departed(AMINA, FIRST, march(9), TO_FAMILY));
    }

    @Test
    void stays_born_there_when_the_first_place_never_was_unless_it_came_later_to_the_next() {
        child.given(
                        details(0, bornOn(march(4))),
                        bornAt(march(4)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(9), CAPACITY))
                .when(retract(AMINA, FIRST))
                .refuses(Objection.of(BORN_ON_ANOTHER_DAY, "day", march(9)));
    }

    @Test
    void can_turn_out_to_be_born_in_reception_and_then_its_birth_date_is_known() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(origin(BORN_IN_RECEPTION))
                .records(new OriginCorrected(AMINA, FIRST, BORN_IN_RECEPTION, why(1)), details(2, bornOn(march(4))));
    }

    @Test
    void can_turn_out_to_have_arrived_after_all() {
        child.given(details(0, bornOn(march(4))), bornAt(march(4)))
                .when(origin(ARRIVED))
                .records(new OriginCorrected(AMINA, FIRST, ARRIVED, why(2)));
    }

    @Test
    void cannot_turn_out_to_be_born_on_a_day_that_is_not_its_birth_date() {
        child.given(details(0, bornOn(january(4))), placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(origin(BORN_IN_RECEPTION))
                .refuses(Objection.of(BORN_ON_ANOTHER_DAY, "day", march(4)));
    }

    @Test
    void says_everything_that_is_wrong_with_a_corrected_origin_at_once() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(new CorrectOrigin(AMINA, null, FIRST, ARRIVED, " "))
                .refuses(WHY_NEEDED, NOTHING_CHANGES);
        child.given(placed(AMINA, FIRST, TER_APEL, march(4)))
                .when(new CorrectOrigin(AMINA, null, SECOND, ARRIVED, MISTAKE))
                .refuses(Objection.of(STAY_UNKNOWN, "stayId", SECOND));
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(4)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(9), CAPACITY))
                .when(new CorrectOrigin(AMINA, null, SECOND, BORN_IN_RECEPTION, MISTAKE))
                .refuses(Objection.of(NOT_A_PLACEMENT, "day", march(9)));
    }

    @Test
    void is_corrected_without_a_word_of_why_in_what_is_logged() {
        assertThat(List.of(origin(ARRIVED)).toString()).doesNotContain(MISTAKE);
    }

    private static PlaceChild born(LocalDate day, PersonalDetails details) {
        return new PlaceChild(AMINA, null, FIRST, TER_APEL, day, BORN_IN_RECEPTION, WITH_PARENT, null, details);
    }

    private static CorrectOrigin origin(Origin origin) {
        return new CorrectOrigin(AMINA, null, FIRST, origin, MISTAKE);
    }

    private static ChildPlaced bornAt(LocalDate day) {
        return new ChildPlaced(AMINA, FIRST, TER_APEL, day, WITH_PARENT, null, 28, BORN_IN_RECEPTION);
    }

    private PersonalDetailsRecorded details(long sequence, PersonalDetails details) {
        return new PersonalDetailsRecorded(AMINA, Occasion.PLACEMENT, sealed(sequence, details));
    }

    private Sealed sealed(long sequence, PersonalDetails details) {
        return child.vault.seal(new SealedIn(AMINA, sequence, "details"), details);
    }

    private Sealed why(long sequence) {
        return child.sealed(AMINA, sequence, "why", MISTAKE);
    }
}
