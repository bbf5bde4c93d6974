package nl.relocationtracker.api.importing.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final ExecutorService runner = Executors.newSingleThreadExecutor(task -> new Thread(task, "import"));
    private final Map<UUID, Future<?>> pending = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> looks = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    public Imports(ImportTools tools, KeptFiles kept) {
        this.tools = tools;
        this.kept = kept;
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
        RunnerLock lock = lock(id).orElseThrow(() -> new IllegalStateException("an import runs once"));
        try {
            jobs().start(id, account, source, dryRun);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
        return begin(jobs().find(id).orElseThrow(), files, lock);
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
        lock(id).ifPresent(
                        lock -> begin(jobs().find(id).orElseThrow(), kept.of(id).orElseThrow(), lock));
    }

    private void requireRoom() {
        pending.values().removeIf(Future::isDone);
        if (pending.size() >= MOST_AT_ONCE) throw new TooManyWaiting();
    }

    /** Waits until an import of this copy has ended, at most so long; answers how it stands. */
    public ImportJob await(UUID id, long milliseconds) throws InterruptedException {
        Future<?> run = pending.get(id);
        if (run != null)
            try {
                run.get(milliseconds, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                return jobs().find(id).orElseThrow();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        ImportJob now = jobs().find(id).orElseThrow();
        // Somebody else runs it.
        if (now.state() == ImportState.RUNNING) Thread.sleep(Math.min(milliseconds, 200));
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
     * them, which may be starting.
     */
    public void lookAfter() {
        resume(LOOKS_BEFORE_FAILING);
    }

    private List<ImportJob> resume(int patience) {
        List<ImportJob> resumed = new ArrayList<>();
        for (ImportJob job : jobs().running()) {
            Optional<RunnerLock> lock = lock(job.id());
            // Somebody runs it.
            if (lock.isEmpty()) continue;
            Optional<ImportFiles> files = kept.of(job.id());
            if (files.isPresent()) {
                LOG.info("Import {} was interrupted and goes on.", job.id());
                resumed.add(begin(job, files.get(), lock.get()));
            } else {
                if (looks.merge(job.id(), 1, Integer::sum) > patience) interrupted(job);
                release(lock.get());
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
        kept.deleteAllBut(jobs().running().stream().map(ImportJob::id).toList());
    }

    private ImportJob begin(ImportJob job, ImportFiles files, RunnerLock lock) {
        pending.put(job.id(), runner.submit(() -> run(job, files, lock)));
        return job;
    }

    private void run(ImportJob job, ImportFiles files, RunnerLock first) {
        Optional<RunnerLock> lock = Optional.of(first);
        Optional<ImportJob> now = Optional.of(job);
        while (lock.isPresent() && now.isPresent()) {
            boolean lost = !runs(now.get(), files, lock.get());
            lock = lost ? lock(job.id()) : Optional.empty();
            now = jobs().find(job.id()).filter(left -> left.state() == ImportState.RUNNING);
        }
        lock.ifPresent(Imports::release);
    }

    /** Answers whether it kept the lock: without it somebody else may have gone on from where it was. */
    private boolean runs(ImportJob job, ImportFiles files, RunnerLock lock) {
        try {
            new ImportRun(job, files, tools, lock, () -> stopping).run();
            end(job);
            return true;
        } catch (Exception e) {
            // What stops with the program is taken up by the next start.
            if (stopping) return true;
            if (!lock.isHeld()) {
                LOG.warn("Import {} lost its connection and goes on where it was.", job.id());
                return false;
            }
            failed(job, e);
            return true;
        } finally {
            release(lock);
        }
    }

    private void failed(ImportJob job, Exception e) {
        // Its class and place alone: messages of the driver can repeat values.
        LOG.error("Import {} failed: {} at {}", job.id(), e.getClass().getName(), e.getStackTrace()[0]);
        jobs().end(job.id(), ImportState.FAILED, "UNEXPECTED");
        end(job);
    }

    private void end(ImportJob job) {
        tools.staging().clearOf(job.id());
        kept.delete(job.id());
    }

    private ImportJobs jobs() {
        return tools.jobs();
    }

    private Optional<RunnerLock> lock(UUID id) {
        try {
            return RunnerLock.take(tools.dataSource(), id);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked for a lock", e);
        }
    }

    private static void release(RunnerLock lock) {
        try {
            lock.close();
        } catch (SQLException gone) {
            LOG.debug("The connection that held a lock is gone, and the lock with it.");
        }
    }

    @Override
    public void close() {
        stopping = true;
        runner.shutdown();
        try {
            if (!runner.awaitTermination(10, TimeUnit.SECONDS)) LOG.warn("An import did not stop in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
