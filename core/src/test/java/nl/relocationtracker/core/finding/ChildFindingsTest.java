package nl.relocationtracker.core.finding;

import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.AWAY;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.received;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Children.temporaryStayBegun;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.OTHER;
import static nl.relocationtracker.core.child.Reason.UNKNOWN;
import static nl.relocationtracker.core.child.Whereabouts.HOSPITAL;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.DRACHTEN;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.child.AbsenceEvent.NightsElsewhereRecorded;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayEnded;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.CompanyEvent.AccompanimentChanged;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationEvent.ClosureAnnounced;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationConverted;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.Ages;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.core.timeline.InferredEnd;
import org.junit.jupiter.api.Test;

/** What the record of a child gives, and on which days. */
class ChildFindingsTest {

    private static final Sealed TEXT = new Sealed("dGV4dA==");
    private final Map<LocationId, LocationPeriods> places = new HashMap<>();
    private Optional<Birth> birth = Optional.empty();

    @Test
    void a_record_that_is_right_gives_nothing() {
        assertThat(of(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(3), CAPACITY),
                        sent(AMINA, SECOND, march(5), DRACHTEN, CAPACITY),
                        received(AMINA, SECOND, THIRD, DRACHTEN, march(6))))
                .isEmpty();
    }

    @Test
    void a_move_of_which_nobody_said_why() {
        Found found = only(movedBy(move(UNKNOWN)));
        assertThat(found.finding().code()).isEqualTo(FindingCode.REASON_MISSING);
        assertThat(found.about()).isEqualTo(SECOND.value());
        assertThat(found.from()).isEqualTo(march(3));
        assertThat(found.until()).isNull();
    }

    @Test
    void a_move_of_which_the_file_said_something_else_than_why() {
        Move text = new Move(UNKNOWN, UNKNOWN.usuallyDecidedBy(), true, null, null, TEXT, null);
        assertThat(only(movedBy(text)).finding().code()).isEqualTo(FindingCode.REASON_UNKNOWN);
        Move code = new Move(UNKNOWN, UNKNOWN.usuallyDecidedBy(), true, null, Destination.TO_FAMILY, null, null);
        assertThat(only(movedBy(code)).finding().code()).isEqualTo(FindingCode.DESTINATION_AS_REASON);
    }

    @Test
    void another_reason_without_a_note() {
        assertThat(only(movedBy(move(OTHER))).finding().code()).isEqualTo(FindingCode.NOTE_MISSING);
        Move noted = new Move(OTHER, OTHER.usuallyDecidedBy(), true, null, null, null, TEXT);
        assertThat(of(movedBy(noted))).isEmpty();
    }

    @Test
    void days_between_two_stays_of_which_nobody_said_why() {
        assertThat(only(
                                placed(AMINA, FIRST, TER_APEL, march(1)),
                                new ChildRelocated(
                                        AMINA, SECOND, FIRST, BUDEL, march(3), march(5), move(UNKNOWN), null))
                        .finding()
                        .code())
                .isEqualTo(FindingCode.GAP_WITHOUT_REASON);
    }

    @Test
    void an_end_that_the_program_made_up() {
        Found found = only(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                new ChildRelocated(
                        AMINA, SECOND, FIRST, BUDEL, march(3), march(3), move(CAPACITY), new InferredEnd(march(8))));
        assertThat(found.finding().code()).isEqualTo(FindingCode.OVERLAP_MENDED);
        assertThat(found.about()).isEqualTo(FIRST.value());
    }

    @Test
    void a_place_that_was_given_up_until_the_child_has_another() {
        ChildEvent[] away = {
            placed(AMINA, FIRST, TER_APEL, march(1)),
            temporaryStayBegun(AMINA, FIRST, HOSPITAL, march(3)),
            new TemporaryStayEnded(AMINA, AWAY, march(5), true)
        };
        Found givenUp = only(away);
        assertThat(givenUp.finding()).isEqualTo(Finding.of(FindingCode.PLACE_GIVEN_UP, "day", march(5)));
        assertThat(givenUp.from()).isEqualTo(march(5));
        assertThat(givenUp.until()).isNull();
        ChildEvent moved = new ChildRelocated(AMINA, SECOND, FIRST, BUDEL, march(9), march(9), move(CAPACITY), null);
        assertThat(only(away[0], away[1], away[2], moved).until()).isEqualTo(march(9));
    }

    @Test
    void nobody_knows_whereto_until_the_child_arrives_somewhere() {
        Found gone = only(placed(AMINA, FIRST, TER_APEL, march(1)), sent(AMINA, FIRST, march(3), null, CAPACITY));
        assertThat(gone.finding().code()).isEqualTo(FindingCode.LEFT_WITHOUT_DESTINATION);
        assertThat(gone.holdsOn(march(2))).isFalse();
        assertThat(gone.holdsOn(march(3))).isTrue();
        assertThat(gone.until()).isNull();
        Found found = only(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                sent(AMINA, FIRST, march(3), null, CAPACITY),
                received(AMINA, FIRST, SECOND, BUDEL, march(7)));
        assertThat(found.id()).isEqualTo(gone.id());
        assertThat(found.holdsOn(march(6))).isTrue();
        assertThat(found.holdsOn(march(7))).isFalse();
    }

    @Test
    void received_elsewhere_than_sent() {
        Found found = only(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                sent(AMINA, FIRST, march(3), BUDEL, CAPACITY),
                received(AMINA, FIRST, SECOND, DRACHTEN, march(7)));
        assertThat(found.finding().code()).isEqualTo(FindingCode.RECEIVED_ELSEWHERE);
        assertThat(found.finding().details()).containsEntry("locationId", BUDEL);
        assertThat(found.location()).isEqualTo(DRACHTEN);
    }

    @Test
    void something_after_death() {
        assertThat(only(
                                placed(AMINA, FIRST, TER_APEL, march(1)),
                                departed(AMINA, FIRST, march(2), Destination.DIED),
                                placed(AMINA, SECOND, BUDEL, march(5)))
                        .finding()
                        .code())
                .isEqualTo(FindingCode.AFTER_DEATH);
    }

    @Test
    void born_there_on_another_day_than_it_was_born_on() {
        birth = Optional.of(new Birth(january(5)));
        assertThat(only(bornInto(march(1))).finding().code()).isEqualTo(FindingCode.BORN_ON_ANOTHER_DAY);
        birth = Optional.of(new Birth(march(1)));
        assertThat(of(bornInto(march(1)))).isEmpty();
    }

    @Test
    void nights_at_a_place_that_was_not_open_then() {
        happened(opened(BUDEL, march(5)));
        happened(closed(BUDEL, march(10)));
        Found before = only(placed(AMINA, FIRST, TER_APEL, march(1)), nights(BUDEL, march(3), march(6)));
        assertThat(before.finding())
                .isEqualTo(
                        new Finding(FindingCode.OUTSIDE_OPENING_PERIOD, Map.of("locationId", BUDEL, "day", march(3))));
        assertThat(before.about()).isEqualTo(AWAY.value());
        Found after = only(placed(AMINA, FIRST, TER_APEL, march(1)), nights(BUDEL, march(8), march(11)));
        assertThat(after.finding())
                .isEqualTo(new Finding(
                        FindingCode.STAY_CROSSES_CLOSING, Map.of("locationId", BUDEL, "closedOn", march(10))));
        assertThat(of(placed(AMINA, FIRST, TER_APEL, march(1)), nights(BUDEL, march(8), march(10))))
                .isEmpty();
    }

    @Test
    void a_birth_where_nobody_new_comes_in_gives_nothing() {
        happened(opened(TER_APEL, january(1)));
        happened(new ClosureAnnounced(TER_APEL, FIRST_PERIOD, march(1), april(1), ClosureCause.SCALED_DOWN));
        assertThat(of(bornInto(march(1)))).isEmpty();
    }

    @Test
    void of_whom_only_ages_are_left_it_is_not_known_when_it_was_born() {
        birth = Optional.of(Birth.of(Ages.of(new Birth(march(2)))));
        assertThat(of(placed(AMINA, FIRST, TER_APEL, march(1)))).isEmpty();
    }

    private static ChildPlaced bornInto(LocalDate day) {
        ChildPlaced placed = placed(AMINA, FIRST, TER_APEL, day);
        return new ChildPlaced(
                placed.childId(),
                placed.stayId(),
                placed.locationId(),
                placed.arrivedOn(),
                placed.accompaniment(),
                placed.householdId(),
                placed.returnDays(),
                Origin.BORN_IN_RECEPTION);
    }

    @Test
    void not_a_child_yet_or_any_more() {
        birth = Optional.of(new Birth(march(2)));
        assertThat(only(placed(AMINA, FIRST, TER_APEL, march(1))).finding().code())
                .isEqualTo(FindingCode.BEFORE_BIRTH);
        birth = Optional.of(new Birth(march(1).minusYears(18)));
        assertThat(only(placed(AMINA, FIRST, TER_APEL, march(1))).finding().code())
                .isEqualTo(FindingCode.NOT_A_CHILD_ANY_MORE);
        birth = Optional.of(Birth.of(Ages.of(new Birth(march(1).minusYears(18)))));
        assertThat(only(placed(AMINA, FIRST, TER_APEL, march(1))).finding().code())
                .isEqualTo(FindingCode.NOT_A_CHILD_ANY_MORE);
    }

    @Test
    void a_place_that_was_not_open() {
        happened(opened(TER_APEL, march(2)));
        assertThat(only(placed(AMINA, FIRST, TER_APEL, march(1))).finding().code())
                .isEqualTo(FindingCode.OUTSIDE_OPENING_PERIOD);
    }

    @Test
    void a_place_that_closed_while_the_child_was_there() {
        happened(opened(TER_APEL, january(1)));
        happened(new LocationClosed(TER_APEL, FIRST_PERIOD, march(4), ClosureCause.SCALED_DOWN));
        Found found = only(placed(AMINA, FIRST, TER_APEL, march(1)));
        assertThat(found.finding().code()).isEqualTo(FindingCode.STAY_CROSSES_CLOSING);
        assertThat(found.from()).isEqualTo(march(4));
        assertThat(of(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(4), CAPACITY)))
                .isEmpty();
    }

    @Test
    void a_place_that_was_winding_down() {
        happened(opened(TER_APEL, january(1)));
        happened(new ClosureAnnounced(TER_APEL, FIRST_PERIOD, march(1), april(1), ClosureCause.SCALED_DOWN));
        assertThat(only(placed(AMINA, FIRST, TER_APEL, march(1))).finding().code())
                .isEqualTo(FindingCode.LOCATION_WINDING_DOWN);
        assertThat(of(placed(AMINA, FIRST, TER_APEL, february(28)))).isEmpty();
    }

    @Test
    void an_unaccompanied_child_in_crisis_reception_while_it_is_all_three() {
        birth = Optional.of(new Birth(march(20).minusYears(18)));
        happened(opened(TER_APEL, january(1)));
        happened(new LocationConverted(TER_APEL, LocationKind.CRISIS_EMERGENCY, march(4)));
        Found found = only(alone(TER_APEL, march(1)));
        assertThat(found.finding().code()).isEqualTo(FindingCode.UNACCOMPANIED_IN_CRISIS_RECEPTION);
        assertThat(found.from()).isEqualTo(march(4));
        assertThat(found.until()).isEqualTo(march(20));
        Found moved = only(alone(TER_APEL, march(1)), relocated(AMINA, FIRST, SECOND, BUDEL, march(9), CAPACITY));
        assertThat(moved.until()).isEqualTo(march(9));
        assertThat(only(
                                alone(TER_APEL, march(1)),
                                new AccompanimentChanged(AMINA, march(6), new Accompaniment(Company.WITH_PARENT, null)))
                        .until())
                .isEqualTo(march(6));
        assertThat(of(placed(AMINA, FIRST, TER_APEL, march(1)))).isEmpty();
    }

    @Test
    void so_is_a_child_with_a_relative_who_has_no_custody_and_not_one_whose_relative_has() {
        birth = Optional.of(new Birth(april(20).minusYears(14)));
        happened(opened(TER_APEL, january(1)));
        assertThat(only(
                                alone(TER_APEL, march(1)),
                                new AccompanimentChanged(
                                        AMINA, march(6), new Accompaniment(Company.WITH_RELATIVE, true)))
                        .finding()
                        .code())
                .isEqualTo(FindingCode.NOT_IN_FOSTER_FAMILY);
        assertThat(of(
                        alone(TER_APEL, march(1)),
                        new AccompanimentChanged(AMINA, march(6), new Accompaniment(Company.WITH_RELATIVE, false))))
                .isEmpty();
    }

    @Test
    void an_unaccompanied_child_under_fifteen_that_is_not_in_a_foster_family_in_time() {
        birth = Optional.of(new Birth(april(20).minusYears(15)));
        happened(opened(TER_APEL, january(1)));
        happened(opened(BUDEL, january(1)));
        happened(new LocationConverted(BUDEL, LocationKind.FOSTER_FAMILY, january(1)));
        Found found = only(alone(TER_APEL, march(1)));
        assertThat(found.finding().code()).isEqualTo(FindingCode.NOT_IN_FOSTER_FAMILY);
        assertThat(found.from()).isEqualTo(march(1).plusDays(Terms.USUAL.fosterFamilyDays()));
        assertThat(found.until()).isEqualTo(april(20));
        assertThat(of(alone(TER_APEL, march(1)), relocated(AMINA, FIRST, SECOND, BUDEL, march(20), CAPACITY)))
                .isEmpty();
        assertThat(only(alone(TER_APEL, march(1)), relocated(AMINA, FIRST, SECOND, BUDEL, april(9), CAPACITY))
                        .until())
                .isEqualTo(april(9));
        assertThat(of(alone(TER_APEL, march(1)), departed(AMINA, FIRST, march(9), Destination.TO_FAMILY)))
                .isEmpty();
        birth = Optional.of(new Birth(march(1).minusYears(15)));
        assertThat(of(alone(TER_APEL, march(1)))).isEmpty();
        birth = Optional.empty();
        assertThat(of(alone(TER_APEL, march(1)))).isEmpty();
    }

    @Test
    void nothing_of_a_child_that_is_erased() {
        assertThat(of(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        sent(AMINA, FIRST, march(3), null, CAPACITY),
                        new PersonalDetailsErased(AMINA, ErasureGround.COURT, List.of())))
                .isEmpty();
    }

    private static ChildEvent[] movedBy(Move move) {
        return new ChildEvent[] {
            placed(AMINA, FIRST, TER_APEL, march(1)), relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(3), move)
        };
    }

    private static ChildPlaced alone(LocationId location, LocalDate day) {
        return new ChildPlaced(
                AMINA, FIRST, location, day, new Accompaniment(Company.ALONE, true), null, 28, Origin.ARRIVED);
    }

    private static NightsElsewhereRecorded nights(LocationId location, LocalDate from, LocalDate until) {
        return new NightsElsewhereRecorded(AMINA, AWAY, FIRST, location, from, until, 3, move(CAPACITY));
    }

    private void happened(LocationEvent event) {
        places.compute(
                event.locationId(), (id, known) -> (known == null ? LocationPeriods.unopened(id) : known).after(event));
    }

    private Found only(ChildEvent... events) {
        List<Found> found = of(events);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Found> of(ChildEvent... events) {
        ChildFile file = ChildFile.empty(AMINA);
        for (ChildEvent event : events) file = file.after(event);
        return ChildFindings.of(file, places, birth, Terms.USUAL);
    }
}
