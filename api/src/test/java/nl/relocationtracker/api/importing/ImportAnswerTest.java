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
