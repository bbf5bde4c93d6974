package nl.relocationtracker.api.importing.run;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;

/** Whether an import may go on. */
final class GoingOn {

    private final ImportJob job;
    private final ImportJobs jobs;
    private final RunnerLock lock;
    private final BooleanSupplier stopping;

    /** @param stopping whether the program stops: the next start takes the import up */
    GoingOn(ImportJob job, ImportJobs jobs, RunnerLock lock, BooleanSupplier stopping) {
        this.job = job;
        this.jobs = jobs;
        this.lock = lock;
        this.stopping = stopping;
    }

    /** It may not. */
    abstract static class Halt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Halt() {
            super(null, null, false, false);
        }
    }

    /** Somebody asked to stop. */
    static final class Cancelled extends Halt {
        private static final long serialVersionUID = 1L;
    }

    /** The program stops. */
    static final class Stopped extends Halt {
        private static final long serialVersionUID = 1L;
    }

    /** Somebody else may run it by now. */
    static final class LockLost extends Halt {
        private static final long serialVersionUID = 1L;
    }

    /** @throws Halt when it may not */
    void require() {
        if (stopping.getAsBoolean()) throw new Stopped();
        requireLock();
        if (jobs.isCancelRequested(job.id())) throw new Cancelled();
    }

    /** @throws LockLost when somebody else may run it by now */
    void requireLock() {
        if (!lock.isHeld()) throw new LockLost();
    }

    /** Waits until it is this import's turn. */
    void awaitTurn() throws SQLException, InterruptedException {
        while (!lock.isItsTurn()) {
            require();
            Thread.sleep(300);
        }
    }
}
