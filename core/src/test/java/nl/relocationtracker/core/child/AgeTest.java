package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.bornOn;
import static nl.relocationtracker.core.child.Children.depart;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.receive;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Destination.TURNED_EIGHTEEN;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_BIRTH;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_CHILD_ANY_MORE;

import java.time.LocalDate;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

/** Nobody arrives before birth, nor as a child from the eighteenth birthday on, by whichever command. */
class AgeTest {

    private static final LocalDate EIGHTEEN_ON_10_MARCH = LocalDate.of(2006, 3, 10);

    private final ChildFixture child = new ChildFixture();

    @Test
    void refuses_a_placement_before_birth_and_does_not_tell_the_birth_date() {
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, march(9), bornOn(march(10))))
                .refuses(Objection.of(BEFORE_BIRTH, "day", march(9)));
    }

    @Test
    void places_a_child_on_the_day_of_its_birth() {
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, march(10), bornOn(march(10))))
                .records(details(0, march(10)), placed(AMINA, FIRST, TER_APEL, march(10)));
    }

    @Test
    void takes_a_placement_before_birth_from_an_import_as_a_finding() {
        child.importing()
                .given()
                .when(place(AMINA, FIRST, TER_APEL, march(9), bornOn(march(10))))
                .finds(FindingCode.BEFORE_BIRTH)
                .records(details(0, march(10)), placed(AMINA, FIRST, TER_APEL, march(9)));
    }

    @Test
    void refuses_a_placement_on_the_eighteenth_birthday_and_does_not_tell_the_birth_date() {
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, march(10), bornOn(EIGHTEEN_ON_10_MARCH)))
                .refuses(Objection.of(NOT_A_CHILD_ANY_MORE, "day", march(10)));
    }

    @Test
    void refuses_a_relocation_on_the_eighteenth_birthday() {
        child.given(details(0, EIGHTEEN_ON_10_MARCH), placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, BUDEL, march(10), CAPACITY))
                .refuses(NOT_A_CHILD_ANY_MORE);
    }

    @Test
    void relocates_a_child_on_the_day_before_its_eighteenth_birthday() {
        child.given(details(0, EIGHTEEN_ON_10_MARCH), placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, BUDEL, march(9), CAPACITY))
                .records(relocated(AMINA, FIRST, SECOND, BUDEL, march(9), CAPACITY));
    }

    @Test
    void refuses_to_receive_somebody_on_the_eighteenth_birthday() {
        child.given(
                        details(0, EIGHTEEN_ON_10_MARCH),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        sent(AMINA, FIRST, march(8), BUDEL, CAPACITY))
                .when(receive(AMINA, SECOND, BUDEL, march(10)))
                .refuses(NOT_A_CHILD_ANY_MORE);
    }

    @Test
    void lets_somebody_depart_who_is_eighteen() {
        child.given(details(0, EIGHTEEN_ON_10_MARCH), placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(depart(AMINA, march(20), TURNED_EIGHTEEN))
                .records(departed(AMINA, FIRST, march(20), TURNED_EIGHTEEN));
    }

    @Test
    void takes_a_relocation_of_somebody_who_is_eighteen_from_an_import_as_a_finding() {
        child.importing()
                .given(details(0, EIGHTEEN_ON_10_MARCH), placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, BUDEL, march(10), CAPACITY))
                .finds(FindingCode.NOT_A_CHILD_ANY_MORE)
                .records(relocated(AMINA, FIRST, SECOND, BUDEL, march(10), CAPACITY));
    }

    @Test
    void goes_by_the_birth_date_that_is_stated_now_rather_than_by_an_earlier_one() {
        child.given(
                        details(0, EIGHTEEN_ON_10_MARCH),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(2), Destination.TO_FAMILY))
                .when(place(AMINA, SECOND, BUDEL, march(10), bornOn(EIGHTEEN_ON_10_MARCH.plusDays(1))))
                .finds(FindingCode.BIRTH_DATE_CHANGED)
                .records(details(3, EIGHTEEN_ON_10_MARCH.plusDays(1)), placed(AMINA, SECOND, BUDEL, march(10)));
    }

    @Test
    void keeps_a_birth_date_about_which_later_details_say_nothing() {
        PersonalDetails both = PersonalDetails.of(EIGHTEEN_ON_10_MARCH, "V-123");
        child.given(
                        details(0, EIGHTEEN_ON_10_MARCH),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(2), Destination.TO_FAMILY))
                .when(place(AMINA, SECOND, BUDEL, march(9), PersonalDetails.of(null, "V-123")))
                .records(
                        new PersonalDetailsRecorded(
                                AMINA, Occasion.PLACEMENT, child.vault.seal(new SealedIn(AMINA, 3, "details"), both)),
                        placed(AMINA, SECOND, BUDEL, march(9)));
    }

    @Test
    void goes_by_the_birth_date_that_is_known_when_later_details_say_none() {
        child.given(
                        details(0, EIGHTEEN_ON_10_MARCH),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(2), Destination.TO_FAMILY))
                .when(place(AMINA, SECOND, BUDEL, march(10), PersonalDetails.of(null, "V-123")))
                .refuses(NOT_A_CHILD_ANY_MORE);
    }

    @Test
    void objects_to_no_age_when_the_birth_date_is_unknown() {
        PersonalDetails number = PersonalDetails.of(null, "V-123");
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, march(10), number))
                .records(
                        new PersonalDetailsRecorded(
                                AMINA, Occasion.PLACEMENT, child.vault.seal(new SealedIn(AMINA, 0, "details"), number)),
                        placed(AMINA, FIRST, TER_APEL, march(10)));
    }

    @Test
    void objects_to_no_age_of_a_child_whose_key_is_destroyed() {
        child.vault.forget(AMINA);
        child.given(details(0, EIGHTEEN_ON_10_MARCH), placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(relocate(AMINA, SECOND, BUDEL, march(10), CAPACITY))
                .records(relocated(AMINA, FIRST, SECOND, BUDEL, march(10), CAPACITY));
    }

    private PersonalDetailsRecorded details(long sequence, LocalDate born) {
        return new PersonalDetailsRecorded(
                AMINA, Occasion.PLACEMENT, child.vault.seal(new SealedIn(AMINA, sequence, "details"), bornOn(born)));
    }
}
