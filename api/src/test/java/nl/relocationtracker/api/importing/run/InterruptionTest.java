package nl.relocationtracker.api.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportPhase;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an import whose program goes away, or that is in the way of somebody else. */
class InterruptionTest {

    private static final int CHILDREN = 1500;

    private static final String SITES = """
            A,Azc A,Zeist,REGULAR,100,2020-01-01,
            B,Azc B,Zeist,REGULAR,100,2020-01-01,
            """;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void goes_on_where_it_was_and_doubles_nothing_and_loses_nothing() throws Exception {
        ImportJob job = desk.start(SITES, moves(), false);
        waitUntilSomeAreRecorded(job);
        desk.imports.close();
        ImportJob left = desk.jobs.find(job.id()).orElseThrow();
        assertThat(left.state()).isEqualTo(ImportState.RUNNING);
        assertThat(left.childrenDone()).isBetween(1L, CHILDREN - 1L);
        assertThat(desk.count("child")).isEqualTo(left.childrenDone());

        desk.imports = new Imports(desk.tools, desk.kept);
        assertThat(desk.imports.resume()).extracting(ImportJob::id).containsExactly(job.id());
        ImportJob ended = desk.ended(job);
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(ended.accepted()).isEqualTo(2 * CHILDREN + 2);
        assertThat(ended.refused()).isEqualTo(1);
        assertThat(ended.rowsTotal()).isEqualTo(ended.rowsDone());
        assertThat(ended.rowsBefore()).isEqualTo(left.rowsDone()).isPositive();
        assertThat(left.rowsBefore()).isZero();
        assertThat(ended.findings()).isEqualTo(CHILDREN);
        assertThat(desk.report.page(job.id(), null, 1).total()).isEqualTo(CHILDREN + 1);
        assertThat(desk.count("child")).isEqualTo(CHILDREN);
    }

