package nl.relocationtracker.api.importing.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.file.UnreadableFile;
import nl.relocationtracker.api.importing.staging.StagedLocation;
import nl.relocationtracker.api.importing.staging.Staging;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportPhase;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.importing.SourceKeys.Kind;
import nl.relocationtracker.projections.importing.Tally;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the files of an import, and tells what is wrong with their rows. */
final class Intake {

    private static final int LINES_AT_ONCE = 1000;
    private static final int SOME_LOCATIONS = 200;

    private final ImportJob job;
    private final ImportFiles files;
    private final ImportTools tools;
    private final GoingOn goingOn;
    private final TransactionTemplate telling;
    private final Staging staging;
    private final List<ReportLine> unwritten = new ArrayList<>();
    private long rowsRead;
    private long nobodys;

    /** @param telling what is told in it stays, whatever becomes of what is recorded */
    Intake(ImportJob job, ImportFiles files, ImportTools tools, GoingOn goingOn, TransactionTemplate telling) {
        this.job = job;
        this.files = files;
        this.tools = tools;
        this.goingOn = goingOn;
        this.telling = telling;
        this.staging = tools.staging();
    }

    /** @throws UnreadableFile when one of them cannot be read: nothing of either is to be recorded then */
    void read() throws SQLException, IOException, UnreadableFile {
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

    /**
     * Reads again what did not survive an interruption: the stays; what became of the locations did. What there is to say
     * of the rows was said the first time.
     *
     * @return whether it can go on where it was
     */
    boolean readAgain() throws SQLException, IOException {
        if (!staging.isFor(job.id())) return false;
        staging.clearStays();
        try {
            Optional<Path> stays = files.of(ImportFile.STAYS);
            if (stays.isPresent())
                staging.readStays(stays.get(), new Staging.Listener(problem -> {}, () -> {}, () -> {}));
            return true;
        } catch (UnreadableFile e) {
            return false;
        }
    }

    private void askWhetherTheSourceIsMeant() {
        List<String> some = staging.locations().untouched(SOME_LOCATIONS).stream()
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
        goingOn.require();
        tools.jobs().read(job.id(), rowsRead);
    }
}
