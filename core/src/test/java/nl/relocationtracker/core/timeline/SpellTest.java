package nl.relocationtracker.core.timeline;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Destination.DETENTION;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.child.Reason;
import org.junit.jupiter.api.Test;

/** Which stays belong to one period of reception. */
class SpellTest {

    private final History amina = new History();

    @Test
    void relocations_and_transit_go_on_with_the_spell() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(2))
                .sent(march(3), null)
                .received(HEUMENSOORD, march(4))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::spell).containsOnly(1);
    }

    @Test
    void a_placement_after_a_departure_begins_a_new_spell_and_is_no_relocation() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .departed(march(5), TO_FAMILY)
                .placed(BUDEL, march(6))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::spell).containsExactly(1, 2);
        assertThat(timeline.relocations()).isEmpty();
        assertThat(timeline.departure()).isEmpty();
    }

    @Test
    void a_placement_on_the_very_day_of_the_departure_begins_a_new_spell_too() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .departed(march(5), DETENTION)
                .placed(BUDEL, march(5))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::spell).containsExactly(1, 2);
        assertThat(timeline.relocations()).isEmpty();
    }

    @Test
    void relocations_are_counted_on_over_the_departure_between_two_spells() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(2))
                .departed(march(5), TO_FAMILY)
                .placed(TER_APEL, march(6))
                .relocated(BUDEL, march(7))
                .timeline();
        assertThat(timeline.relocations()).extracting(Relocation::movedOn).containsExactly(march(2), march(7));
    }

    @Test
    void a_missing_child_that_is_back_where_it_was_within_28_days_goes_on_and_has_not_moved() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .missing(march(2))
                .placed(TER_APEL, march(30))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::spell).containsExactly(1, 1);
        assertThat(timeline.relocations()).isEmpty();
    }

    @Test
    void a_missing_child_that_is_back_elsewhere_within_28_days_goes_on_and_has_moved_for_an_unknown_reason() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .missing(march(2))
                .placed(BUDEL, march(30))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::spell).containsExactly(1, 1);
        assertThat(timeline.relocations()).extracting(Relocation::movedOn).containsExactly(march(30));
        assertThat(timeline.relocations()).extracting(Relocation::reason).containsExactly(Reason.UNKNOWN);
    }

    @Test
    void a_missing_child_that_is_back_on_the_29th_day_begins_a_new_spell() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .missing(march(2))
                .placed(BUDEL, march(31))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::spell).containsExactly(1, 2);
        assertThat(timeline.relocations()).isEmpty();
    }

    @Test
    void a_return_is_judged_by_the_term_that_held_when_it_was_recorded() {
        Timeline timeline = amina.placedUnderATermOf(28, TER_APEL, march(1))
                .missing(march(2))
                .placedUnderATermOf(10, BUDEL, march(13))
                .missing(march(14))
                .placedUnderATermOf(10, TER_APEL, march(24))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::spell).containsExactly(1, 2, 2);
    }

    @Test
    void a_child_that_went_missing_on_its_way_and_is_back_where_it_left_has_not_moved() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .sent(march(2), BUDEL)
                .missing(march(3))
                .placed(TER_APEL, march(9))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::spell).containsExactly(1, 1);
        assertThat(timeline.relocations()).isEmpty();
    }

    @Test
    void a_child_that_went_missing_on_its_way_and_turns_up_where_it_was_sent_has_moved() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .sent(march(2), BUDEL)
                .missing(march(3))
                .placed(BUDEL, march(9))
                .timeline();
        assertThat(timeline.relocations()).extracting(Relocation::movedOn).containsExactly(march(9));
    }
}
