package nl.relocationtracker.core.timeline;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.move;
import static nl.relocationtracker.core.child.Destination.TO_FAMILY;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Placement;
import nl.relocationtracker.core.timeline.Stay.Transit;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Placement PLACED = new Placement(28, Origin.ARRIVED);

    private final History amina = new History();

    @Test
    void is_empty_before_the_first_placement() {
        assertThat(Timeline.EMPTY.stays()).isEmpty();
        assertThat(Timeline.EMPTY.isInReception()).isFalse();
        assertThat(Timeline.EMPTY.departure()).isEmpty();
        assertThat(Timeline.EMPTY.relocations()).isEmpty();
    }

    @Test
    void a_placement_begins_the_first_stay_of_the_first_spell() {
        Timeline timeline = amina.placed(TER_APEL, march(1)).timeline();
        assertThat(timeline.stays())
                .containsExactly(new Stay(FIRST, TER_APEL, march(1), null, 1, PLACED, null, 0, null, null, null));
        assertThat(timeline.running()).map(Stay::id).contains(FIRST);
        assertThat(timeline.isInReception()).isTrue();
        assertThat(timeline.relocations()).isEmpty();
    }

    @Test
    void a_relocation_ends_one_stay_and_begins_the_next_on_one_day() {
        Timeline timeline =
                amina.placed(TER_APEL, march(1)).relocated(BUDEL, march(3)).timeline();
        assertThat(timeline.stays())
                .containsExactly(
                        new Stay(FIRST, TER_APEL, march(1), march(3), 1, PLACED, null, 0, null, null, null),
                        new Stay(SECOND, BUDEL, march(3), null, 1, null, move(CAPACITY), 1, null, null, null));
        assertThat(timeline.relocations()).hasSize(1).first().satisfies(relocation -> {
            assertThat(relocation.from().id()).isEqualTo(FIRST);
            assertThat(relocation.to().id()).isEqualTo(SECOND);
            assertThat(relocation.movedOn()).isEqualTo(march(3));
            assertThat(relocation.reason()).isEqualTo(CAPACITY);
        });
    }

    @Test
    void a_stay_remembers_in_which_event_its_move_was_recorded() {
        Timeline timeline = amina.detailsRecorded()
                .placed(TER_APEL, march(1))
                .relocated(BUDEL, march(3))
                .relocated(HEUMENSOORD, march(4))
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::moveRecordedIn).containsExactly(0L, 2L, 3L);
    }

    @Test
    void there_and_back_on_one_day_is_two_relocations_in_the_order_in_which_they_happened() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(3))
                .relocated(TER_APEL, march(3))
                .timeline();
        assertThat(timeline.relocations())
                .extracting(
                        relocation -> relocation.from().location(),
                        relocation -> relocation.to().location())
                .containsExactly(tuple(TER_APEL, BUDEL), tuple(BUDEL, TER_APEL));
        assertThat(timeline.stays())
                .extracting(Stay::arrivedOn, Stay::leftOn)
                .containsExactly(tuple(march(1), march(3)), tuple(march(3), march(3)), tuple(march(3), null));
    }

    @Test
    void a_stay_holds_its_day_of_arrival_and_not_its_day_of_leaving() {
        Timeline timeline =
                amina.placed(TER_APEL, march(2)).relocated(BUDEL, march(4)).timeline();
        Stay terApel = timeline.stays().get(0);
        assertThat(terApel.contains(march(1))).isFalse();
        assertThat(terApel.contains(march(2))).isTrue();
        assertThat(terApel.contains(march(3))).isTrue();
        assertThat(terApel.contains(march(4))).isFalse();
        assertThat(timeline.stays().get(1).contains(march(4))).isTrue();
        assertThat(timeline.stays().get(1).contains(march(31))).isTrue();
    }

    @Test
    void a_stay_of_no_days_holds_none() {
        Stay inBetween = amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(3))
                .relocated(TER_APEL, march(3))
                .timeline()
                .stay(SECOND)
                .orElseThrow();
        assertThat(inBetween.contains(march(2))).isFalse();
        assertThat(inBetween.contains(march(3))).isFalse();
    }

    @Test
    void days_on_the_way_are_transit_and_in_no_stay() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(3), march(5), null)
                .timeline();
        assertThat(timeline.stays().get(0).transit()).isEqualTo(new Transit(BUDEL, march(5), move(CAPACITY), 1, false));
        assertThat(timeline.stays()).noneMatch(stay -> stay.contains(march(3)) || stay.contains(march(4)));
        assertThat(timeline.isInTransit()).isFalse();
        assertThat(timeline.relocations()).extracting(Relocation::movedOn).containsExactly(march(5));
    }

    @Test
    void a_child_that_was_sent_is_on_its_way_in_reception_and_nowhere_yet() {
        Timeline timeline =
                amina.placed(TER_APEL, march(1)).sent(march(3), BUDEL).timeline();
        assertThat(timeline.isInTransit()).isTrue();
        assertThat(timeline.isInReception()).isTrue();
        assertThat(timeline.running()).isEmpty();
        assertThat(timeline.stays().get(0).leftOn()).isEqualTo(march(3));
        assertThat(timeline.stays().get(0).transit()).isEqualTo(new Transit(BUDEL, null, move(CAPACITY), 1, true));
        assertThat(timeline.relocations()).isEmpty();
    }

    @Test
    void a_child_that_is_received_has_moved_for_the_reason_for_which_it_was_sent() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .sent(march(3), null)
                .received(BUDEL, march(5))
                .timeline();
        assertThat(timeline.stays())
                .containsExactly(
                        new Stay(
                                FIRST,
                                TER_APEL,
                                march(1),
                                march(3),
                                1,
                                PLACED,
                                null,
                                0,
                                null,
                                new Transit(null, march(5), move(CAPACITY), 1, true),
                                null),
                        new Stay(SECOND, BUDEL, march(5), null, 1, null, move(CAPACITY), 1, null, null, null));
        assertThat(timeline.relocations()).extracting(Relocation::reason).containsExactly(CAPACITY);
        assertThat(timeline.isInTransit()).isFalse();
    }

    @Test
    void a_child_that_comes_back_to_where_it_left_has_not_moved() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .sent(march(3), BUDEL)
                .received(TER_APEL, march(4))
                .timeline();
        assertThat(timeline.stays()).hasSize(2);
        assertThat(timeline.relocations()).isEmpty();
    }

    @Test
    void a_departure_ends_the_stay_and_says_where_the_child_went() {
        Timeline timeline =
                amina.placed(TER_APEL, march(1)).departed(march(9), TO_FAMILY).timeline();
        assertThat(timeline.stays())
                .containsExactly(new Stay(
                        FIRST,
                        TER_APEL,
                        march(1),
                        march(9),
                        1,
                        PLACED,
                        null,
                        0,
                        null,
                        null,
                        new Departure(march(9), TO_FAMILY, null, null)));
        assertThat(timeline.isInReception()).isFalse();
        assertThat(timeline.departure()).map(Departure::on).contains(march(9));
    }

    @Test
    void a_departure_on_the_way_ends_the_transit_and_leaves_the_stay_as_it_was() {
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .sent(march(3), BUDEL)
                .departed(march(6), TO_FAMILY)
                .timeline();
        Stay stay = timeline.stays().get(0);
        assertThat(stay.leftOn()).isEqualTo(march(3));
        assertThat(stay.transit().until()).isEqualTo(march(6));
        assertThat(stay.departure().on()).isEqualTo(march(6));
        assertThat(timeline.isInTransit()).isFalse();
        assertThat(timeline.isInReception()).isFalse();
    }

    @Test
    void a_stay_keeps_the_end_that_was_stated_beside_the_inferred_one() {
        InferredEnd stated = new InferredEnd(march(9));
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .relocated(BUDEL, march(3), march(3), stated)
                .timeline();
        assertThat(timeline.stays()).extracting(Stay::inferredEnd).containsExactly(stated, null);
    }

    @Test
    void a_last_stay_keeps_the_end_that_was_stated_beside_the_inferred_one() {
        InferredEnd stated = new InferredEnd(march(12));
        Timeline timeline = amina.placed(TER_APEL, march(1))
                .departed(march(9), TO_FAMILY, stated)
                .timeline();
        assertThat(timeline.stays())
                .extracting(Stay::leftOn, Stay::inferredEnd)
                .containsExactly(tuple(march(9), stated));
    }

    @Test
    void personal_details_change_no_stay() {
        Timeline before = amina.placed(TER_APEL, march(1)).timeline();
        assertThat(amina.detailsRecorded().timeline()).isEqualTo(before);
    }

    @Test
    void a_stay_is_found_by_its_identity() {
        Timeline timeline =
                amina.placed(TER_APEL, march(1)).relocated(BUDEL, march(3)).timeline();
        assertThat(timeline.stay(SECOND)).map(Stay::location).contains(BUDEL);
        assertThat(timeline.stay(THIRD)).isEmpty();
    }

    @Test
    void nothing_happens_before_the_first_placement() {
        assertThatIllegalStateException()
                .isThrownBy(() -> amina.relocated(BUDEL, march(3)).timeline());
    }
}
