package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.bornOn;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.counting.Policies.EVERY_RELOCATION;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.person.HoldGround.APPEAL;
import static nl.relocationtracker.core.person.HoldGround.INQUIRY;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_ERASED;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_STILL_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.HOLD_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.UNDER_HOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.LiftHold;
import nl.relocationtracker.core.child.PersonCommand.PlaceHold;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.PersonEvent.HoldLifted;
import nl.relocationtracker.core.child.PersonEvent.HoldPlaced;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.person.Ages;
import nl.relocationtracker.core.person.AgesBelieved;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.Erasure;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.refusal.Objection;
import org.junit.jupiter.api.Test;

/** Holds, and what may be erased when there are none. */
class ErasePersonalDetailsTest {

    private static final LocalDate BORN = march(4).minusYears(18);
    private static final Ages AGES = new Ages(BORN.plusYears(5), BORN.plusYears(15), BORN.plusYears(18));
    private static final Ages LATER = Ages.of(new Birth(BORN.plusYears(1)));
    private static final HoldId HOLD = new HoldId(new UUID(6, 1));
    private static final HoldId OTHER_HOLD = new HoldId(new UUID(6, 2));
    private static final ErasePersonalDetails ERASE =
            new ErasePersonalDetails(AMINA, null, ErasureGround.RETENTION_TERM);

    private final ChildFixture child = new ChildFixture();

    private final ChildEvent[] gone = {
        new PersonalDetailsRecorded(
                AMINA, Occasion.PLACEMENT, child.vault.seal(new SealedIn(AMINA, 0, "details"), bornOn(BORN))),
        placed(AMINA, FIRST, TER_APEL, march(1)),
        relocated(AMINA, FIRST, SECOND, BUDEL, march(3), CAPACITY),
        departed(AMINA, SECOND, march(9), TO_FAMILY)
    };

    @Test
    void leaves_the_days_on_which_ages_were_reached() {
        child.given(gone)
                .when(ERASE)
                .records(new PersonalDetailsErased(
                        AMINA, ErasureGround.RETENTION_TERM, List.of(new AgesBelieved(0, AGES))));
    }

    @Test
    void leaves_what_was_believed_of_them_earlier_by_the_event_that_told_it() {
        child.given(with(
                        told(4, bornOn(BORN)),
                        told(5, bornOn(BORN.plusYears(1))),
                        told(6, PersonalDetails.of(null, "V-1")),
                        told(7, bornOn(BORN))))
                .when(ERASE)
                .records(new PersonalDetailsErased(
                        AMINA,
                        ErasureGround.RETENTION_TERM,
                        List.of(
                                new AgesBelieved(0, AGES),
                                new AgesBelieved(5, LATER),
                                new AgesBelieved(6, null),
                                new AgesBelieved(7, AGES))));
    }

    @Test
    void says_of_each_moment_what_was_believed_at_it() {
        Erasure erasure = new Erasure(
                ErasureGround.COURT,
                List.of(new AgesBelieved(2, AGES), new AgesBelieved(5, null), new AgesBelieved(7, LATER)));
        assertThat(erasure.bornAsBelieved(1)).isEmpty();
        assertThat(erasure.bornAsBelieved(4)).contains(Birth.of(AGES));
        assertThat(erasure.bornAsBelieved(5)).isEmpty();
        assertThat(erasure.bornAsBelieved(8)).contains(Birth.of(LATER));
        assertThat(erasure.birth()).contains(Birth.of(LATER));
    }

    private PersonalDetailsRecorded told(long sequence, PersonalDetails details) {
        return new PersonalDetailsRecorded(
                AMINA, Occasion.ENTRY, child.vault.seal(new SealedIn(AMINA, sequence, "details"), details));
    }

