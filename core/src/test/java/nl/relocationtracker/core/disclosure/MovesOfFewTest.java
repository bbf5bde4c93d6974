package nl.relocationtracker.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.relocationtracker.core.disclosure.Figures.Behind;
import nl.relocationtracker.core.disclosure.Figures.Share;
import nl.relocationtracker.core.disclosure.Figures.Sum;
import nl.relocationtracker.core.disclosure.Shown.Why;

/** Tables of moves, of which one child can have many: a cell is small by the children behind it. */
class MovesOfFewTest {

    private static final DisclosureRules EXACT = new DisclosureRules(10, 90, 1);

    private static final int WAYS = 7;

    private static final List<Sum<String>> TOTAL = List.of(new Sum<>("all", List.of("asked", "not asked")));

    @Example
    void twelve_moves_of_two_children_are_withheld_and_so_is_what_gives_them_back() {
        Map<String, Shown> shown = new Figures<>(
                        Map.of("asked", 12L, "not asked", 88L, "all", 100L),
                        of("asked", 2, "not asked", 40, "all", 41),
                        TOTAL,
                        List.of(),
                        List.of())
                .under(DisclosureRules.STANDARD);
        assertThat(shown.get("asked")).isEqualTo(Shown.withheld(Why.FEW));
        assertThat(shown.get("not asked")).isEqualTo(Shown.withheld(Why.PROTECTS_ANOTHER));
        assertThat(shown.get("all")).isEqualTo(Shown.told(100));
    }

    @Example
    void twelve_moves_of_ten_children_are_told() {
        Map<String, Shown> shown = new Figures<>(
                        Map.of("asked", 12L, "not asked", 88L, "all", 100L),
                        of("asked", 10, "not asked", 40, "all", 41),
                        TOTAL,
                        List.of(),
                        List.of())
                .under(DisclosureRules.STANDARD);
        assertThat(shown.values()).allMatch(Shown::isTold);
    }

    @Example
    void a_share_is_withheld_where_the_moves_that_lack_the_trait_are_of_few_children() {
        Map<String, Long> cells = Map.of("caused", 60L, "all", 100L);
        Map<String, Behind> behind = of("caused", 50, "all", 50);
        assertThat(new Figures<>(cells, behind, List.of(), List.of(new Share<>("caused", "all", 4L)), List.of())
                        .under(EXACT)
                        .get("caused")
                        .isTold())
                .isFalse();
        assertThat(new Figures<>(cells, behind, List.of(), List.of(new Share<>("caused", "all", 30L)), List.of())
                        .under(EXACT)
                        .get("caused")
                        .isTold())
                .isTrue();
    }

    @Example
    void moves_are_told_in_steps_that_hide_what_a_few_children_have_and_withheld_where_one_child_has_too_many() {
        Map<String, Shown> shown = new Figures<>(
                        Map.of("many", 670L, "few", 30L),
                        Map.of("many", new Behind(198, 7), "few", new Behind(12, 9)),
                        List.of(),
                        List.<Share<String>>of(),
                        List.of())
                .under(DisclosureRules.STANDARD);
        assertThat(shown.get("many")).isEqualTo(Shown.told(680));
        assertThat(shown.get("few")).isEqualTo(Shown.withheld(Why.FEW));
    }

    @Example
    void what_is_hidden_is_looked_for_within_sums_of_sums_too() {
        Map<String, Shown> shown = new Figures<>(
                        Map.of("moves", 57L, "asked", 3L, "not asked", 54L, "a", 2L, "b", 2L, "rest", 50L),
                        List.of(
                                new Sum<>("moves", List.of("asked", "not asked")),
                                new Sum<>("not asked", List.of("a", "b", "rest"))),
                        List.of())
                .under(EXACT);
        assertThat(shown.get("moves").isTold() && shown.get("rest").isTold())
                .as("57 less 50 are 7: %s", shown)
                .isFalse();
    }

    @Example
    void refuses_more_children_than_moves_and_moves_of_nobody() {
        Map<String, Long> cells = Map.of("all", 3L);
        assertThatThrownBy(() -> new Figures<>(cells, of("all", 4), List.of(), List.of(), List.of()))
                .hasMessage("all is 3 of 4 children");
        assertThatThrownBy(() -> new Figures<>(cells, of("all", 0), List.of(), List.of(), List.of()))
                .hasMessage("all is 3 of 0 children");
    }

