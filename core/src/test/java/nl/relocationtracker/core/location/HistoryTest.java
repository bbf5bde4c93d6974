package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.march;
import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.core.location.History.Change;
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
    void a_change_to_what_held_already_is_none() {
        assertThat(HISTORY.with(march(5), "red").changes()).containsExactly(new Change<>(march(10), "blue"));
        assertThat(HISTORY.with(march(7), "green")).isEqualTo(HISTORY);
        assertThat(HISTORY.with(march(7), "blue").changes())
                .containsExactly(new Change<>(march(5), "green"), new Change<>(march(7), "blue"));
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
