package nl.relocationtracker.api.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.api.importing.ImportAnswer.Progress;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportPhase;
import nl.relocationtracker.projections.importing.ImportState;
import org.junit.jupiter.api.Test;

class ImportAnswerTest {

    private static final Instant TEN = Instant.parse("2024-03-01T10:00:00Z");

    @Test
    void the_speed_and_the_time_left_are_those_since_it_went_on_after_an_interruption() {
        Progress progress = Progress.of(running(4000, 10_000, 3000), TEN.plusSeconds(10));
        assertThat(progress.rowsPerSecond()).isEqualTo(100);
        assertThat(progress.secondsLeft()).isEqualTo(60);
    }

    @Test
    void nothing_is_said_of_the_speed_before_anything_was_recorded_since() {
        Progress progress = Progress.of(running(3000, 10_000, 3000), TEN.plusSeconds(10));
        assertThat(progress.rowsPerSecond()).isNull();
        assertThat(progress.secondsLeft()).isNull();
    }

    @Test
    void the_time_left_is_told_neither_in_the_first_seconds_nor_when_nothing_is_left() {
        Progress early = Progress.of(running(400, 10_000, 0), TEN.plusSeconds(4));
        assertThat(early.rowsPerSecond()).isEqualTo(100);
        assertThat(early.secondsLeft()).isNull();
        assertThat(Progress.of(running(500, 10_000, 0), TEN.plusSeconds(5)).secondsLeft())
                .isEqualTo(95);
        assertThat(Progress.of(running(10_000, 10_000, 0), TEN.plusSeconds(90)).secondsLeft())
                .isNull();
    }

    @Test
    void a_line_on_the_terminal_says_the_same() {
        assertThat(ImportProgress.line(running(400, 10_000, 0), TEN.plusSeconds(4)))
                .isEqualTo("recording stays: 400 of 10,000 rows, 100 rows/s");
        assertThat(ImportProgress.line(running(9_999, 10_000, 0), TEN.plusSeconds(10)))
                .endsWith(" rows/s, about 1 s left");
        assertThat(ImportProgress.line(running(10_000, 10_000, 0), TEN.plusSeconds(10)))
                .isEqualTo("recording stays: 10,000 of 10,000 rows, 1,000 rows/s");
    }

    private static ImportJob running(long done, long total, long before) {
        return new ImportJob(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "file",
                false,
                ImportState.RUNNING,
                ImportPhase.STAYS,
                false,
                TEN.minusSeconds(7200),
                TEN,
                null,
                before,
                total,
                done,
                0,
                0,
                0,
                0,
                null);
    }
}
