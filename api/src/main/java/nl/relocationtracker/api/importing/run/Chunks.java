package nl.relocationtracker.api.importing.run;

import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nl.relocationtracker.api.importing.run.InTurn.Turn;
import nl.relocationtracker.api.importing.staging.StagedChild;
import nl.relocationtracker.api.importing.staging.StagedChildren;
import nl.relocationtracker.api.importing.staging.StagedLocation;
import nl.relocationtracker.api.importing.staging.Staging;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportPhase;
import nl.relocationtracker.projections.recording.BulkRecording;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Records what was read, some of it at a time, each time in a transaction together with what is told of it. */
final class Chunks {

    private static final int MOST_LOCATIONS = 200;
    private static final int MOST_CHILDREN = 500;
    private static final int FIRST_CHILDREN = 50;
    private static final long LONGEST = 700_000_000;
    private static final int TRIES = 5;

    private final ImportJob job;
    private final ImportTools tools;
    private final GoingOn goingOn;
    private final TransactionTemplate transaction;
    private final TransactionTemplate telling;
    private final Staging staging;
    private final LocationRecording locations;
    private final ChildRecording children;
    private volatile int size = FIRST_CHILDREN;

    /** @param telling what is told in it stays, whatever becomes of what is recorded */
    Chunks(
            ImportJob job,
            ImportTools tools,
            GoingOn goingOn,
            TransactionTemplate transaction,
            TransactionTemplate telling) {
        this.job = job;
        this.tools = tools;
        this.goingOn = goingOn;
        this.transaction = transaction;
        this.telling = telling;
        this.staging = tools.staging();
        BulkRecording bulk = job.dryRun() ? tools.bulk().withoutHolding() : tools.bulk();
        this.locations = new LocationRecording(job, bulk, tools.keys(), staging.locations());
        this.children =
                new ChildRecording(job, bulk, tools.keys(), tools.tellers(job), tools.register(), staging.locations());
    }

    void locationsBeforeStays() {
        record(ImportPhase.LOCATIONS, staging.locations()::untouched, locations::beforeStays);
    }

    void locationsAfterStays() {
        record(ImportPhase.CLOSINGS, staging.locations()::deferred, locations::afterStays);
    }

    private void record(ImportPhase phase, IntFunction<List<StagedLocation>> next, Recording recording) {
        boolean more = true;
        while (more) {
            goingOn.require();
            more = Boolean.TRUE.equals(tried(() -> transaction.execute(status -> {
                List<StagedLocation> chunk = next.apply(MOST_LOCATIONS);
                if (!chunk.isEmpty()) tell(phase, recording.of(chunk), 0);
                return !chunk.isEmpty();
            })));
        }
    }

    /** How some locations are recorded. */
    @FunctionalInterface
    private interface Recording {
        Result of(List<StagedLocation> chunk);
    }

    /** @param done how many children are dealt with already */
    void children(long done) throws SQLException {
        try (StagedChildren all = staging.children();
                InTurn chunks = new InTurn()) {
            all.skip(done);
            for (List<StagedChild> next = all.next(size); !next.isEmpty(); next = all.next(size)) {
                goingOn.require();
                List<StagedChild> chunk = next;
                // A dry run is one transaction, which belongs to this thread.
                if (job.dryRun()) recordInTime(chunk, Turn.first());
                else chunks.begin(turn -> recordInTime(chunk, turn));
            }
            chunks.end();
        }
    }

    private void recordInTime(List<StagedChild> chunk, Turn turn) {
        long began = System.nanoTime();
        record(chunk, turn);
        long took = Math.max(1, System.nanoTime() - began);
        int recorded = chunk.size();
        size = (int) Math.max(1, Math.min(MOST_CHILDREN, Math.min(recorded * 2L, recorded * LONGEST / took)));
    }

    private void record(List<StagedChild> chunk, Turn turn) {
        boolean alone = turn.hasCome();
        try {
            recordTogether(chunk, turn);
        } catch (ConcurrencyFailureException | DuplicateKeyException e) {
            if (job.dryRun()) throw e;
            turn.await();
            if (alone) recordOneByOne(chunk);
            else record(chunk, turn);
        }
    }

    /** Somebody records one of these children at this moment, and the others need not wait for it. */
    private void recordOneByOne(List<StagedChild> chunk) {
        for (StagedChild child : chunk)
            tried(() -> {
                recordTogether(List.of(child), Turn.first());
                return true;
            });
    }

    private void recordTogether(List<StagedChild> chunk, Turn turn) {
        transaction.executeWithoutResult(status -> tell(ImportPhase.STAYS, children.record(chunk, turn), chunk.size()));
    }

    /** What became of a chunk is told in its own transaction, so that a crash loses nothing of it and doubles nothing. */
    private void tell(ImportPhase phase, Result result, int childrenDone) {
        telling.executeWithoutResult(status -> {
            tools.report().add(job.id(), phase, result.lines());
            tools.jobs().done(job.id(), result.tally(), childrenDone);
            goingOn.requireLock();
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
