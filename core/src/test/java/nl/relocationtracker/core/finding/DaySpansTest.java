package nl.relocationtracker.core.finding;

import static java.time.LocalDate.MAX;
import static java.time.LocalDate.MIN;
import static nl.relocationtracker.core.Days.march;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.finding.DaySpans.Span;
import org.junit.jupiter.api.Test;

class DaySpansTest {

    private static DaySpans days(int from, int to) {
        return DaySpans.of(march(from), march(to));
    }

    @Test
    void spans_that_touch_become_one() {
        assertThat(days(5, 7).plus(days(1, 3)).plus(days(3, 5)).spans()).containsExactly(new Span(march(1), march(7)));
        assertThat(days(1, 9).plus(days(2, 3)).spans()).containsExactly(new Span(march(1), march(9)));
    }

    @Test
    void what_ends_before_it_begins_holds_no_days() {
        assertThat(days(3, 3)).isEqualTo(DaySpans.NONE);
    }

    @Test
    void days_of_one_without_those_of_another() {
        assertThat(DaySpans.ALWAYS.without(days(3, 5).plus(days(8, 9))).spans())
                .containsExactly(new Span(MIN, march(3)), new Span(march(5), march(8)), new Span(march(9), MAX));
    }

    @Test
    void days_that_both_have() {
        assertThat(days(1, 5).plus(days(7, 9)).within(days(4, 8)).spans())
                .containsExactly(new Span(march(4), march(5)), new Span(march(7), march(8)));
    }
}
