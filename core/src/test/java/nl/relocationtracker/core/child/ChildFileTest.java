package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.YUSUF;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.person.SealedIn;
import org.junit.jupiter.api.Test;

class ChildFileTest {

    private static final PersonalDetails DETAILS = PersonalDetails.of(LocalDate.of(2015, 8, 21), "V-123");

    private final ReadableVault vault = new ReadableVault();

    @Test
    void nothing_is_known_of_a_child_before_its_first_event() {
        ChildFile file = ChildFile.empty(AMINA);
        assertThat(file.isKnown()).isFalse();
        assertThat(file.version()).isZero();
        assertThat(file.opened(vault)).isEmpty();
    }

    @Test
    void the_version_is_the_number_of_events() {
        ChildFile file = ChildFile.empty(AMINA)
                .after(placed(AMINA, FIRST, TER_APEL, march(1)))
                .after(departed(AMINA, FIRST, march(2), Destination.OTHER));
        assertThat(file.isKnown()).isTrue();
        assertThat(file.version()).isEqualTo(2);
    }

    @Test
    void nobody_knows_with_whom_a_child_is_before_its_first_placement() {
        assertThat(ChildFile.empty(AMINA).accompaniedOn(march(1))).isEmpty();
    }

    @Test
    void each_placement_says_with_whom_a_child_is_from_its_day_on() {
        Accompaniment alone = new Accompaniment(Company.ALONE, true);
        HouseholdId household = new HouseholdId(new UUID(5, 1));
        ChildFile file = ChildFile.empty(AMINA)
                .after(placed(AMINA, FIRST, TER_APEL, march(1)))
                .after(departed(AMINA, FIRST, march(2), Destination.OTHER))
                .after(new ChildPlaced(AMINA, SECOND, BUDEL, march(3), alone, household, 28, Origin.ARRIVED));
        Accompanied first = new Accompanied(march(1), Children.WITH_PARENT, null);
        Accompanied second = new Accompanied(march(3), alone, household);
        assertThat(file.accompaniments()).containsExactly(first, second);
        assertThat(file.accompaniedOn(february(1))).contains(first);
        assertThat(file.accompaniedOn(march(1))).contains(first);
        assertThat(file.accompaniedOn(march(2))).contains(first);
        assertThat(file.accompaniedOn(march(3))).contains(second);
        assertThat(file.accompaniedOn(march(31))).contains(second);
    }

    @Test
    void what_happens_later_leaves_the_details_where_they_were_sealed() {
        ChildFile file = ChildFile.empty(AMINA)
                .after(placed(AMINA, FIRST, TER_APEL, march(1)))
                .after(new PersonalDetailsRecorded(
                        AMINA, Occasion.PLACEMENT, vault.seal(new SealedIn(AMINA, 1, "details"), DETAILS)))
                .after(departed(AMINA, FIRST, march(2), Destination.OTHER));
        assertThat(file.opened(vault)).contains(DETAILS);
    }

    @Test
    void the_details_are_gone_with_the_key_of_the_child() {
        ChildFile file = ChildFile.empty(AMINA)
                .after(new PersonalDetailsRecorded(
                        AMINA, Occasion.PLACEMENT, vault.seal(new SealedIn(AMINA, 0, "details"), DETAILS)));
        vault.forget(YUSUF);
        assertThat(file.opened(vault)).contains(DETAILS);
        vault.forget(AMINA);
        assertThat(file.opened(vault)).isEmpty();
    }
}
