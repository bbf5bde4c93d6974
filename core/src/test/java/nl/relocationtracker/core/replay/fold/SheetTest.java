package nl.relocationtracker.core.replay.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.relocationtracker.core.disclosure.Figures.Behind;
import nl.relocationtracker.core.replay.Measure;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final Cell MOVES = Cell.of(Measure.CLOSURES, LocalDate.parse("2024-03-01"), "CAUSED");

    @Test
    void six_moves_of_each_of_two_children_are_twelve_of_two() {
        Sheet all = new Sheet();
        for (int child = 0; child < 2; child++) {
            Sheet own = new Sheet();
            for (int move = 0; move < 6; move++) own.several(MOVES, 1);
            all.add(own);
        }
        assertThat(all.sum(MOVES)).isEqualTo(12);
        assertThat(all.behind(MOVES)).contains(new Behind(2, 6));
    }

    @Test
    void whom_nobody_can_be_twice_is_a_child() {
        Sheet all = new Sheet();
        for (int child = 0; child < 3; child++) {
            Sheet own = new Sheet();
            own.one(MOVES);
            all.add(own);
        }
        assertThat(all.sum(MOVES)).isEqualTo(3);
        assertThat(all.behind(MOVES)).isEmpty();
    }

    @Test
    void of_records_after_some_days_it_is_known_how_many_children_have_some_on_either_side() {
        Sheet all = new Sheet();
        all.add(child(0, 0, 0, 0, 0, 2));
        all.add(child(1));
        all.add(child(9, 9, 9, 9));
        DaysOfChildren days = all.spread(MOVES);
        assertThat(days.all()).hasToString("{0=5, 1=1, 2=1, 9=4}");
        assertThat(days.childrenUpTo(0)).isEqualTo(1);
        assertThat(days.childrenUpTo(1)).isEqualTo(2);
        // At most one: two children. At least one: three.
        assertThat(days.childrenAround(1)).isEqualTo(2);
        assertThat(days.childrenAround(9)).isEqualTo(1);
        assertThat(all.behind(MOVES)).contains(new Behind(3, 6));
    }

    private static Sheet child(int... days) {
        Sheet own = new Sheet();
        for (int each : days) own.spread(MOVES, each);
        return own;
    }
}
