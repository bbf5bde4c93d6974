package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.bornOn;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.BORN_IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.util.List;
import java.util.Set;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.BirthDate.Precision;
import nl.relocationtracker.core.person.BirthDate.Source;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetail;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import org.junit.jupiter.api.Test;

class RecordPersonalDetailsTest {

    private static final PersonalDetails NAMED = new PersonalDetails(
            List.of(new Name("Amina", null, null, null, Name.Kind.OFFICIAL)),
            new BirthDate(march(1).minusYears(9), Precision.YEAR, Source.DOCUMENT, true),
            List.of(new ReferenceNumber("COA", "V-123")));

    private final ChildFixture child = new ChildFixture();

    @Test
    void records_who_a_child_is_sealed() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(record(NAMED))
                .records(recorded(1, NAMED));
    }

    @Test
    void refuses_what_is_known_already() {
        child.given(recorded(0, NAMED), placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(record(NAMED))
                .refuses(NOTHING_CHANGES);
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(record(PersonalDetails.NONE))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void records_a_dispute_of_the_same_birth_date() {
        BirthDate born = BirthDate.stated(march(1).minusYears(9));
        BirthDate disputed = new BirthDate(born.date(), born.precision(), born.source(), true);
        child.given(recorded(0, of(born)), placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(record(of(disputed)))
                .records(recorded(2, of(disputed)));
    }

    @Test
    void refuses_a_birth_in_the_future_and_does_not_tell_it() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(record(bornOn(april(1))))
                .refuses(BORN_IN_THE_FUTURE);
    }

    @Test
    void takes_this_month_for_a_possible_birth() {
        PersonalDetails thisYear = of(new BirthDate(april(1), Precision.YEAR, Source.STATED, false));
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(record(thisYear))
                .records(recorded(1, thisYear));
    }

    @Test
    void a_birth_date_takes_no_stay_back_but_finds_what_is_wrong_with_it() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(5), CAPACITY))
                .when(record(bornOn(march(2))))
                .finds(Finding.of(FindingCode.BEFORE_BIRTH, "day", march(1)))
                .records(recorded(2, bornOn(march(2))));
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(5), CAPACITY))
                .when(record(bornOn(march(2).minusYears(18))))
                .finds(Finding.of(FindingCode.NOT_A_CHILD_ANY_MORE, "day", march(5)))
                .records(recorded(2, bornOn(march(2).minusYears(18))));
    }

    @Test
    void what_is_not_told_stays_known_and_what_is_told_replaces_what_was() {
        PersonalDetails known = new PersonalDetails(
                NAMED.names(), BirthDate.stated(march(1)), List.of(new ReferenceNumber("COA", "1")));
        PersonalDetails other = new PersonalDetails(List.of(), null, List.of(new ReferenceNumber("COA", "2")));
        child.given(recorded(0, known), placed(AMINA, FIRST, TER_APEL, march(2)))
                .when(record(other))
                .records(recorded(2, new PersonalDetails(known.names(), known.birthDate(), other.numbers())));
    }

    @Test
    void forgets_what_is_not_known_after_all() {
        PersonalDetails known = new PersonalDetails(
                NAMED.names(), BirthDate.stated(march(1)), List.of(new ReferenceNumber("COA", "1")));
        child.given(recorded(0, known), placed(AMINA, FIRST, TER_APEL, march(2)))
                .when(new RecordPersonalDetails(
                        AMINA,
                        null,
                        PersonalDetails.NONE,
                        Set.of(PersonalDetail.BIRTH, PersonalDetail.NAMES, PersonalDetail.NUMBERS)))
                .records(recorded(2, PersonalDetails.NONE));
    }

    @Test
    void refuses_to_record_nothing() {
        child.given(recorded(0, NAMED), placed(AMINA, FIRST, TER_APEL, march(2)))
                .when(record(PersonalDetails.NONE))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void refuses_what_was_based_on_an_older_version() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new RecordPersonalDetails(AMINA, 3L, NAMED))
                .refuses(STALE_VERSION);
    }

    @Test
    void a_child_of_whom_only_the_year_is_known_may_arrive_all_year() {
        PersonalDetails year = of(new BirthDate(march(1).minusYears(18), Precision.YEAR, Source.STATED, false));
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, march(30), year))
                .records(placementDetails(year), placed(AMINA, FIRST, TER_APEL, march(30)));
    }

    private static PersonalDetails of(BirthDate born) {
        return new PersonalDetails(List.of(), born, List.of());
    }

    private static RecordPersonalDetails record(PersonalDetails details) {
        return new RecordPersonalDetails(AMINA, null, details);
    }

    private PersonalDetailsRecorded recorded(long sequence, PersonalDetails details) {
        return new PersonalDetailsRecorded(
                AMINA, Occasion.ENTRY, child.vault.seal(new SealedIn(AMINA, sequence, "details"), details));
    }

    private PersonalDetailsRecorded placementDetails(PersonalDetails details) {
        return new PersonalDetailsRecorded(
                AMINA, Occasion.PLACEMENT, child.vault.seal(new SealedIn(AMINA, 0, "details"), details));
    }
}
