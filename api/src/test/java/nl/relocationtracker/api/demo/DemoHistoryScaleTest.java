package nl.relocationtracker.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoHistoryScaleTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);
    private static final int LARGE = 20_000;

    @Test
    void keeps_its_shape_when_it_is_ten_times_as_large() {
        WrittenHistory small = WrittenHistory.of(DemoHistory.until(LAST_DAY));
        WrittenHistory large = WrittenHistory.of(DemoHistory.of(LARGE, LAST_DAY));

        assertThat(BrokenRules.in(large)).isEmpty();
        assertThat(large.children()).hasSize(LARGE);
        assertThat(large.rows().stream().anyMatch(row -> row.reason().equals("DIED")))
                .isTrue();
        assertThat(Moves.shareOfEightOrMore(large)).isBetween(0.04, 0.08);
        assertThat(Moves.mean(large)).isCloseTo(Moves.mean(small), within(0.4));
        assertThat(present(large) / 10).isCloseTo(present(small), within(100L));
        assertThat(large.places()).hasSize(10 * small.places().size());
    }

    @Test
    void keeps_no_more_in_memory_however_many_children_it_has_written() throws IOException {
        Meter stays = new Meter(500_000);

        DemoHistory.of(LARGE, LAST_DAY).write(Writer.nullWriter(), stays);

        assertThat(stays.written).isGreaterThan(4_000_000);
        long early = stays.usedMegabytes.get(1);
        assertThat(stays.usedMegabytes.get(stays.usedMegabytes.size() - 1)).isLessThanOrEqualTo(early + 3);
    }

    @Test
    void writes_the_first_household_before_it_thinks_of_the_last() {
        Writer full = new Writer() {
            private int written;

            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                written += length;
                if (written > 100_000) throw new IOException("disk full after " + written);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> DemoHistory.of(1_500_000, LAST_DAY).write(Writer.nullWriter(), full))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("disk full");
        // What it thinks of takes memory; all of it would take gigabytes.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(500_000_000L);
    }

    private static long present(WrittenHistory history) {
        return history.rows().stream().filter(row -> row.left() == null).count();
    }

    /** Counts what is written and looks now and then at what is still held in memory. */
    private static final class Meter extends Writer {

        private final int every;
        private final List<Long> usedMegabytes = new ArrayList<>();
        private long written;

        Meter(int every) {
            this.every = every;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            if (written / every != (written + length) / every) usedMegabytes.add(used());
            written += length;
        }

        private static long used() {
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
