package nl.relocationtracker.api.importing.run;

import java.sql.SQLException;
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
import nl.relocationtracker.projections.importing.ImportState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the imports of this copy of the program, one after the other, each under its lock. */
final class Runner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final ImportTools tools;
    private final KeptFiles kept;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(task -> new Thread(task, "import"));
    private final Map<UUID, Future<?>> pending = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Runner(ImportTools tools, KeptFiles kept) {
        this.tools = tools;
        this.kept = kept;
    }

    /** How many run or wait for their turn. */
    int pending() {
        pending.values().removeIf(Future::isDone);
        return pending.size();
    }

    /** The lock of an import, or nothing when somebody runs it. */
    Optional<RunnerLock> lock(UUID id) {
        try {
            return RunnerLock.take(tools.dataSource(), id);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked for a lock", e);
        }
    }

    static void release(RunnerLock lock) {
        try {
            lock.close();
        } catch (SQLException gone) {
            LOG.debug("The connection that held a lock is gone, and the lock with it.");
        }
    }

    /** Runs an import when its turn comes, and lets go of its lock after it. */
    ImportJob begin(ImportJob job, ImportFiles files, RunnerLock lock) {
        pending.put(job.id(), runner.submit(() -> run(job, files, lock)));
        return job;
    }

    /** Waits for an import of this copy to end, at most so long; answers whether it waited so long. */
    boolean await(UUID id, long milliseconds) throws InterruptedException {
        Future<?> run = pending.get(id);
        if (run == null) return false;
        try {
            run.get(milliseconds, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException stillRunning) {
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(ImportJob job, ImportFiles files, RunnerLock first) {
        Optional<RunnerLock> lock = Optional.of(first);
        Optional<ImportJob> now = Optional.of(job);
        while (lock.isPresent() && now.isPresent()) {
            boolean lost = !runs(now.get(), files, lock.get());
            lock = lost ? lock(job.id()) : Optional.empty();
            now = tools.jobs().find(job.id()).filter(left -> left.state() == ImportState.RUNNING);
        }
        lock.ifPresent(Runner::release);
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
        tools.jobs().end(job.id(), ImportState.FAILED, "UNEXPECTED");
        end(job);
    }

    private void end(ImportJob job) {
        tools.staging().clearOf(job.id());
        boolean wentWell = tools.jobs().find(job.id()).filter(Trial::wentWell).isPresent();
        if (!wentWell || !kept.isToBeTakenIn(job.id())) kept.delete(job.id());
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
