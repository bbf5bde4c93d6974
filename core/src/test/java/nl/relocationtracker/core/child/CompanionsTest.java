package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.TODAY;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.ALONE;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FAMILY;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.WITH_PARENT;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Destination.RETURNED;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_NO_HOUSEHOLD;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CompanyEvent.AccompanimentChanged;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdJoined;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdLeft;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import org.junit.jupiter.api.Test;

class CompanionsTest {

    private final ChildFixture child = new ChildFixture();

    private ChildFixture livesAtTerApel() {
        return child.given(placed(AMINA, FIRST, TER_APEL, march(1)));
    }

    @Test
    void records_from_which_day_on_a_child_is_with_others() {
        livesAtTerApel()
                .when(new ChangeAccompaniment(AMINA, null, march(3), ALONE))
                .records(new AccompanimentChanged(AMINA, march(3), ALONE));
        livesAtTerApel()
                .when(new JoinHousehold(AMINA, null, march(3), FAMILY))
                .records(new HouseholdJoined(AMINA, march(3), FAMILY));
    }

    @Test
    void refuses_what_changes_nothing() {
        livesAtTerApel()
                .when(new ChangeAccompaniment(AMINA, null, march(3), WITH_PARENT))
                .refuses(NOTHING_CHANGES);
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), new HouseholdJoined(AMINA, march(2), FAMILY))
                .when(new JoinHousehold(AMINA, null, march(3), FAMILY))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void refuses_to_leave_a_household_that_the_child_is_not_in() {
        livesAtTerApel().when(new LeaveHousehold(AMINA, null, march(3))).refuses(IN_NO_HOUSEHOLD);
    }

    @Test
    void refuses_what_is_yet_to_come() {
        livesAtTerApel()
                .when(new JoinHousehold(AMINA, null, TODAY.plusDays(1), FAMILY))
                .refuses(IN_THE_FUTURE);
    }

    @Test
    void what_is_told_late_holds_from_its_day_until_the_next() {
        assertThat(folded(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        new HouseholdLeft(AMINA, march(9)),
                        new HouseholdJoined(AMINA, march(5), FAMILY),
                        new AccompanimentChanged(AMINA, march(7), ALONE)))
                .containsExactly(
                        new Accompanied(march(1), WITH_PARENT, null),
                        new Accompanied(march(5), WITH_PARENT, FAMILY),
                        new Accompanied(march(7), ALONE, FAMILY),
                        new Accompanied(march(9), ALONE, null));
    }

    @Test
    void what_was_told_with_a_placement_moves_with_its_arrival() {
        ChildFile file = fold(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                departed(AMINA, FIRST, march(3), RETURNED),
                new ChildPlaced(AMINA, SECOND, BUDEL, march(9), ALONE, null, 28, Origin.ARRIVED),
                new StayCorrected(AMINA, SECOND, BUDEL, march(8), null, null, null, null));
        assertThat(file.accompaniments())
                .containsExactly(new Accompanied(march(1), WITH_PARENT, null), new Accompanied(march(8), ALONE, null));
    }

    @Test
    void what_was_told_with_a_placement_that_never_was_is_void_or_goes_to_the_next() {
        assertThat(folded(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        departed(AMINA, FIRST, march(3), RETURNED),
                        new ChildPlaced(AMINA, SECOND, BUDEL, march(9), ALONE, null, 28, Origin.ARRIVED),
                        new StayRetracted(AMINA, SECOND, null, null)))
                .containsExactly(new Accompanied(march(1), WITH_PARENT, null));
        assertThat(folded(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        relocated(AMINA, FIRST, SECOND, BUDEL, march(3), CAPACITY),
                        new StayRetracted(AMINA, FIRST, null, null)))
                .containsExactly(new Accompanied(march(3), WITH_PARENT, null));
    }

    @Test
    void what_nothing_else_tells_is_kept_when_its_placement_never_was() {
        ChildPlaced alone = new ChildPlaced(AMINA, SECOND, BUDEL, march(9), ALONE, null, 28, Origin.ARRIVED);
        assertThat(folded(alone, earlier(null, Children.move(CAPACITY)), new StayRetracted(AMINA, SECOND, null, null)))
                .as("placed at the stay that was recorded later")
                .containsExactly(new Accompanied(march(9), ALONE, null));
        assertThat(folded(alone, earlier(RETURNED, null), new StayRetracted(AMINA, SECOND, null, null)))
                .as("departed before it was placed")
                .containsExactly(new Accompanied(march(9), ALONE, null));
        assertThat(folded(
                        alone,
                        earlier(null, Children.move(CAPACITY)),
                        departed(AMINA, SECOND, march(20), RETURNED),
                        new StayRetracted(AMINA, SECOND, null, null)))
                .as("departed afterwards")
                .containsExactly(new Accompanied(march(9), ALONE, null));
    }

    private static EarlierStayRecorded earlier(Destination destination, Move next) {
        LocalDate leftOn = destination == null ? null : march(3);
        return new EarlierStayRecorded(
                AMINA, FIRST, null, TER_APEL, march(1), leftOn, destination, 28, null, next, null);
    }

    @Test
    void says_in_which_event_it_was_told_what_holds_on_a_day() {
        ChildFile file = fold(
                placed(AMINA, FIRST, TER_APEL, march(1)),
                new HouseholdJoined(AMINA, march(5), FAMILY),
                new AccompanimentChanged(AMINA, march(7), ALONE),
                new HouseholdLeft(AMINA, march(3)));
        assertThat(file.accompanimentTold(march(6)).orElseThrow().recordedIn()).isZero();
        assertThat(file.accompanimentTold(march(7)).orElseThrow().recordedIn()).isEqualTo(2);
        assertThat(file.householdTold(march(1).minusYears(1)).orElseThrow().recordedIn())
                .isZero();
        assertThat(file.householdTold(march(4)).orElseThrow().recordedIn()).isEqualTo(3);
        assertThat(file.householdTold(march(9)).orElseThrow().from()).isEqualTo(march(5));
    }

    private static List<Accompanied> folded(ChildEvent... events) {
        return fold(events).accompaniments();
    }

    private static ChildFile fold(ChildEvent... events) {
        ChildFile file = ChildFile.empty(AMINA);
        for (ChildEvent event : events) file = file.after(event);
        return file;
    }
}
