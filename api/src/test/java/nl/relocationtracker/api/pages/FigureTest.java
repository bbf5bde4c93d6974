package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Figure EXACT = new Figure(Rendering.language("nl"), true);
    private static final Figure ROUNDED = new Figure(Rendering.language("nl"), false);

    @Test
    void is_exact_for_those_who_care_for_the_children() {
        assertThat(EXACT.of(0)).isEqualTo("0");
        assertThat(EXACT.of(3)).isEqualTo("3");
        assertThat(EXACT.of(15791)).isEqualTo("15.791");
    }

    @Test
    void is_rounded_to_five_for_others() {
        assertThat(ROUNDED.of(12)).isEqualTo("10");
        assertThat(ROUNDED.of(13)).isEqualTo("15");
        assertThat(ROUNDED.of(15791)).isEqualTo("15.790");
    }

    @Test
    void never_points_at_a_child() {
        for (int few = 0; few < 10; few++) assertThat(ROUNDED.of(few)).isEqualTo("< 10");
        assertThat(ROUNDED.shown(1)).isEqualTo(ROUNDED.shown(9));
    }
}
