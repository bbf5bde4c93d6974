package nl.relocationtracker.core.counting;

import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.counting.Policies.EVERY_RELOCATION;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.History;
import org.junit.jupiter.api.Test;

class RelocationCountTest {

    private static final Optional<Birth> UNKNOWN = Optional.empty();

    private final History amina = new History().placed(TER_APEL, march(1));

    @Test
    void a_placement_counts_nothing() {
        RelocationCount count = on(march(31));
        assertThat(count.count()).isZero();
        assertThat(count.flagged()).isFalse();
        assertThat(count.flaggedSince()).isEmpty();
        assertThat(count.lastMove()).isEmpty();
    }

    @Test
    void every_relocation_counts_from_its_day_of_arrival_on() {
        amina.relocated(BUDEL, march(4), march(6), null).relocated(TER_APEL, march(9));
        assertThat(on(march(5)).count()).isZero();
        assertThat(on(march(6)).count()).isEqualTo(1);
        assertThat(on(march(8)).count()).isEqualTo(1);
        assertThat(on(march(9)).count()).isEqualTo(2);
        assertThat(on(march(9)).lastMove()).contains(march(9));
        assertThat(on(march(8)).lastMove()).contains(march(6));
    }

    @Test
    void seven_relocations_flag_nobody() {
        moved(7);
        assertThat(on(march(31)).count()).isEqualTo(7);
        assertThat(on(march(31)).flagged()).isFalse();
        assertThat(on(march(31)).flaggedSince()).isEmpty();
    }

    @Test
    void the_eighth_relocation_flags_a_child_from_its_day_on() {
        moved(8);
        assertThat(on(march(8)).flagged()).isFalse();
        assertThat(on(march(9)).flagged()).isTrue();
        assertThat(on(march(9)).flaggedSince()).contains(march(9));
    }

    @Test
    void later_relocations_do_not_change_the_day_of_the_flag() {
        moved(12);
        RelocationCount count = on(march(31));
        assertThat(count.count()).isEqualTo(12);
        assertThat(count.flaggedSince()).contains(march(9));
        assertThat(count.lastMove()).contains(march(13));
    }

    @Test
    void relocations_of_all_spells_count_together() {
        moved(4);
        amina.departed(march(10), TO_FAMILY).placed(BUDEL, march(11));
        moved(4, march(11));
        assertThat(on(march(31)).count()).isEqualTo(8);
        assertThat(on(march(31)).flaggedSince()).contains(march(15));
    }

    @Test
    void a_child_that_departed_stays_flagged() {
        moved(8);
        amina.departed(march(20), TO_FAMILY);
        assertThat(on(march(31)).flagged()).isTrue();
    }

    @Test
    void the_eighteenth_birthday_ends_the_counting() {
        moved(8);
        Optional<Birth> eighteenOn9March = Optional.of(new Birth(LocalDate.of(2006, 3, 9)));
        RelocationCount count = on(march(31), eighteenOn9March);
        assertThat(count.count()).isEqualTo(7);
        assertThat(count.flagged()).isFalse();
        assertThat(count.lastMove()).contains(march(8));
        assertThat(count.notCounted()).extracting(NotCounted::movedOn).containsExactly(march(9));
    }

    @Test
    void a_move_on_the_day_before_the_eighteenth_birthday_counts() {
        moved(8);
        Optional<Birth> eighteenOn10March = Optional.of(new Birth(LocalDate.of(2006, 3, 10)));
        assertThat(on(march(31), eighteenOn10March).flaggedSince()).contains(march(9));
    }

    @Test
    void a_child_flagged_before_its_eighteenth_birthday_stays_flagged_after_it() {
        moved(12);
        Optional<Birth> eighteenOn11March = Optional.of(new Birth(LocalDate.of(2006, 3, 11)));
        RelocationCount count = on(march(31), eighteenOn11March);
        assertThat(count.count()).isEqualTo(9);
        assertThat(count.flagged()).isTrue();
        assertThat(count.notCounted()).hasSize(3);
    }

    @Test
    void a_child_born_on_a_leap_day_is_one_through_28_february_of_a_year_without_it() {
        Optional<Birth> leapDay = Optional.of(new Birth(LocalDate.of(2004, 2, 29)));
        History omar = new History()
                .placed(TER_APEL, LocalDate.of(2022, 2, 1))
                .relocated(BUDEL, LocalDate.of(2022, 2, 28))
                .relocated(TER_APEL, LocalDate.of(2022, 3, 1));
        RelocationCount count = RelocationCount.count(
                omar.timeline(), Places.UNKNOWN, leapDay, EVERY_RELOCATION, LocalDate.of(2022, 3, 31));
        assertThat(count.counted()).extracting(Counted::movedOn).containsExactly(LocalDate.of(2022, 2, 28));
        assertThat(count.notCounted()).extracting(NotCounted::movedOn).containsExactly(LocalDate.of(2022, 3, 1));
    }

    @Test
    void what_did_not_count_is_told_up_to_the_day_that_is_asked_about() {
        moved(4);
        Optional<Birth> eighteenOn3March = Optional.of(new Birth(LocalDate.of(2006, 3, 3)));
        assertThat(on(march(4), eighteenOn3March).notCounted()).hasSize(2);
        assertThat(on(february(1), eighteenOn3March).notCounted()).isEmpty();
    }

    @Test
    void a_policy_has_its_own_threshold() {
        moved(2);
        CountingPolicy two = CountingPolicy.relocations("two", 1).flaggingFrom(2);
        RelocationCount count = RelocationCount.count(amina.timeline(), Places.UNKNOWN, UNKNOWN, two, march(31));
        assertThat(count.flagged()).isTrue();
        assertThat(count.flaggedSince()).contains(march(3));
    }

    /** From place to place, one move a day, from 2 March on. */
    private void moved(int times) {
        moved(times, march(1));
    }

    private void moved(int times, LocalDate after) {
        boolean away = amina.timeline().last().orElseThrow().location().equals(BUDEL);
        for (int i = 1; i <= times; i++) amina.relocated(away == (i % 2 == 1) ? TER_APEL : BUDEL, after.plusDays(i));
    }

    private RelocationCount on(LocalDate day) {
        return on(day, UNKNOWN);
    }

    private RelocationCount on(LocalDate day, Optional<Birth> birth) {
        return RelocationCount.count(amina.timeline(), Places.UNKNOWN, birth, EVERY_RELOCATION, day);
    }
}
