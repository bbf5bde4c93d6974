package nl.relocationtracker.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Tries to have figures of a few children by adding and subtracting those of several selections. */
class CombiningTest {

    private static final int LEAST = 10;
    private static final int GROUPS = 6;
    private static final int MOST = 2;

    /**
     * How many children are in each of some groups, and of which groups each selection consists, in the order in which they are
     * asked.
     */
    private record History(List<Integer> groups, List<Integer> selections) {

        private boolean has(int selection, int group) {
            return (selection >> group & 1) == 1;
        }

        private boolean refused(int asked, List<Integer> told) {
            Map<BitSet, Long> together = new HashMap<>();
            for (int group = 0; group < groups.size(); group++) {
                BitSet in = new BitSet();
                in.set(0, has(asked, group));
                for (int one = 0; one < told.size(); one++) in.set(one + 1, has(told.get(one), group));
                together.merge(in, (long) groups.get(group), Long::sum);
            }
            return Combining.pointsAtFew(told.size() + 1, LEAST, together);
        }

        private long children(int selection) {
            long children = 0;
            for (int group = 0; group < groups.size(); group++)
                if (has(selection, group)) children += groups.get(group);
            return children;
        }

        private List<Integer> told() {
            List<Integer> told = new ArrayList<>();
            for (int asked : selections)
                if (!told.contains(asked) && children(asked) >= LEAST && !refused(asked, told)) told.add(asked);
            return told;
        }

        /** The least number of children that any sum or difference of what is told is about, with each up to twice. */
        private long leastToldOf(List<Integer> told) {
            long least = Long.MAX_VALUE;
            int ways = (int) Math.pow(2 * MOST + 1, told.size());
            for (int way = 0; way < ways; way++) {
                long about = 0;
                for (int group = 0; group < groups.size(); group++) {
                    int sum = 0;
                    for (int one = 0, left = way; one < told.size(); one++, left /= 2 * MOST + 1)
                        if (has(told.get(one), group)) sum += left % (2 * MOST + 1) - MOST;
                    if (sum != 0) about += groups.get(group);
                }
                if (about > 0 && about < least) least = about;
            }
            return least;
        }
    }

    @Property(tries = 300)
    void no_sum_or_difference_of_what_is_told_is_about_few_children(@ForAll("histories") History history) {
        List<Integer> told = history.told();
        assertThat(history.leastToldOf(told))
                .as("of %s, told %s", history, told)
                .isGreaterThanOrEqualTo(LEAST);
    }

    @Property(tries = 100)
    void refuses_nothing_where_no_group_is_small(@ForAll("histories") History history) {
        History great = new History(
                history.groups().stream().map(children -> children + LEAST).toList(), history.selections());
        assertThat(great.told())
                .containsExactlyElementsOf(
                        great.selections().stream().distinct().toList());
    }

    @Test
    void everybody_is_refused_beside_parts_that_leave_a_few_and_not_beside_parts_that_leave_none() {
        List<Integer> asked = List.of(0b0001, 0b0010, 0b0100, 0b1111);
        assertThat(new History(List.of(40, 30, 20, 3), asked).told()).containsExactly(0b0001, 0b0010, 0b0100);
        assertThat(new History(List.of(40, 30, 20, 0), asked).told()).containsExactlyElementsOf(asked);
        assertThat(new History(List.of(40, 30, 20, 10), asked).told()).containsExactlyElementsOf(asked);
    }

    @Test
    void a_selection_of_few_tells_nothing_and_is_held_against_no_other() {
        History history = new History(List.of(40, 3, 40), List.of());
        assertThat(history.refused(0b010, List.of(0b001))).isFalse();
        assertThat(history.refused(0b111, List.of(0b010))).isFalse();
        // What is left of everybody are twelve; that six of them are a selection of their own is told nobody.
        assertThat(new History(List.of(40, 6, 6), List.of()).refused(0b111, List.of(0b001, 0b100)))
                .isFalse();
    }

    @Test
    void so_is_what_two_overlapping_selections_leave_of_their_union() {
        // Both overlap in the second group; their union less each of them, and more, is about the overlap.
        List<Integer> asked = List.of(0b011, 0b110, 0b111);
        assertThat(new History(List.of(40, 3, 40), asked).told()).hasSize(2);
        assertThat(new History(List.of(40, 12, 40), asked).told()).hasSize(3);
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Integer> group = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 9)),
                Tuple.of(1, Arbitraries.integers().between(10, 40)));
        Arbitrary<Integer> selection = Arbitraries.integers().between(1, (1 << GROUPS) - 1);
        return group.list()
                .ofSize(GROUPS)
                .flatMap(groups ->
                        selection.list().ofMinSize(2).ofMaxSize(6).map(selections -> new History(groups, selections)));
    }
}
