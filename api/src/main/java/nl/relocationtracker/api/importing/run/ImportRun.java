package nl.relocationtracker.api.importing.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.file.UnreadableFile;
import nl.relocationtracker.api.importing.staging.StagedChild;
import nl.relocationtracker.api.importing.staging.StagedChildren;
import nl.relocationtracker.api.importing.staging.StagedLocation;
import nl.relocationtracker.api.importing.staging.Staging;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportPhase;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.importing.SourceKeys.Kind;
import nl.relocationtracker.projections.importing.Tally;
import nl.relocationtracker.projections.recording.BulkRecording;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One import, from its files to its end. Goes on where it was when it was interrupted. */
final class ImportRun {

    private static final int MOST_LOCATIONS = 200;
    private static final int MOST_CHILDREN = 500;
    private static final int FIRST_CHILDREN = 50;
    private static final long LONGEST_CHUNK = 700_000_000;
    private static final int TRIES = 5;
    private static final int LINES_AT_ONCE = 1000;

    private final ImportJob job;
    private final ImportFiles files;
    private final ImportTools tools;
    private final RunnerLock lock;
    private final BooleanSupplier stopping;
    private final Staging staging;
    private final TransactionTemplate transaction;
    /** A dry run undoes everything at its end, but for what it has to tell. */
    private final TransactionTemplate telling;

    private final LocationRecording locations;
    private final ChildRecording children;
    private final List<ReportLine> unwritten = new ArrayList<>();
    private long rowsRead;
    private long nobodys;

    /** @param stopping whether the program stops: the next start takes the import up */
    ImportRun(ImportJob job, ImportFiles files, ImportTools tools, RunnerLock lock, BooleanSupplier stopping) {
        this.lock = lock;
        this.stopping = stopping;
        this.job = job;
        this.files = files;
        this.tools = tools;
        this.staging = tools.staging();
        this.transaction = new TransactionTemplate(tools.transactions());
        this.telling = new TransactionTemplate(tools.transactions());
        if (job.dryRun()) telling.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        BulkRecording bulk = job.dryRun() ? tools.bulk().withoutHolding() : tools.bulk();
        this.locations = new LocationRecording(job, bulk, tools.keys(), staging.locations());
        this.children =
                new ChildRecording(job, bulk, tools.keys(), tools.tellers(job), tools.register(), staging.locations());
    }

