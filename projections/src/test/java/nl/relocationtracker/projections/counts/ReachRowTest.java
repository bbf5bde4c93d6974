package nl.relocationtracker.projections.counts;

import static java.time.LocalDate.MAX;
import static nl.relocationtracker.core.counting.Policies.EVERY_RELOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;
import org.junit.jupiter.api.Test;

/** Under a policy that flags from eight on, and calls six near. */
class ReachRowTest {

    private static final ChildId CHILD = ChildId.create();
    private static final Optional<Birth> UNKNOWN = Optional.empty();

    private static LocalDate march(int day) {
        return LocalDate.of(2023, 3, day);
    }

    /** One on each of the first days of March, which count before a day. */
    private static List<CountedRow> counted(int many, LocalDate until) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(nth -> new CountedRow(
                        EVERY_RELOCATION.name(),
                        CHILD,
                        nth,
                        UUID.randomUUID(),
                        march(nth),
                        march(nth),
                        until,
                        null,
                        null))
                .toList();
    }

    private static Timeline there(LocalDate from, LocalDate to) {
        return new Timeline(List.of(stay(from, to)), Timeline.EMPTY.told());
    }

    private static Stay stay(LocalDate from, LocalDate to) {
        return new Stay(StayId.create(), LocationId.create(), from, to, 1, null, null, 0, null, null, null);
    }

    private static List<ReachRow> rows(List<CountedRow> counted, Timeline timeline, Optional<Birth> birth) {
        return ReachRow.of(EVERY_RELOCATION, CHILD, counted, timeline, birth);
    }

    private static ReachRow near(LocalDate from, LocalDate to) {
        return new ReachRow(EVERY_RELOCATION.name(), CHILD, from, to, false, true);
    }

    private static ReachRow flagged(LocalDate from, LocalDate to, boolean here) {
        return new ReachRow(EVERY_RELOCATION.name(), CHILD, from, to, true, here);
    }

    @Test
    void nobody_is_near_with_five() {
        assertThat(rows(counted(5, MAX), there(march(1), null), UNKNOWN)).isEmpty();
    }

    @Test
    void near_from_the_sixth_on_and_flagged_from_the_eighth_on() {
        assertThat(rows(counted(9, MAX), there(march(1), null), UNKNOWN))
                .containsExactly(near(march(6), march(8)), flagged(march(8), MAX, true));
    }

    @Test
    void who_left_stays_flagged_elsewhere_and_is_near_no_more() {
        assertThat(rows(counted(8, MAX), there(march(1), march(20)), UNKNOWN))
                .containsExactly(
                        near(march(6), march(8)), flagged(march(8), march(20), true), flagged(march(20), MAX, false));
        assertThat(rows(counted(6, MAX), there(march(1), march(20)), UNKNOWN))
                .containsExactly(near(march(6), march(20)));
    }

    @Test
    void who_comes_back_is_here_again() {
        Timeline twice = new Timeline(List.of(stay(march(1), march(10)), stay(march(15), null)), Timeline.EMPTY.told());
        assertThat(rows(counted(8, MAX), twice, UNKNOWN))
                .containsExactly(
                        near(march(6), march(8)),
                        flagged(march(8), march(10), true),
                        flagged(march(10), march(15), false),
                        flagged(march(15), MAX, true));
    }

    @Test
    void from_the_eighteenth_birthday_on_nobody_is_here_as_a_child() {
        Birth grown = new Birth(march(12).minusYears(18));
        assertThat(rows(counted(8, MAX), there(march(1), null), Optional.of(grown)))
                .containsExactly(
                        near(march(6), march(8)), flagged(march(8), march(12), true), flagged(march(12), MAX, false));
    }

    @Test
    void what_counts_no_more_flags_no_more() {
        assertThat(rows(counted(8, march(25)), there(march(1), null), UNKNOWN))
                .containsExactly(near(march(6), march(8)), flagged(march(8), march(25), true));
    }
}
