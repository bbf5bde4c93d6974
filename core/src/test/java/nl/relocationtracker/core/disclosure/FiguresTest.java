package nl.relocationtracker.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.disclosure.Figures.Share;
import nl.relocationtracker.core.disclosure.Figures.Sum;
import nl.relocationtracker.core.disclosure.Figures.Twins;
import nl.relocationtracker.core.disclosure.Shown.Why;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void tells_a_figure_rounded_to_five() {
        assertThat(under(Map.of("azc", 773L), List.of()).get("azc")).isEqualTo(Shown.told(775));
        assertThat(under(Map.of("azc", 772L), List.of()).get("azc")).isEqualTo(Shown.told(770));
    }

    @Test
    void a_none_is_told_of_no_group_because_everybody_in_it_would_be_known_to_lack_the_trait() {
        Map<String, Shown> shown = new Figures<>(
                        Map.of("group", 40L, "differ", 0L), List.of(), List.of(new Share<>("differ", "group")))
                .under(DisclosureRules.STANDARD);
        assertThat(shown.get("differ").isTold()).isFalse();
        assertThat(shown.get("group").isTold()).isTrue();
    }

    @Test
    void withholds_a_cell_of_fewer_than_ten_and_of_none() {
        Map<String, Shown> shown = under(Map.of("nine", 9L, "ten", 10L, "none", 0L), List.of());
        assertThat(shown.get("nine")).isEqualTo(Shown.withheld(Why.FEW));
        assertThat(shown.get("none")).isEqualTo(Shown.withheld(Why.FEW));
        assertThat(shown.get("ten")).isEqualTo(Shown.told(10));
    }

    @Test
    void withholds_the_smallest_of_the_others_too_or_the_few_would_be_the_total_less_the_rest() {
        Map<String, Shown> shown =
                under(cells("regular", 50, "crisis", 4, "emergency", 30, "total", 84), List.of(total()));
        assertThat(shown.get("crisis")).isEqualTo(Shown.withheld(Why.FEW));
        assertThat(shown.get("emergency")).isEqualTo(Shown.withheld(Why.PROTECTS_ANOTHER));
        assertThat(shown.get("regular")).isEqualTo(Shown.told(50));
        assertThat(shown.get("total")).isEqualTo(Shown.told(85));
    }

    @Test
    void withholds_one_more_where_what_is_withheld_is_few_together() {
        Map<String, Shown> shown =
                under(cells("regular", 50, "crisis", 4, "emergency", 3, "total", 57), List.of(total()));
        assertThat(shown.get("regular")).isEqualTo(Shown.withheld(Why.PROTECTS_ANOTHER));
        assertThat(shown.get("total")).isEqualTo(Shown.told(55));
    }

    @Test
    void does_not_tell_that_nearly_everybody_of_a_group_has_a_trait() {
        Map<String, Shown> shown = new Figures<>(
                        cells("homes", 100, "unaccompanied", 91),
                        List.of(),
                        List.of(new Share<>("unaccompanied", "homes")))
                .under(DisclosureRules.STANDARD);
        assertThat(shown.get("unaccompanied")).isEqualTo(Shown.withheld(Why.NEARLY_ALL));
        assertThat(shown.get("homes")).isEqualTo(Shown.told(100));
    }

    @Test
    void withholds_what_protects_another_wherever_it_is_told_too_and_so_that_it_cannot_be_had_back_there() {
        Map<String, Shown> shown = new Figures<>(
                        cells("end", 12, "few", 4, "all", 16, "beginning", 12, "others", 20, "both", 32, "more", 50),
                        Map.of(),
                        List.of(
                                new Sum<>("all", List.of("end", "few")),
                                new Sum<>("both", List.of("beginning", "others"))),
                        List.of(),
                        List.of(new Twins<>("beginning", "end")))
                .under(DisclosureRules.STANDARD);
        assertThat(shown.get("end")).isEqualTo(Shown.withheld(Why.PROTECTS_ANOTHER));
        assertThat(shown.get("beginning")).isEqualTo(Shown.withheld(Why.PROTECTS_ANOTHER));
        assertThat(shown.get("others")).isEqualTo(Shown.withheld(Why.PROTECTS_ANOTHER));
        assertThat(shown.get("both")).isEqualTo(Shown.told(30));
        assertThat(shown.get("more")).isEqualTo(Shown.told(50));
    }

    @Test
    void refuses_twins_that_differ() {
        assertThatThrownBy(() -> new Figures<>(
                        cells("end", 12, "beginning", 13),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(new Twins<>("beginning", "end"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beginning is not the same as end");
    }

    @Test
    void does_not_tell_those_with_a_trait_where_few_are_without() {
        Map<String, Shown> shown = new Figures<>(
                        cells("homes", 50, "unaccompanied", 42),
                        List.of(),
                        List.of(new Share<>("unaccompanied", "homes")))
                .under(DisclosureRules.STANDARD);
        assertThat(shown.get("unaccompanied").isTold()).isFalse();
    }

    @Test
    void tells_everything_as_it_is_to_those_who_care_for_the_children() {
        Figures<String> figures = new Figures<>(cells("crisis", 4), List.of(), List.of());
        assertThat(figures.exact().get("crisis")).isEqualTo(Shown.told(4));
    }

    @Test
    void refuses_figures_that_do_not_add_up() {
        assertThatThrownBy(() -> new Figures<>(
                        cells("regular", 50, "crisis", 4, "emergency", 30, "total", 85), List.of(total()), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("total is 85, and its parts are 84 together");
    }

    private static Sum<String> total() {
        return new Sum<>("total", List.of("regular", "crisis", "emergency"));
    }

    private static Map<String, Shown> under(Map<String, Long> cells, List<Sum<String>> sums) {
        return new Figures<>(cells, sums, List.of()).under(DisclosureRules.STANDARD);
    }

    private static Map<String, Long> cells(Object... named) {
        Map<String, Long> cells = new LinkedHashMap<>();
        for (int i = 0; i < named.length; i += 2) cells.put((String) named[i], ((Number) named[i + 1]).longValue());
        return cells;
    }
}