    /** Somebody asked to stop. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super(null, null, false, false);
        }
    }

    /** The program stops. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /** Somebody else may run it by now. */
    private static final class LockLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LockLost() {
            super(null, null, false, false);
        }
    }

    /** Runs to the end, and says what that was. */
    void run() throws SQLException, IOException, InterruptedException {
        try {
            requireGoingOn();
            tools.jobs().enter(job.id(), isInterrupted() ? job.phase() : ImportPhase.WAITING);
            while (!lock.isItsTurn()) {
                requireGoingOn();
                Thread.sleep(300);
            }
            if (isInterrupted() && !goesOn()) {
                tools.jobs().end(job.id(), ImportState.FAILED, "INTERRUPTED");
                return;
            }
            if (isInterrupted()) tools.jobs().goOn(job.id());
            else read();
            if (job.dryRun()) tryOut();
            else record();
            if (!job.dryRun()) staging.learnSizes();
            tools.jobs().end(job.id(), ImportState.COMPLETED, null);
        } catch (UnreadableFile unreadable) {
            tools.jobs().end(job.id(), ImportState.FAILED, "UNREADABLE");
        } catch (Cancelled cancelled) {
            tools.jobs().end(job.id(), ImportState.CANCELLED, "CANCELLED");
        }
    }

    /** Whether it was recording when it was interrupted. What had not got so far begins anew. */
    private boolean isInterrupted() {
        return !job.dryRun() && job.phase().compareTo(ImportPhase.READING) > 0;
    }

    /** What was read of the stays did not survive everything; what became of the locations did. */
    private boolean goesOn() throws SQLException, IOException {
        if (!staging.isFor(job.id())) return false;
        staging.clearStays();
        try {
            Optional<Path> stays = files.of(ImportFile.STAYS);
            // What there is to say of the rows was said the first time.
            if (stays.isPresent())
                staging.readStays(stays.get(), new Staging.Listener(problem -> {}, () -> {}, () -> {}));
            return true;
        } catch (UnreadableFile e) {
            return false;
        }
    }

    private void read() throws SQLException, IOException, UnreadableFile {
        tools.report().forget(job.id());
        tools.jobs().startOver(job.id());
        tools.jobs().enter(job.id(), ImportPhase.READING);
        staging.clearFor(job.id());
        Staging.Listener listener = new Staging.Listener(this::told, this::rowRead, () -> nobodys++);
        UnreadableFile unreadable = null;
        for (ImportFile file : ImportFile.values()) {
            Optional<Path> path = files.of(file);
            if (path.isEmpty()) continue;
            try {
                if (file == ImportFile.LOCATIONS) staging.readLocations(path.get(), listener);
                else staging.readStays(path.get(), listener);
            } catch (UnreadableFile e) {
                told(e.problem());
                unreadable = e;
            }
        }
        boolean readable = unreadable == null;
        if (readable) askWhetherTheSourceIsMeant();
        telling.executeWithoutResult(status -> {
            writeLines();
            tools.jobs().read(job.id(), rowsRead);
            // Nothing of a file that cannot be read is recorded, nor of the other one.
            tools.jobs().done(job.id(), Tally.refused(readable ? nobodys : rowsRead), 0);
            if (readable) tools.jobs().enter(job.id(), ImportPhase.LOCATIONS);
        });
        if (!readable) throw unreadable;
    }

    private void askWhetherTheSourceIsMeant() {
        List<String> some = staging.locations().untouched(MOST_LOCATIONS).stream()
                .map(StagedLocation::code)
                .toList();
        tools.keys()
                .elsewhere(job.source(), Kind.LOCATION, some)
                .ifPresent(other -> told(Problem.of(ImportFile.LOCATIONS, ProblemCode.SOURCE_NEW)
                        .with("source", job.source())
                        .with("other", other)));
    }

    private void told(Problem problem) {
        unwritten.add(Lines.of(problem));
        if (unwritten.size() >= LINES_AT_ONCE) telling.executeWithoutResult(status -> writeLines());
    }

    private void writeLines() {
        tools.report().add(job.id(), ImportPhase.READING, unwritten);
        unwritten.clear();
    }

    private void rowRead() {
        if (++rowsRead % 5000 != 0) return;
        requireGoingOn();
        tools.jobs().read(job.id(), rowsRead);
    }

    private void requireGoingOn() {
        if (stopping.getAsBoolean()) throw new Stopped();
        requireLock();
        if (tools.jobs().isCancelRequested(job.id())) throw new Cancelled();
    }

    private void requireLock() {
        if (!lock.isHeld()) throw new LockLost();
    }

    /** Everything in one transaction, of which in the end nothing is left. */
    private void tryOut() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                record();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void record() throws SQLException {
        ImportPhase from = isInterrupted() ? job.phase() : ImportPhase.LOCATIONS;
        if (from.compareTo(ImportPhase.LOCATIONS) <= 0)
            locations(ImportPhase.LOCATIONS, staging.locations()::untouched, locations::beforeStays);
        if (from.compareTo(ImportPhase.STAYS) <= 0) {
            enter(ImportPhase.STAYS);
            children();
        }
        enter(ImportPhase.CLOSINGS);
        locations(ImportPhase.CLOSINGS, staging.locations()::deferred, locations::afterStays);
    }

    private void enter(ImportPhase phase) {
        telling.executeWithoutResult(status -> tools.jobs().enter(job.id(), phase));
    }

    private void locations(
            ImportPhase phase,
            Function<Integer, List<StagedLocation>> next,
            Function<List<StagedLocation>, Result> recording) {
        boolean more = true;
        while (more) {
            requireGoingOn();
            more = Boolean.TRUE.equals(tried(() -> transaction.execute(status -> {
                List<StagedLocation> chunk = next.apply(MOST_LOCATIONS);
                if (!chunk.isEmpty()) tell(phase, recording.apply(chunk), 0);
                return !chunk.isEmpty();
            })));
        }
    }

    private void children() throws SQLException {
        try (StagedChildren all = staging.children()) {
            if (isInterrupted()) all.skip(job.childrenDone());
            int size = FIRST_CHILDREN;
            for (List<StagedChild> chunk = all.next(size); !chunk.isEmpty(); chunk = all.next(size)) {
                requireGoingOn();
                long began = System.nanoTime();
                record(chunk);
                long took = Math.max(1, System.nanoTime() - began);
                size = (int) Math.max(1, Math.min(MOST_CHILDREN, Math.min(size * 2L, size * LONGEST_CHUNK / took)));
            }
        }
    }

    private void record(List<StagedChild> chunk) {
        try {
            recordTogether(chunk);
        } catch (ConcurrencyFailureException | DuplicateKeyException e) {
            // Somebody records one of these children at this moment: one by one, so that the others need not wait for
            // it.
            if (job.dryRun()) throw e;
            for (StagedChild child : chunk)
                tried(() -> {
                    recordTogether(List.of(child));
                    return true;
                });
        }
    }

    private void recordTogether(List<StagedChild> chunk) {
        transaction.executeWithoutResult(status -> tell(ImportPhase.STAYS, children.record(chunk), chunk.size()));
    }

    /** What became of a chunk is told in its own transaction, so that a crash loses nothing of it and doubles nothing. */
    private void tell(ImportPhase phase, Result result, int childrenDone) {
        telling.executeWithoutResult(status -> {
            tools.report().add(job.id(), phase, result.lines());
            tools.jobs().done(job.id(), result.tally(), childrenDone);
            requireLock();
        });
    }

    private <T> T tried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (job.dryRun() || attempt == TRIES) throw e;
            }
        }
    }
}
