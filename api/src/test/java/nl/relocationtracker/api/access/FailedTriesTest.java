package nl.relocationtracker.api.access;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.relocationtracker.api.access.FailedTries.From;
import org.junit.jupiter.api.Test;

class FailedTriesTest {

    private static final From OWNER = From.of("192.0.2.1", "Amina");

    private final SettableClock clock = new SettableClock();
    private final FailedTries tries = new FailedTries(clock);

    @Test
    void let_somebody_mistype_four_times() {
        fail(OWNER, 4);
        assertThat(tries.waitOf(OWNER)).isEqualTo(ZERO);
    }

    @Test
    void make_the_next_ones_wait_twice_as_long_each_time_up_to_a_minute() {
        fail(OWNER, 5);
        assertThat(tries.waitOf(OWNER)).hasSeconds(1);
        fail(OWNER, 1);
        assertThat(tries.waitOf(OWNER)).hasSeconds(2);
        fail(OWNER, 3);
        assertThat(tries.waitOf(OWNER)).hasSeconds(16);
        fail(OWNER, 100);
        assertThat(tries.waitOf(OWNER)).hasSeconds(60);
    }

    @Test
    void end_the_wait_when_its_time_is_over() {
        fail(OWNER, 6);
        clock.pass(Duration.ofSeconds(2));
        assertThat(tries.waitOf(OWNER)).isEqualTo(ZERO);
    }

    @Test
    void are_forgotten_after_a_quarter_of_an_hour() {
        fail(OWNER, 10);
        clock.pass(Duration.ofMinutes(15));
        fail(OWNER, 1);
        assertThat(tries.waitOf(OWNER)).isEqualTo(ZERO);
    }

    @Test
    void lock_nobody_out_elsewhere_and_no_other_name_here() {
        fail(From.of("198.51.100.7", "Amina"), 100);
        fail(From.of("192.0.2.1", "Bram"), 100);
        assertThat(tries.waitOf(OWNER)).isEqualTo(ZERO);
    }

    @Test
    void count_the_same_name_in_any_spelling() {
        fail(From.of("192.0.2.1", "AMINA"), 5);
        assertThat(tries.waitOf(OWNER)).hasSeconds(1);
    }

    @Test
    void count_a_network_of_ipv6_as_one_place() {
        fail(From.of("2001:db8:1:2:aaaa::1", "Amina"), 5);
        assertThat(tries.waitOf(From.of("2001:db8:1:2:bbbb::2", "Amina"))).hasSeconds(1);
        assertThat(tries.waitOf(From.of("2001:db8:1:3:aaaa::1", "Amina"))).isEqualTo(ZERO);
    }

    @Test
    void keep_only_the_last_ten_thousand() {
        fail(OWNER, 10);
        From last = From.of("192.0.2.1", "last");
        for (int i = 0; i < 9_999; i++) tries.failed(From.of("192.0.2.1", "somebody " + i));
        assertThat(tries.waitOf(OWNER)).isPositive();
        fail(last, 10);
        assertThat(tries.waitOf(OWNER)).isEqualTo(ZERO);
        assertThat(tries.waitOf(last)).isPositive();
    }

    private void fail(From from, int times) {
        for (int i = 0; i < times; i++) tries.failed(from);
    }
}