    @Test
    void says_to_import_again_when_the_files_are_gone() throws Exception {
        ImportJob job = desk.start(SITES, moves(), false);
        waitUntilSomeAreRecorded(job);
        desk.imports.close();
        desk.kept.delete(job.id());

        desk.imports = new Imports(desk.tools, desk.kept);
        assertThat(desk.imports.resume()).isEmpty();
        ImportJob ended = desk.jobs.find(job.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(ImportState.FAILED);
        assertThat(ended.reason()).isEqualTo("INTERRUPTED");
        assertThat(desk.count("staged_stay")).isZero();

        ImportJob again = desk.importing(SITES, moves());
        assertThat(again.repeated()).isEqualTo(ended.accepted());
        assertThat(again.accepted() + ended.accepted()).isEqualTo(2 * CHILDREN + 2);
        assertThat(desk.count("child")).isEqualTo(CHILDREN);
    }

    @Test
    void begins_a_dry_run_anew() throws Exception {
        ImportJob job = desk.start(SITES, moves(), true);
        waitUntilSomeAreRecorded(job);
        desk.imports.close();
        assertThat(desk.count("event")).isZero();
        desk.imports = new Imports(desk.tools, desk.kept);
        desk.imports.resume();
        ImportJob ended = desk.ended(job);
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(ended.rowsTotal()).isEqualTo(ended.rowsDone()).isEqualTo(2 * CHILDREN + 3);
        assertThat(desk.report.page(job.id(), null, 1).total()).isEqualTo(CHILDREN + 1);
        assertThat(desk.count("event")).isZero();
    }

    @Test
    void stops_when_it_is_told_to_and_keeps_what_was_recorded() throws Exception {
        ImportJob job = desk.start(SITES, moves(), false);
        waitUntilSomeAreRecorded(job);
        assertThat(desk.jobs.requestCancel(job.id())).isTrue();
        ImportJob ended = desk.ended(job);
        assertThat(ended.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(desk.count("child")).isEqualTo(ended.childrenDone()).isBetween(1L, CHILDREN - 1L);
        assertThat(desk.count("staged_stay")).isZero();
        assertThat(desk.jobs.requestCancel(job.id())).isFalse();
    }

    @Test
    void waits_for_another_import_and_leaves_what_that_has_read_alone() throws Exception {
        ImportJob first = desk.start(SITES, moves(), false);
        waitUntilSomeAreRecorded(first);
        try (Imports elsewhere = new Imports(desk.tools, new KeptFiles(folder.resolve("elsewhere")))) {
            Path stays = Files.writeString(folder.resolve("stays.csv"), Desk.STAYS);
            ImportJob second =
                    elsewhere.start(UUID.randomUUID(), Desk.SOMEBODY, "file", false, ImportFiles.of(null, stays));
            ImportJob waiting = desk.jobs.find(second.id()).orElseThrow();
            assertThat(waiting.phase()).isEqualTo(ImportPhase.WAITING);
            assertThat(elsewhere.resume()).isEmpty();
            assertThat(desk.ended(first).accepted()).isEqualTo(2 * CHILDREN + 2);
            assertThat(elsewhere.await(second.id(), 60_000).state()).isEqualTo(ImportState.COMPLETED);
        }
    }

    @Test
    void writes_nothing_more_once_somebody_else_may_run_it_and_is_taken_up_again() throws Exception {
        ImportJob job = desk.start(SITES, moves(), false);
        waitUntilSomeAreRecorded(job);
        RunnerLock elsewhere = new TransactionTemplate(desk.store.get(PlatformTransactionManager.class))
                .execute(status -> {
                    desk.count("(select from import_job for update) as held_up");
                    waitUntilTheImportWaits();
                    return taken(job);
                });
        ImportJob left = desk.ended(job);
        assertThat(left.state()).isEqualTo(ImportState.RUNNING);
        assertThat(left.childrenDone()).isBetween(1L, CHILDREN - 1L);
        assertThat(desk.count("child")).isEqualTo(left.childrenDone());
        desk.imports.lookAfter();
        assertThat(desk.ended(job)).isEqualTo(left);

        elsewhere.close();
        desk.imports.lookAfter();
        ImportJob ended = desk.ended(job);
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(ended.accepted()).isEqualTo(2 * CHILDREN + 2);
        assertThat(desk.count("child")).isEqualTo(CHILDREN);
    }

    @Test
    void goes_on_by_itself_when_only_its_connection_was_lost() throws Exception {
        ImportJob job = desk.start(SITES, moves(), false);
        waitUntilSomeAreRecorded(job);
        cutOff();
        ImportJob ended = desk.ended(job);
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(ended.accepted()).isEqualTo(2 * CHILDREN + 2);
        assertThat(desk.count("child")).isEqualTo(CHILDREN);
    }

    /** The lock of an import, from whoever has it. */
    private RunnerLock taken(ImportJob job) {
        cutOff();
        AtomicReference<RunnerLock> taken = new AtomicReference<>();
        Patience.until(() -> {
            RunnerLock.take(desk.tools.dataSource(), job.id()).ifPresent(taken::set);
            return taken.get() != null;
        });
        return taken.get();
    }

    private void cutOff() {
        desk.count("(select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = "
                + RunnerLock.OF_ONE + ") as cut_off");
    }

    @Test
    void repeats_a_chunk_child_by_child_when_somebody_records_one_of_them_at_that_moment() throws Exception {
        desk.importing(SITES, "C1,2015-01-02,no,,A,2023-01-02,,\nC2,2015-01-02,no,,A,2023-01-02,,\n");
        ChildId busy = new ChildId(desk.store
                .get(JdbcClient.class)
                .sql("select child_id from person_reference where number = 'C1'")
                .query(UUID.class)
                .single());
        CountDownLatch recorded = new CountDownLatch(1);
        Thread live = new Thread(() -> new TransactionTemplate(desk.store.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    desk.store
                            .get(Recording.class)
                            .record(
                                    new SendChild(
                                            busy, null, LocalDate.of(2023, 5, 1), null, Motive.of(Reason.CAPACITY)),
                                    Store.SOMEBODY);
                    recorded.countDown();
                    waitUntilTheImportWaits();
                }));
        live.start();
        assertThat(recorded.await(20, TimeUnit.SECONDS)).isTrue();
        ImportJob job = desk.importing(SITES, """
                C1,2015-01-02,no,,A,2023-01-02,2023-02-01,RETURNED
                C2,2015-01-02,no,,A,2023-01-02,2023-02-01,RETURNED
                """);
        live.join();
        assertThat(desk.lines(job)).containsExactly("stays.csv:2 left DIFFERS_FROM_RECORDED");
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(job.refused()).isEqualTo(1);
    }

    /** The chunks that are recorded at one time are of fifty and more: children of one household are in both. */
    @Test
    void children_of_a_household_stay_together_when_they_are_recorded_at_the_same_time() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 400; i++) rows.append("C%05d,2015-01-02,no,H%02d,A,2023-01-02,,%n".formatted(i, i % 40));
        ImportJob job = desk.importing(SITES, rows.toString());
        assertThat(job.accepted()).isEqualTo(402);
        assertThat(desk.count("(select household_id from accompaniment group by 1 having count(*) = 10) as household"))
                .isEqualTo(40);
        assertThat(desk.count("source_key where kind = 'HOUSEHOLD'")).isEqualTo(40);
    }

    /** Until the row that both want to write holds the import up. */
    private void waitUntilTheImportWaits() {
        Patience.until(() ->
                desk.count("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0);
    }

    private void waitUntilSomeAreRecorded(ImportJob job) {
        Patience.until(() -> desk.jobs.find(job.id()).orElseThrow().childrenDone() > 0);
    }

    /** Each child has one finding; the last one is left out. */
    private static String moves() {
        StringBuilder rows = new StringBuilder();
        for (String row : List.of("A,2023-01-02,2023-02-03,OTHER", "B,2023-02-03,,"))
            for (int i = 0; i < CHILDREN; i++) rows.append("C%05d,2015-01-02,no,,%s%n".formatted(i, row));
        return rows + "C99999,2015-01-02,no,,nowhere,2023-01-02,,\n";
    }
}
