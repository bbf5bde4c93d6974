package nl.relocationtracker.api.importing.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import nl.relocationtracker.api.importing.file.UnreadableFile;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportPhase;
import nl.relocationtracker.projections.importing.ImportState;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One import, from its files to its end. Goes on where it was when it was interrupted. */
final class ImportRun {

    private final ImportJob job;
    private final ImportTools tools;
    private final GoingOn goingOn;
    private final TransactionTemplate transaction;
    /** A dry run undoes everything at its end, but for what it has to tell. */
    private final TransactionTemplate telling;

    private final Intake intake;
    private final Chunks chunks;

    /** @param stopping whether the program stops: the next start takes the import up */
    ImportRun(ImportJob job, ImportFiles files, ImportTools tools, RunnerLock lock, BooleanSupplier stopping) {
        this.job = job;
        this.tools = tools;
        this.goingOn = new GoingOn(job, tools.jobs(), lock, stopping);
        this.transaction = new TransactionTemplate(tools.transactions());
        this.telling = new TransactionTemplate(tools.transactions());
        if (job.dryRun()) telling.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.intake = new Intake(job, files, tools, goingOn, telling);
        this.chunks = new Chunks(job, tools, goingOn, transaction, telling);
    }

    /** Runs to the end, and says what that was. */
    void run() throws SQLException, IOException, InterruptedException {
        try {
            goingOn.require();
            tools.jobs().enter(job.id(), isInterrupted() ? job.phase() : ImportPhase.WAITING);
            goingOn.awaitTurn();
            if (isInterrupted() && !intake.readAgain()) {
                tools.jobs().end(job.id(), ImportState.FAILED, "INTERRUPTED");
                return;
            }
            if (isInterrupted()) tools.jobs().goOn(job.id());
            else intake.read();
            if (job.dryRun()) tryOut();
            else record();
            if (!job.dryRun()) tools.staging().learnSizes();
            tools.jobs().end(job.id(), ImportState.COMPLETED, null);
        } catch (UnreadableFile unreadable) {
            tools.jobs().end(job.id(), ImportState.FAILED, "UNREADABLE");
        } catch (GoingOn.Cancelled cancelled) {
            tools.jobs().end(job.id(), ImportState.CANCELLED, "CANCELLED");
        }
    }

    /** Whether it was recording when it was interrupted. What had not got so far begins anew. */
    private boolean isInterrupted() {
        return !job.dryRun() && job.phase().compareTo(ImportPhase.READING) > 0;
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
        if (from.compareTo(ImportPhase.LOCATIONS) <= 0) chunks.locationsBeforeStays();
        if (from.compareTo(ImportPhase.STAYS) <= 0) {
            enter(ImportPhase.STAYS);
            chunks.children(isInterrupted() ? job.childrenDone() : 0);
        }
        enter(ImportPhase.CLOSINGS);
        chunks.locationsAfterStays();
    }

    private void enter(ImportPhase phase) {
        telling.executeWithoutResult(status -> tools.jobs().enter(job.id(), phase));
    }
}
