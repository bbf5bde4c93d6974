package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.march;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final History<String> HISTORY =
            History.of("red").with(march(5), "green").with(march(10), "blue");

    @Test
    void holds_each_value_from_its_day_up_to_the_next() {
        assertThat(HISTORY.on(march(4))).isEqualTo("red");
        assertThat(HISTORY.on(march(5))).isEqualTo("green");
        assertThat(HISTORY.on(march(9))).isEqualTo("green");
        assertThat(HISTORY.on(march(10))).isEqualTo("blue");
        assertThat(HISTORY.latest()).isEqualTo("blue");
    }

    @Test
    void what_is_learned_late_holds_up_to_what_was_known_to_come_next() {
        History<String> late = HISTORY.with(march(7), "grey");
        assertThat(late.on(march(6))).isEqualTo("green");
        assertThat(late.on(march(9))).isEqualTo("grey");
        assertThat(late.on(march(10))).isEqualTo("blue");
    }

    @Test
    void what_is_said_of_a_day_again_takes_the_place_of_what_was_said_of_it() {
        assertThat(HISTORY.with(march(5), "grey"))
                .isEqualTo(History.of("red").with(march(5), "grey").with(march(10), "blue"));
    }

    @Test
    void what_is_said_as_it_was_known_is_no_change() {
        assertThat(HISTORY.with(march(7), "green")).isEqualTo(HISTORY);
        assertThat(HISTORY.withFirst(march(1), "red")).isEqualTo(HISTORY);
    }

    @Test
    void what_was_said_of_a_day_holds_whatever_is_learned_of_the_days_before_it() {
        History<String> told =
                HISTORY.with(march(7), "blue").with(march(7), "grey").withFirst(march(1), "blue");
        assertThat(told.on(march(9))).isEqualTo("grey");
        assertThat(told.on(march(10))).isEqualTo("blue");
        assertThat(HISTORY.with(march(7), "blue").with(march(7), "green").on(march(10)))
                .isEqualTo("blue");
    }

    @Test
    void differs_from_another_since_the_first_day_that_reads_otherwise() {
        assertThat(HISTORY.differsSince(HISTORY.with(march(7), "blue"))).contains(march(7));
        assertThat(HISTORY.differsSince(HISTORY.withFirst(march(1), "grey"))).contains(LocalDate.MIN);
        assertThat(HISTORY.differsSince(HISTORY.with(march(10), "green").with(march(10), "blue")))
                .isEmpty();
    }

    @Test
    void what_was_so_from_the_beginning_leaves_later_changes_alone() {
        assertThat(HISTORY.withFirst(march(1), "grey").changes()).isEqualTo(HISTORY.changes());
        assertThat(HISTORY.withFirst(march(5), "grey"))
                .isEqualTo(History.of("grey").with(march(10), "blue"));
    }

    @Test
    void may_hold_nothing() {
        History<String> withdrawn =
                History.<String>of(null).with(march(5), "green").with(march(10), null);
        assertThat(withdrawn.on(march(5))).isEqualTo("green");
        assertThat(withdrawn.latest()).isNull();
    }
}
