package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.january;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.AWAY;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.beginTemporaryStay;
import static nl.relocationtracker.core.child.Children.cameBack;
import static nl.relocationtracker.core.child.Children.comeBack;
import static nl.relocationtracker.core.child.Children.correct;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.giveUpPlace;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.nightsElsewhere;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Children.temporaryStayBegun;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.LOCATION_CLOSED;
import static nl.relocationtracker.core.child.Reason.MEDICAL;
import static nl.relocationtracker.core.child.Whereabouts.HOSPITAL;
import static nl.relocationtracker.core.counting.Policies.EVERY_RELOCATION;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.DRACHTEN;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.NOWHERE;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCES_OVERLAP;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_OUTSIDE_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENT_ALREADY;
import static nl.relocationtracker.core.refusal.RefusalCode.BACK_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_AT_OWN_PLACE;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_ABSENT;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_CROSSES_CLOSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.AbsenceEvent.AbsenceRetracted;
import nl.relocationtracker.core.child.AbsenceEvent.NightsElsewhereRecorded;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayEnded;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureWithdrawn;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import nl.relocationtracker.core.child.MoveEvent.ChildRecalled;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.Timeline;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private final ChildFixture child = new ChildFixture();

    private ChildFixture livesAtTerApel() {
        return child.given(placed(AMINA, FIRST, TER_APEL, march(1)));
    }

    private ChildFixture inHospital() {
        return child.given(
                placed(AMINA, FIRST, TER_APEL, march(1)), temporaryStayBegun(AMINA, FIRST, HOSPITAL, march(3)));
    }

    @Test
    void a_temporary_stay_keeps_the_place_and_holds_its_limit() {
        livesAtTerApel()
                .when(beginTemporaryStay(AMINA, HOSPITAL, march(3)))
                .records(temporaryStayBegun(AMINA, FIRST, HOSPITAL, march(3)));
    }

    @Test
    void a_temporary_stay_ends_with_coming_back_or_giving_up_the_place() {
        inHospital().when(comeBack(AMINA, march(5))).records(cameBack(AMINA, march(5)));
        inHospital().when(giveUpPlace(AMINA, march(5))).records(new TemporaryStayEnded(AMINA, AWAY, march(5), true));
    }

    @Test
    void refuses_to_be_away_twice_or_to_come_back_from_nowhere() {
        inHospital().when(beginTemporaryStay(AMINA, HOSPITAL, march(5))).refuses(ABSENT_ALREADY);
        livesAtTerApel().when(comeBack(AMINA, march(5))).refuses(NOT_ABSENT);
        inHospital()
                .when(new EndTemporaryStay(AMINA, null, new AbsenceId(new UUID(5, 9)), march(5), false))
                .refuses(ABSENCE_UNKNOWN);
    }

    @Test
    void refuses_days_outside_of_the_stay() {
        livesAtTerApel().when(beginTemporaryStay(AMINA, HOSPITAL, january(9))).refuses(ABSENCE_OUTSIDE_STAY);
        livesAtTerApel().when(nightsElsewhere(AMINA, january(9), 1)).refuses(ABSENCE_OUTSIDE_STAY);
        livesAtTerApel()
                .when(new RecordNightsElsewhere(
                        AMINA, null, new AbsenceId(new UUID(5, 9)), NOWHERE, january(9), 1, null))
                .refuses(
                        Objection.of(ABSENCE_OUTSIDE_STAY, "day", january(9)),
                        Objection.of(LOCATION_UNKNOWN, "locationId", NOWHERE));
    }

    @Test
    void refuses_to_be_back_before_it_was_away() {
        inHospital().when(comeBack(AMINA, march(2))).refuses(Objection.of(BACK_BEFORE_LEAVING, "from", march(3)));
    }

    @Test
    void refuses_to_be_elsewhere_twice_and_says_since_when_it_was() {
        inHospital()
                .when(new RecordNightsElsewhere(AMINA, null, new AbsenceId(new UUID(5, 9)), null, march(2), 2, null))
                .refuses(new Objection(ABSENCES_OVERLAP, Map.of("day", march(2), "since", march(3))));
    }

    @Test
    void refuses_a_move_from_before_the_child_was_away() {
        inHospital().when(relocate(AMINA, SECOND, BUDEL, march(2), CAPACITY)).refuses(ABSENCE_OUTSIDE_STAY);
    }

    @Test
    void nights_elsewhere_hold_their_limit() {
        livesAtTerApel()
                .when(nightsElsewhere(AMINA, march(3), 2))
                .records(new NightsElsewhereRecorded(AMINA, AWAY, FIRST, null, march(3), march(5), 3, move(CAPACITY)));
    }

    @Test
    void nights_are_spent_at_a_location_that_is_known_open_and_another_one() {
        livesAtTerApel()
                .when(nightsElsewhere(AMINA, march(3), 2, BUDEL))
                .records(new NightsElsewhereRecorded(AMINA, AWAY, FIRST, BUDEL, march(3), march(5), 3, move(CAPACITY)));
        livesAtTerApel().when(nightsElsewhere(AMINA, march(3), 2, NOWHERE)).refuses(LOCATION_UNKNOWN);
        livesAtTerApel()
                .when(nightsElsewhere(AMINA, march(3), 2, new LocationId(AMINA.value())))
                .refuses(LOCATION_UNKNOWN);
        livesAtTerApel().when(nightsElsewhere(AMINA, march(3), 2, TER_APEL)).refuses(NIGHTS_AT_OWN_PLACE);
        child.register.happened(closed(BUDEL, march(4)), opened(DRACHTEN, march(4)));
        livesAtTerApel().when(nightsElsewhere(AMINA, march(3), 2, BUDEL)).refuses(STAY_CROSSES_CLOSING);
        livesAtTerApel().when(nightsElsewhere(AMINA, march(3), 2, DRACHTEN)).refuses(LOCATION_NOT_OPEN);
        livesAtTerApel()
                .when(nightsElsewhere(AMINA, march(3), 1, BUDEL))
                .records(new NightsElsewhereRecorded(AMINA, AWAY, FIRST, BUDEL, march(3), march(4), 3, move(CAPACITY)));
    }

    @Test
    void a_stay_is_not_corrected_to_where_the_nights_elsewhere_were() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        new NightsElsewhereRecorded(AMINA, AWAY, FIRST, BUDEL, march(3), march(5), 3, move(CAPACITY)))
                .when(correct(AMINA, FIRST, BUDEL, march(1)))
                .refuses(NIGHTS_AT_OWN_PLACE);
    }

    @Test
    void an_absence_because_of_a_closing_names_the_period_of_the_stay_in_which_it_was() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(9), CAPACITY))
                .when(new RecordNightsElsewhere(AMINA, null, AWAY, null, march(3), 1, Motive.of(LOCATION_CLOSED)))
                .records(new NightsElsewhereRecorded(
                        AMINA,
                        AWAY,
                        FIRST,
                        null,
                        march(3),
                        march(4),
                        3,
                        move(LOCATION_CLOSED).endingPeriod(FIRST_PERIOD)));
    }

    @Test
    void refuses_no_nights() {
        livesAtTerApel().when(nightsElsewhere(AMINA, march(3), 0)).refuses(NIGHTS_NEEDED);
    }

    @Test
    void an_absence_that_never_was_is_retracted() {
        inHospital()
                .when(new RetractAbsence(AMINA, null, AWAY, MISTAKE))
                .records(new AbsenceRetracted(AMINA, AWAY, child.sealed(AMINA, 2, "why", MISTAKE)));
        livesAtTerApel().when(new RetractAbsence(AMINA, null, AWAY, MISTAKE)).refuses(ABSENCE_UNKNOWN);
    }

    @Test
    void back_within_the_limit_is_no_relocation_and_past_it_is_one_of_the_first_day() {
        assertThat(folded(cameBack(AMINA, march(24))).relocations()).isEmpty();
        assertThat(folded(cameBack(AMINA, march(25))).relocations())
                .extracting(Relocation::movedOn, Relocation::since, Relocation::reason)
                .containsExactly(tuple(march(3), march(24), MEDICAL));
    }

    @Test
    void the_day_on_which_it_will_be_one_is_known_while_the_child_is_away() {
        assertThat(folded().relocations()).extracting(Relocation::since).containsExactly(march(24));
        assertThat(count(folded(), march(23))).isZero();
        assertThat(count(folded(), march(24))).isOne();
    }

    @Test
    void a_place_given_up_is_a_relocation_from_that_day_on() {
        assertThat(folded(new TemporaryStayEnded(AMINA, AWAY, march(5), true)).relocations())
                .extracting(Relocation::movedOn, Relocation::since)
                .containsExactly(tuple(march(3), march(5)));
    }

    @Test
    void moving_on_gives_up_the_place_and_departing_does_not() {
        assertThat(folded(relocated(AMINA, FIRST, SECOND, BUDEL, march(5), CAPACITY))
                        .relocations())
                .extracting(Relocation::movedOn, Relocation::since)
                .containsExactly(tuple(march(3), march(5)), tuple(march(5), march(5)));
        assertThat(folded(departed(AMINA, FIRST, march(5), TO_FAMILY)).relocations())
                .isEmpty();
    }

    @Test
    void a_leaving_that_is_taken_back_ends_no_absence() {
        Timeline sent = folded(sent(AMINA, FIRST, march(5), BUDEL, CAPACITY));
        assertThat(sent.absences()).extracting(Absence::until).containsExactly(march(5));
        assertThat(sent.relocations()).hasSize(1);
        assertBackAtTerApel(sent.after(new ChildRecalled(AMINA, FIRST), 3));
        assertBackAtTerApel(folded(
                relocated(AMINA, FIRST, SECOND, BUDEL, march(5), CAPACITY),
                new StayRetracted(AMINA, SECOND, null, null)));
        assertBackAtTerApel(
                folded(departed(AMINA, FIRST, march(5), TO_FAMILY), new DepartureWithdrawn(AMINA, FIRST, null, null)));
    }

    private static void assertBackAtTerApel(Timeline timeline) {
        assertThat(timeline.absence()).map(Absence::from).contains(march(3));
        assertThat(timeline.absences()).extracting(Absence::placeGivenUpOn).containsOnlyNulls();
        assertThat(timeline.relocations()).extracting(Relocation::since).containsExactly(march(24));
        assertThat(timeline.after(cameBack(AMINA, march(8)), 4).relocations()).isEmpty();
    }

    @Test
    void who_leaves_earlier_or_later_than_was_thought_is_away_until_then() {
        Timeline left = folded(relocated(AMINA, FIRST, SECOND, BUDEL, march(5), CAPACITY));
        Timeline later = left.after(new StayCorrected(AMINA, SECOND, BUDEL, march(7), null, null, null, null), 3);
        assertThat(later.absences())
                .extracting(Absence::until, Absence::placeGivenUpOn)
                .containsExactly(tuple(march(7), march(7)));
    }

    @Test
    void that_a_child_was_back_before_it_left_can_be_told_afterwards() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        temporaryStayBegun(AMINA, FIRST, HOSPITAL, march(3)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(9), CAPACITY))
                .when(comeBack(AMINA, march(5)))
                .records(cameBack(AMINA, march(5)));
    }

    @Test
    void a_temporary_stay_that_is_over_is_recorded_with_its_end_in_the_stay_of_those_days() {
        ChildFixture moved = child.given(
                placed(AMINA, FIRST, TER_APEL, march(1)), relocated(AMINA, FIRST, SECOND, BUDEL, march(9), CAPACITY));
        moved.when(beginTemporaryStay(AMINA, HOSPITAL, march(3), march(5)))
                .records(temporaryStayBegun(AMINA, FIRST, HOSPITAL, march(3)), cameBack(AMINA, march(5)));
        moved.when(beginTemporaryStay(AMINA, HOSPITAL, march(3), march(11))).refuses(ABSENCE_OUTSIDE_STAY);
        moved.when(beginTemporaryStay(AMINA, HOSPITAL, march(3), march(2))).refuses(BACK_BEFORE_LEAVING);
    }

    @Test
    void three_nights_elsewhere_are_no_relocation_and_four_are_one() {
        assertThat(elsewhere(3)).isEmpty();
        assertThat(elsewhere(4))
                .extracting(Relocation::movedOn, Relocation::since)
                .containsExactly(tuple(march(3), march(6)));
    }

    private static List<Relocation> elsewhere(int nights) {
        return Timeline.EMPTY
                .after(placed(AMINA, FIRST, TER_APEL, march(1)), 0)
                .after(
                        new NightsElsewhereRecorded(
                                AMINA, AWAY, FIRST, null, march(3), march(3).plusDays(nights), 3, move(CAPACITY)),
                        1)
                .relocations();
    }

    private static Timeline folded(ChildEvent... then) {
        Timeline timeline = Timeline.EMPTY
                .after(placed(AMINA, FIRST, TER_APEL, march(1)), 0)
                .after(temporaryStayBegun(AMINA, FIRST, HOSPITAL, march(3)), 1);
        for (ChildEvent event : then) timeline = timeline.after(event, 2);
        return timeline;
    }

    private static int count(Timeline timeline, LocalDate day) {
        return RelocationCount.count(timeline, Places.UNKNOWN, Optional.empty(), EVERY_RELOCATION, day)
                .count();
    }
}
