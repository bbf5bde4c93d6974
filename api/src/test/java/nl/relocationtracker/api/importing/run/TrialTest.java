package nl.relocationtracker.api.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files of a dry run. */
class TrialTest {

    private static final String SITE = "A,Azc A,Zeist,REGULAR,100,2020-01-01,\n";
    private static final String STAY = "C1,2015-01-02,no,H1,A,2023-01-02,,\n";

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock("2024-10-01T10:00:00Z");
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder, new Store(clock));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void are_taken_in_once_however_often_it_is_asked() throws Exception {
        ImportJob trial = desk.tryingOut(SITE, STAY);
        assertThat(desk.count("event")).isZero();
        ImportJob taken = desk.ended(desk.imports.takeIn(trial).orElseThrow());
        assertThat(taken.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(taken.accepted()).isEqualTo(2);
        assertThat(taken.account()).isEqualTo(trial.account());
        long events = desk.count("event");
        assertThat(events).isPositive();
        assertThat(desk.imports.takeIn(trial)).map(ImportJob::id).contains(taken.id());
        assertThat(desk.imports.takenInAs(trial)).map(ImportJob::id).contains(taken.id());
        assertThat(desk.count("event")).isEqualTo(events);
        assertThat(desk.count("import_job")).isEqualTo(2);
        assertThat(desk.kept.imports()).as("nothing is left of them").isEmpty();
    }

    @Test
    void are_gone_after_an_hour() throws Exception {
        ImportJob trial = desk.tryingOut(SITE, STAY);
        clock.set("2024-10-01T10:59:00Z");
        desk.imports.lookAfter();
        desk.imports.deleteRemains();
        assertThat(desk.imports.canBeTakenIn(trial)).isTrue();
        clock.set("2024-10-01T11:01:00Z");
        assertThat(desk.imports.takeIn(trial)).isEmpty();
        desk.imports.lookAfter();
        assertThat(desk.kept.imports()).isEmpty();
    }

    @Test
    void are_not_kept_of_what_failed_or_was_no_dry_run() throws Exception {
        ImportJob failed = desk.tryingOut(SITE, "child,born\nC1,2015-01-02\n");
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        ImportJob real = desk.importing(SITE, STAY);
        assertThat(desk.imports.canBeTakenIn(failed)).isFalse();
        assertThat(desk.imports.takeIn(real)).isEmpty();
        assertThat(desk.kept.imports()).isEmpty();
    }
}