    @Example
    void refuses_a_share_of_moves_that_does_not_say_whose_the_others_are() {
        assertThatThrownBy(() -> new Figures<>(
                        Map.of("caused", 6L, "all", 9L),
                        of("caused", 2, "all", 3),
                        List.of(),
                        List.of(new Share<>("caused", "all")),
                        List.of()))
                .hasMessage("it is not said of how many children the rest of all is without caused");
    }

    private static Map<String, Behind> of(Object... named) {
        Map<String, Behind> behind = new HashMap<>();
        for (int i = 0; i < named.length; i += 2) behind.put((String) named[i], Behind.of((Integer) named[i + 1]));
        return behind;
    }

    @Property(tries = 300)
    void no_cell_of_few_children_can_have_one_value_alone(@ForAll("children") List<List<Integer>> children) {
        Moved moved = new Moved(children);
        Map<String, Shown> shown = moved.figures().under(EXACT);
        moved.behind.forEach((cell, who) -> {
            if (who.size() < EXACT.least()) assertThat(shown.get(cell).isTold()).isFalse();
        });
        assertThat(Subtraction.recovered(shown, moved.sums))
                .as("of %s, told %s", moved.cells, shown)
                .allMatch(cell -> moved.behind.get(cell).size() >= EXACT.least());
    }

    @Property(tries = 300)
    void what_is_hidden_of_a_whole_that_is_told_is_never_of_few_children_together(
            @ForAll("children") List<List<Integer>> children) {
        Moved moved = new Moved(children);
        Map<String, Shown> shown = moved.figures().under(EXACT);
        for (Sum<String> sum : moved.sums) {
            if (!shown.get(sum.whole()).isTold()) continue;
            Set<Integer> whose = new HashSet<>();
            List<String> hidden = sum.parts().stream()
                    .filter(part -> !shown.get(part).isTold())
                    .toList();
            hidden.forEach(part -> whose.addAll(moved.behind.get(part)));
            if (hidden.stream().anyMatch(part -> moved.behind.get(part).size() < EXACT.least()))
                assertThat(whose).as("behind %s of %s", hidden, moved.cells).hasSizeGreaterThanOrEqualTo(EXACT.least());
        }
    }

    /** Of up to 40 children how often each moved in seven ways, often many times in one. */
    @Provide
    Arbitrary<List<List<Integer>>> children() {
        Arbitrary<Integer> moves = Arbitraries.of(0, 0, 0, 0, 0, 0, 1, 1, 2, 7);
        return moves.list().ofSize(WAYS).list().ofMinSize(5).ofMaxSize(40);
    }

    /** Four ways are of one sort and three of the other: sums within sums. */
    private static final class Moved {

        private final Map<String, Long> cells = new LinkedHashMap<>();
        private final Map<String, Set<Integer>> behind = new HashMap<>();
        private final List<Sum<String>> sums = new ArrayList<>(List.of(
                new Sum<>("first", List.of("0", "1", "2", "3")),
                new Sum<>("second", List.of("4", "5", "6")),
                new Sum<>("all", List.of("first", "second"))));

        Moved(List<List<Integer>> children) {
            for (String cell : List.of("0", "1", "2", "3", "4", "5", "6", "first", "second", "all")) {
                cells.put(cell, 0L);
                behind.put(cell, new HashSet<>());
            }
            for (int child = 0; child < children.size(); child++)
                for (int way = 0; way < WAYS; way++)
                    for (String cell : List.of(Integer.toString(way), way < 4 ? "first" : "second", "all"))
                        add(cell, child, children.get(child).get(way));
        }

        private void add(String cell, int child, int moves) {
            if (moves == 0) return;
            cells.merge(cell, (long) moves, Long::sum);
            behind.get(cell).add(child);
        }

        Figures<String> figures() {
            Map<String, Behind> whose = new HashMap<>();
            behind.forEach((cell, who) -> whose.put(cell, Behind.of(who.size())));
            return new Figures<>(cells, whose, sums, List.of(), List.of());
        }
    }
}
