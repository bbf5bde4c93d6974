package nl.relocationtracker.api.pages.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.relocationtracker.api.pages.Rendering;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Figures;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final Language DUTCH = Rendering.language("nl");
    private static final Figures<String> FIGURES = new Table()
            .cell("azc", 15791)
            .cell("noodopvang", 63)
            .cell("opvanggezin", 3)
            .cell("samen", 15857)
            .sum("samen", List.of("azc", "noodopvang", "opvanggezin"))
            .figures();
    private static final Told EXACT = new Told(FIGURES.exact(), null, DUTCH);
    private static final Told ROUNDED =
            new Told(FIGURES.under(DisclosureRules.STANDARD), DisclosureRules.STANDARD, DUTCH);

    @Test
    void is_exact_and_without_a_note_for_those_who_care_for_the_children() {
        assertThat(EXACT.of("opvanggezin")).isEqualTo("3");
        assertThat(EXACT.of("azc")).isEqualTo("15.791");
        assertThat(EXACT.note()).isNull();
    }

    @Test
    void is_rounded_for_others_and_says_so() {
        assertThat(ROUNDED.of("azc")).isEqualTo("15.790");
        assertThat(ROUNDED.note()).contains("afgerond op 5", "minder dan 10", "90%");
    }

    @Test
    void has_one_word_for_a_small_number_and_for_what_would_give_it_away() {
        assertThat(ROUNDED.of("opvanggezin")).isEqualTo("afgeschermd");
        assertThat(ROUNDED.of("noodopvang")).isEqualTo("afgeschermd");
        assertThat(ROUNDED.drawn("noodopvang")).isZero();
    }

    @Test
    void draws_bars_by_what_is_told_and_never_divides_by_nothing() {
        assertThat(ROUNDED.greatest(List.of("azc", "noodopvang"))).isEqualTo(15790);
        assertThat(ROUNDED.greatest(List.of("noodopvang"))).isEqualTo(1);
    }

    @Test
    void has_no_word_for_a_cell_that_there_is_not() {
        assertThatThrownBy(() -> EXACT.of("azcs")).hasMessageContaining("azcs");
    }

    @Test
    void is_never_of_figures_that_do_not_add_up() {
        assertThatThrownBy(() -> new Table()
                        .cell("a", 1)
                        .cell("b", 2)
                        .sum("a", List.of("b"))
                        .figures())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
