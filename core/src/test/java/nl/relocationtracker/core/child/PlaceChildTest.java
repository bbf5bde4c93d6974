package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FAMILY;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.WITH_PARENT;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Destination.DIED;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Origin.ARRIVED;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.AFTER_DEATH;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_DEPARTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_ALREADY_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.util.UUID;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdLeft;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

class PlaceChildTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void who_comes_back_comes_back_with_its_household_unless_another_is_said() {
        HouseholdId other = new HouseholdId(new UUID(6, 2));
        ChildFixture departed = child.given(
                new ChildPlaced(AMINA, FIRST, TER_APEL, march(1), WITH_PARENT, FAMILY, 28, Origin.ARRIVED),
                departed(AMINA, FIRST, march(5), TO_FAMILY));
        departed.when(place(AMINA, SECOND, BUDEL, march(9)))
                .records(new ChildPlaced(AMINA, SECOND, BUDEL, march(9), WITH_PARENT, FAMILY, 28, Origin.ARRIVED));
        departed.when(new PlaceChild(AMINA, null, SECOND, BUDEL, march(9), WITH_PARENT, other, null))
                .records(new ChildPlaced(AMINA, SECOND, BUDEL, march(9), WITH_PARENT, other, 28, Origin.ARRIVED));
        child.given(
                        new ChildPlaced(AMINA, FIRST, TER_APEL, march(1), WITH_PARENT, FAMILY, 28, Origin.ARRIVED),
                        departed(AMINA, FIRST, march(5), TO_FAMILY),
                        new HouseholdLeft(AMINA, march(7)))
                .when(place(AMINA, SECOND, BUDEL, march(9)))
                .records(placed(AMINA, SECOND, BUDEL, march(9)));
    }

    @Test
    void a_file_says_all_there_is_to_say_of_a_household() {
        child.importing()
                .given(
                        new ChildPlaced(AMINA, FIRST, TER_APEL, march(1), WITH_PARENT, FAMILY, 28, Origin.ARRIVED),
                        departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(place(AMINA, SECOND, BUDEL, march(9)))
                .records(placed(AMINA, SECOND, BUDEL, march(9)));
    }

    @Test
    void records_where_a_child_lives_from_when_and_with_whom() {
        HouseholdId household = new HouseholdId(new UUID(5, 1));
        Accompaniment withAunt = new Accompaniment(Company.WITH_RELATIVE, true);
        child.given()
                .when(new PlaceChild(AMINA, null, FIRST, TER_APEL, march(1), ARRIVED, withAunt, household, null))
                .records(new ChildPlaced(AMINA, FIRST, TER_APEL, march(1), withAunt, household, 28, ARRIVED));
    }

    @Test
    void records_who_the_child_is_sealed_and_first() {
        PersonalDetails details = PersonalDetails.of(march(1).minusYears(9), "V-123");
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, march(1), details))
                .records(
                        new PersonalDetailsRecorded(
                                AMINA,
                                Occasion.PLACEMENT,
                                child.vault.seal(new SealedIn(AMINA, 0, "details"), details)),
                        placed(AMINA, FIRST, TER_APEL, march(1)));
    }

    @Test
    void seals_new_details_for_the_event_that_holds_them() {
        PersonalDetails details = PersonalDetails.of(march(1).minusYears(9), "V-123");
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(place(AMINA, SECOND, BUDEL, march(20), details))
                .records(
                        new PersonalDetailsRecorded(
                                AMINA,
                                Occasion.PLACEMENT,
                                child.vault.seal(new SealedIn(AMINA, 2, "details"), details)),
                        placed(AMINA, SECOND, BUDEL, march(20)));
    }

    @Test
    void finds_a_birth_date_that_differs_from_the_one_that_was_known() {
        PersonalDetails known = PersonalDetails.of(march(1).minusYears(9), null);
        PersonalDetails told = PersonalDetails.of(march(2).minusYears(9), null);
        child.given(
                        new PersonalDetailsRecorded(
                                AMINA, Occasion.PLACEMENT, child.vault.seal(new SealedIn(AMINA, 0, "details"), known)),
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(place(AMINA, SECOND, BUDEL, march(20), told))
                .finds(FindingCode.BIRTH_DATE_CHANGED)
                .records(
                        new PersonalDetailsRecorded(
                                AMINA, Occasion.PLACEMENT, child.vault.seal(new SealedIn(AMINA, 3, "details"), told)),
                        placed(AMINA, SECOND, BUDEL, march(20)));
    }

    @Test
    void records_a_placement_after_a_departure() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(place(AMINA, SECOND, BUDEL, march(20)))
                .records(placed(AMINA, SECOND, BUDEL, march(20)));
    }

    @Test
    void may_place_a_child_on_the_day_on_which_it_departed() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(place(AMINA, SECOND, TER_APEL, march(5)))
                .records(placed(AMINA, SECOND, TER_APEL, march(5)));
    }

    @Test
    void may_place_a_child_today() {
        child.given().when(place(AMINA, FIRST, TER_APEL, TODAY)).records(placed(AMINA, FIRST, TER_APEL, TODAY));
    }

    @Test
    void refuses_a_child_that_lives_somewhere() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(place(AMINA, SECOND, HEUMENSOORD, march(5)))
                .refuses(Objection.of(CHILD_ALREADY_IN_RECEPTION, "since", march(1)));
    }

    @Test
    void refuses_a_child_that_is_on_its_way() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(5), BUDEL, CAPACITY))
                .when(place(AMINA, SECOND, BUDEL, march(6)))
                .refuses(CHILD_IN_TRANSIT);
    }

    @Test
    void refuses_a_day_before_the_departure() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(place(AMINA, SECOND, BUDEL, march(4)))
                .refuses(Objection.of(BEFORE_DEPARTURE, "departedOn", march(5)));
    }

    @Test
    void refuses_a_child_that_died() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), DIED))
                .when(place(AMINA, SECOND, BUDEL, march(6)))
                .refuses(Objection.of(AFTER_DEATH, "departedOn", march(5)));
    }

    @Test
    void takes_a_stay_after_death_from_an_import_as_a_finding() {
        child.importing()
                .given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), DIED))
                .when(place(AMINA, SECOND, BUDEL, march(6)))
                .finds(FindingCode.AFTER_DEATH)
                .records(placed(AMINA, SECOND, BUDEL, march(6)));
    }

    @Test
    void refuses_a_day_that_is_still_to_come() {
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, TODAY.plusDays(1)))
                .refuses(Objection.of(IN_THE_FUTURE, "day", TODAY.plusDays(1)));
    }

    @Test
    void finds_a_placement_late_from_the_thirty_first_day_after_it_on() {
        child.given()
                .when(place(AMINA, FIRST, TER_APEL, february(29)))
                .finds(FindingCode.RECORDED_LATE)
                .records(placed(AMINA, FIRST, TER_APEL, february(29)));
    }

    @Test
    void finds_nothing_of_an_import_late() {
        child.importing()
                .given()
                .when(place(AMINA, FIRST, TER_APEL, february(1)))
                .records(placed(AMINA, FIRST, TER_APEL, february(1)));
    }

    @Test
    void passes_on_the_version_that_the_sender_saw() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(seen(2))
                .records(placed(AMINA, SECOND, BUDEL, march(20)));
    }

    @Test
    void refuses_when_somebody_else_was_first() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(5), TO_FAMILY))
                .when(seen(1))
                .refuses(Objection.of(STALE_VERSION, "version", 2L));
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new PlaceChild(
                        AMINA, 9L, SECOND, BUDEL, TODAY.plusDays(1), ARRIVED, Children.WITH_PARENT, null, null))
                .refuses(STALE_VERSION, CHILD_ALREADY_IN_RECEPTION, IN_THE_FUTURE);
    }

    private static PlaceChild seen(long version) {
        return new PlaceChild(AMINA, version, SECOND, BUDEL, march(20), ARRIVED, Children.WITH_PARENT, null, null);
    }
}
