package nl.relocationtracker.api.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.relocationtracker.api.access.Accounts;
import nl.relocationtracker.api.importing.run.ImportFiles;
import nl.relocationtracker.api.importing.run.Imports;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.importing.ReportLine;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** An import at the command line: shows how far it is, and says what became of it. */
@Component
class CommandLineImport implements DisposableBean {

    private static final int LINES_SHOWN = 10;
    private static final long LONGEST_STOP = 8_000;

    private final Imports imports;
    private final ImportJobs jobs;
    private final ImportReport report;
    private final ReportCsv csv;
    private final Accounts accounts;
    private final Clock clock;
    private volatile ImportJob running;

    CommandLineImport(
            Imports imports, ImportJobs jobs, ImportReport report, ReportCsv csv, Accounts accounts, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.report = report;
        this.csv = csv;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Imports, and answers the exit status: 0 when everything is in, 1 when something was left out or it did not come to
     * its end, 2 when a file could not be read.
     *
     * @param reportFile where the report goes, or null
     */
    int run(ImportFiles files, String source, boolean dryRun, Path reportFile, PrintStream out) {
        try {
            for (ImportJob interrupted : imports.resume()) {
                out.println("An import that was interrupted goes on first.");
                new ImportProgress(imports, clock, out).watch(interrupted);
            }
            running = imports.start(UUID.randomUUID(), accounts.commandLine().id(), source, dryRun, files);
            ImportJob ended = new ImportProgress(imports, clock, out).watch(running);
            tell(ended, out);
            if (reportFile != null) write(ended, reportFile);
            return status(ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int status(ImportJob job) {
        if (job.state() == ImportState.FAILED && "UNREADABLE".equals(job.reason())) return 2;
        return job.state() == ImportState.COMPLETED && job.refused() == 0 ? 0 : 1;
    }

    private void tell(ImportJob job, PrintStream out) {
        out.println();
        if (accounts.demo().isPresent())
            out.println("This is a demo: verzonnen gegevens (made-up data), nobody in it exists.");
        if (job.reason() != null) out.println(new ReportSentences(Locale.ENGLISH).reason(job.reason()));
        out.printf(
                Locale.ENGLISH,
                "%s: %,d %s read, %,d accepted, %,d repeated, %,d refused, %,d %s.%n",
                job.dryRun() ? "A dry run, nothing was written" : "Import " + job.id(),
                job.rowsDone(),
                job.rowsDone() == 1 ? "row" : "rows",
                job.accepted(),
                job.repeated(),
                job.refused(),
                job.findings(),
                job.findings() == 1 ? "finding" : "findings");
        if (job.state() == ImportState.COMPLETED && job.accepted() + job.refused() == 0)
            out.println("Nothing new: everything in the files was recorded already.");
        var page = report.page(job.id(), null, LINES_SHOWN);
        page.items().stream().map(ReportLineAnswer::of).forEach(line -> out.println(written(line)));
        if (page.next().isPresent())
            out.printf(
                    Locale.ENGLISH,
                    "... and %,d more %s: --report FILE writes them all.%n",
                    page.total() - LINES_SHOWN,
                    page.total() - LINES_SHOWN == 1 ? "line" : "lines");
    }

    private static String written(ReportLineAnswer line) {
        String place = line.file()
                + (line.line() == null ? "" : ":" + line.line())
                + (line.column() == null ? "" : " (" + line.column() + ")");
        String word = line.severity() == ReportLine.Severity.PROBLEM
                ? "problem"
                : line.severity() == ReportLine.Severity.FINDING ? "finding" : "note";
        return "  " + word + "  " + place + "  " + line.en().sentence() + " "
                + line.en().whatToDo();
    }

    private void write(ImportJob job, Path file) {
        try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8)) {
            csv.write(job.id(), writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program was told to stop: the chunk under way is finished, the rest is left. */
    @Override
    public void destroy() throws InterruptedException {
        ImportJob job = running;
        if (job != null && jobs.requestCancel(job.id())) imports.await(job.id(), LONGEST_STOP);
    }
}
