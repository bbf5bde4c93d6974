package nl.relocationtracker.api.importing.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts imports, one after the other, and takes up those that a crash has interrupted. */
public final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private static final int MOST_AT_ONCE = 5;
    private static final int LOOKS_BEFORE_FAILING = 4;

    private final ImportTools tools;
    private final KeptFiles kept;
    private final Runner runner;
    private final Map<UUID, Integer> looks = new ConcurrentHashMap<>();

    public Imports(ImportTools tools, KeptFiles kept) {
        this.tools = tools;
        this.kept = kept;
        this.runner = new Runner(tools, kept);
    }

    /** More imports wait for their turn than is good. */
    public static final class TooManyWaiting extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Starts an import and goes on.
     *
     * @param account who acts
     * @param source the system that the files come from
     * @throws TooManyWaiting when others wait already
     */
    public ImportJob start(UUID id, UUID account, String source, boolean dryRun, ImportFiles files) {
        requireRoom();
        RunnerLock lock = runner.lock(id).orElseThrow(() -> new IllegalStateException("an import runs once"));
        try {
            jobs().start(id, account, source, dryRun);
        } catch (RuntimeException e) {
            Runner.release(lock);
            throw e;
        }
        return runner.begin(jobs().find(id).orElseThrow(), files, lock);
    }

    /**
     * Enters an import whose files are kept, in the transaction that runs; once that is committed, {@link #begin} it.
     *
     * @throws TooManyWaiting when others wait already
     */
    public ImportJob enter(UUID id, UUID account, String source, boolean dryRun) {
        requireRoom();
        jobs().start(id, account, source, dryRun);
        return jobs().find(id).orElseThrow();
    }

    /** Lets an import go on that was entered. Somebody who looks after what is left lying may have been quicker. */
    public void begin(UUID id) {
        runner.lock(id)
                .ifPresent(lock ->
                        runner.begin(jobs().find(id).orElseThrow(), kept.of(id).orElseThrow(), lock));
    }

    /**
     * Takes in the files of a dry run that went well, by its own account, at most once: asked again it answers the same import.
     *
     * @return nothing where its files are kept no more
     * @throws TooManyWaiting when others wait already
     */
    public Optional<ImportJob> takeIn(ImportJob trial) {
        Optional<ImportJob> already = takenInAs(trial);
        if (already.isPresent() || !canBeTakenIn(trial)) return already;
        requireRoom();
        UUID id = Trial.becomes(trial.id());
        if (!kept.handOver(trial.id(), id)) return takenInAs(trial);
        return Optional.of(
                start(id, trial.account(), trial.source(), false, kept.of(id).orElseThrow()));
    }

    /** What a dry run has become, if its files were taken in. */
    public Optional<ImportJob> takenInAs(ImportJob trial) {
        return jobs().find(Trial.becomes(trial.id()));
    }

    /** Whether the files of a dry run are kept still. */
    public boolean canBeTakenIn(ImportJob trial) {
        return Trial.isKept(trial, jobs().now()) && kept.of(trial.id()).isPresent();
    }

    private void requireRoom() {
        if (runner.pending() >= MOST_AT_ONCE) throw new TooManyWaiting();
    }

    /** Waits until an import of this copy has ended, at most so long; answers how it stands. */
    public ImportJob await(UUID id, long milliseconds) throws InterruptedException {
        boolean waited = runner.await(id, milliseconds);
        ImportJob now = jobs().find(id).orElseThrow();
        // Somebody else runs it.
        if (!waited && now.state() == ImportState.RUNNING) Thread.sleep(Math.min(milliseconds, 200));
        return now;
    }

    /**
     * Takes up imports whose program is gone: they go on from the files that were kept, or have failed when there are none.
     *
     * @return those that go on
     */
    public List<ImportJob> resume() {
        return resume(0);
    }

    /**
     * Looks again after imports whose program is gone. One whose files are elsewhere is left for a while to the copy that has
     * them, which may be starting. What was tried and not taken in for an hour is deleted.
     */
    public void lookAfter() {
        resume(LOOKS_BEFORE_FAILING);
        Instant now = jobs().now();
        for (UUID id : kept.imports())
            if (jobs().find(id)
                    .filter(job -> Trial.wentWell(job) && !Trial.isKept(job, now))
                    .isPresent()) kept.delete(id);
    }

    private List<ImportJob> resume(int patience) {
        List<ImportJob> resumed = new ArrayList<>();
        for (ImportJob job : jobs().running()) {
            Optional<RunnerLock> lock = runner.lock(job.id());
            // Somebody runs it.
            if (lock.isEmpty()) continue;
            Optional<ImportFiles> files = kept.of(job.id());
            if (files.isPresent()) {
                LOG.info("Import {} was interrupted and goes on.", job.id());
                resumed.add(runner.begin(job, files.get(), lock.get()));
            } else {
                if (looks.merge(job.id(), 1, Integer::sum) > patience) interrupted(job);
                Runner.release(lock.get());
            }
        }
        return resumed;
    }

    private void interrupted(ImportJob job) {
        LOG.info("Import {} was interrupted: import the same files again, nothing is doubled.", job.id());
        jobs().end(job.id(), ImportState.FAILED, "INTERRUPTED");
        tools.staging().clearOf(job.id());
        looks.remove(job.id());
    }

    /** Deletes files that a crash has left behind. Only for the copy that serves the data folder, before it does. */
    public void deleteRemains() {
        Instant now = jobs().now();
        kept.deleteAllBut(kept.imports().stream()
                .filter(id -> jobs().find(id)
                        .filter(job -> job.state() == ImportState.RUNNING || Trial.isKept(job, now))
                        .isPresent())
                .toList());
    }

    private ImportJobs jobs() {
        return tools.jobs();
    }

    @Override
    public void close() {
        runner.close();
    }
}