    @Test
    void leaves_no_ages_of_a_child_whose_birth_date_was_never_known() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), departed(AMINA, FIRST, march(9), TO_FAMILY))
                .when(ERASE)
                .records(new PersonalDetailsErased(AMINA, ErasureGround.RETENTION_TERM, List.of()));
    }

    @Test
    void refuses_to_forget_a_child_that_is_in_reception() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1))).when(ERASE).refuses(CHILD_STILL_IN_RECEPTION);
    }

    @Test
    void refuses_to_erase_under_a_hold_and_says_which() {
        child.given(with(new HoldPlaced(AMINA, HOLD, APPEAL), new HoldPlaced(AMINA, OTHER_HOLD, INQUIRY)))
                .when(ERASE)
                .refuses(Objection.of(UNDER_HOLD, "grounds", List.of(APPEAL, INQUIRY)));
        child.given(with(
                        new HoldPlaced(AMINA, HOLD, APPEAL),
                        new HoldPlaced(AMINA, OTHER_HOLD, INQUIRY),
                        new HoldLifted(AMINA, HOLD)))
                .when(ERASE)
                .refuses(Objection.of(UNDER_HOLD, "grounds", List.of(INQUIRY)));
    }

    @Test
    void places_and_lifts_a_hold() {
        child.given(gone).when(new PlaceHold(AMINA, null, HOLD, APPEAL)).records(new HoldPlaced(AMINA, HOLD, APPEAL));
        child.given(with(new HoldPlaced(AMINA, HOLD, APPEAL)))
                .when(new LiftHold(AMINA, null, HOLD))
                .records(new HoldLifted(AMINA, HOLD));
    }

    @Test
    void refuses_a_hold_that_is_there_already() {
        child.given(with(new HoldPlaced(AMINA, HOLD, APPEAL)))
                .when(new PlaceHold(AMINA, null, HOLD, APPEAL))
                .refuses(NOTHING_CHANGES);
    }

    @Test
    void refuses_to_lift_a_hold_that_is_not_there_or_was_lifted() {
        child.given(gone).when(new LiftHold(AMINA, null, HOLD)).refuses(Objection.of(HOLD_UNKNOWN, "holdId", HOLD));
        child.given(with(new HoldPlaced(AMINA, HOLD, APPEAL), new HoldLifted(AMINA, HOLD)))
                .when(new LiftHold(AMINA, null, HOLD))
                .refuses(HOLD_UNKNOWN);
    }

    @Test
    void records_nothing_more_of_a_child_that_is_erased() {
        ChildEvent[] erased = with(new PersonalDetailsErased(AMINA, ErasureGround.COURT, List.of()));
        child.given(erased).when(ERASE).refuses(CHILD_ERASED);
        child.given(erased).when(place(AMINA, FIRST, TER_APEL, march(10))).refuses(CHILD_ERASED);
        child.given(erased)
                .when(new RecordPersonalDetails(AMINA, null, PersonalDetails.of(null, "V-123")))
                .refuses(CHILD_ERASED);
    }

    @Test
    void counts_stay_as_they_were() {
        ChildFile file = ChildFile.empty(AMINA);
        for (ChildEvent event : gone) file = file.after(event);
        ChildFile erased = file.after(new PersonalDetailsErased(
                AMINA,
                ErasureGround.COURT,
                List.of(new AgesBelieved(0, Ages.of(file.birth(child.vault).orElseThrow())))));
        assertThat(erased.isErased()).isTrue();
        assertThat(erased.opened(child.vault)).isEmpty();
        for (LocalDate day = march(1); day.isBefore(march(12)); day = day.plusDays(1))
            assertThat(RelocationCount.count(
                            erased.timeline(), Places.UNKNOWN, erased.birth(child.vault), EVERY_RELOCATION, day))
                    .isEqualTo(RelocationCount.count(
                            file.timeline(), Places.UNKNOWN, file.birth(child.vault), EVERY_RELOCATION, day));
        assertThat(erased.birth(child.vault).map(Birth::eighteenthOn)).contains(march(4));
    }

    private ChildEvent[] with(ChildEvent... more) {
        ChildEvent[] all = new ChildEvent[gone.length + more.length];
        System.arraycopy(gone, 0, all, 0, gone.length);
        System.arraycopy(more, 0, all, gone.length, more.length);
        return all;
    }
}
