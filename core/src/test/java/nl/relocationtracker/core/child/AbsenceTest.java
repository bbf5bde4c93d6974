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
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.giveUpPlace;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Children.nightsElsewhere;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.temporaryStayBegun;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.MEDICAL;
import static nl.relocationtracker.core.child.Whereabouts.HOSPITAL;
import static nl.relocationtracker.core.counting.Policies.EVERY_RELOCATION;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_OUTSIDE_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENT_ALREADY;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.ChildCommand.RetractAbsence;
import nl.relocationtracker.core.child.ChildEvent.AbsenceRetracted;
import nl.relocationtracker.core.child.ChildEvent.NightsElsewhereRecorded;
import nl.relocationtracker.core.child.ChildEvent.TemporaryStayEnded;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.RelocationCount;
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
        inHospital().when(comeBack(AMINA, march(2))).refuses(ABSENCE_OUTSIDE_STAY);
        livesAtTerApel().when(nightsElsewhere(AMINA, january(9), 1)).refuses(ABSENCE_OUTSIDE_STAY);
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
