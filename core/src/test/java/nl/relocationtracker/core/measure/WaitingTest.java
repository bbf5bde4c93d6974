package nl.relocationtracker.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static SortedMap<Integer, Long> after(Map<Integer, Long> days) {
        return new TreeMap<>(days);
    }

    /** One reaches it after 10 days, one leaves after 20, one waits since 25 and one reaches it after 30. */
    private final Waiting four =
            new Waiting(after(Map.of(10, 1L, 30, 1L)), after(Map.of(20, 1L)), after(Map.of(25, 1L)));

    @Test
    void whoever_leaves_otherwise_does_not_reach_it_by_aalen_and_johansen() {
        assertThat(four.entered()).isEqualTo(4);
        assertThat(four.reachedWithin(9)).hasValue(0);
        assertThat(four.reachedWithin(10)).hasValue(0.25);
        assertThat(four.reachedWithin(29)).hasValue(0.25);
        // Half were waiting still after day 20, and the one of them who was looked at until day 30 reached it.
        assertThat(four.reachedWithin(30).getAsDouble()).isEqualTo(0.75, within(1e-9));
        assertThat(four.median()).hasValue(30);
    }

    @Test
    void whoever_leaves_otherwise_waits_still_by_kaplan_and_meier() {
        assertThat(four.withoutLeavers().reachedWithin(10)).hasValue(0.25);
        assertThat(four.withoutLeavers().reachedWithin(30).getAsDouble()).isEqualTo(1, within(1e-9));
    }

    @Test
    void there_is_no_median_while_fewer_than_half_reached_it() {
        Waiting few = new Waiting(after(Map.of(10, 1L)), after(Map.of(5, 2L)), after(Map.of(40, 1L)));
        assertThat(few.reachedWithin(400)).hasValue(0.25);
        assertThat(few.median()).isEmpty();
        assertThat(new Waiting(after(Map.of()), after(Map.of()), after(Map.of())).reachedWithin(1))
                .isEmpty();
    }

    @Test
    void a_percentile_is_the_least_number_that_so_large_a_share_does_not_exceed() {
        SortedMap<Integer, Long> days = after(Map.of(0, 1L, 1, 1L, 14, 1L));
        assertThat(Spread.percentile(days, 0.5)).hasValue(1);
        assertThat(Spread.percentile(days, 0.9)).hasValue(14);
        assertThat(Spread.percentile(days, 0)).hasValue(0);
        assertThat(Spread.percentile(after(Map.of()), 0.5)).isEmpty();
    }
}
