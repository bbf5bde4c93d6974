package nl.relocationtracker.api.importing;

import java.io.Console;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.relocationtracker.api.importing.ImportAnswer.Progress;
import nl.relocationtracker.api.importing.run.Imports;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportPhase;
import nl.relocationtracker.projections.importing.ImportState;

/** Shows in a terminal how far an import is: a bar, or now and then a line where nobody can see a bar. */
final class ImportProgress {

    private static final long LOOK_EVERY = 200;
    private static final Duration LINE_EVERY = Duration.ofSeconds(5);

    private final Imports imports;
    private final Clock clock;
    private final PrintStream out;

    ImportProgress(Imports imports, Clock clock, PrintStream out) {
        this.imports = imports;
        this.clock = clock;
        this.out = out;
    }

    /** Watches an import of this copy until it has ended. */
    ImportJob watch(ImportJob job) throws InterruptedException {
        return isTerminal() ? bar(job) : lines(job);
    }

    @SuppressWarnings("SystemConsoleNull") // From Java 22 on there is always a console, which says itself what it is.
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) return false;
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /** One bar for reading and one for recording: how fast the one was says nothing of the other. */
    private ImportJob bar(ImportJob job) throws InterruptedException {
        return bar(bar(job, true), false);
    }

    private ImportJob bar(ImportJob job, boolean reading) throws InterruptedException {
        ImportJob now = job;
        if (now.state() != ImportState.RUNNING || isReading(now) != reading) return now;
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Rows")
                .setUnit(" rows", 1)
                .setInitialMax(reading ? -1 : now.rowsTotal())
                .showSpeed(new DecimalFormat("0"))
                .hideEta()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) LOOK_EVERY)
                .startsFrom(reading ? 0 : now.rowsDone(), Duration.ZERO)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build()) {
            while (now.state() == ImportState.RUNNING && isReading(now) == reading) {
                now = imports.await(job.id(), LOOK_EVERY);
                bar.setExtraMessage(" " + inWords(now.phase()) + left(Progress.of(now, clock.instant())));
                bar.stepTo(reading ? now.rowsTotal() : now.rowsDone());
            }
        }
        return now;
    }

    private static boolean isReading(ImportJob job) {
        return job.phase().compareTo(ImportPhase.READING) <= 0;
    }

    private ImportJob lines(ImportJob job) throws InterruptedException {
        ImportJob now = job;
        long last = System.nanoTime();
        while (now.state() == ImportState.RUNNING) {
            now = imports.await(job.id(), LOOK_EVERY);
            long since = System.nanoTime() - last;
            if (since < LINE_EVERY.toNanos()) continue;
            out.println(line(now, clock.instant()));
            last += since;
        }
        return now;
    }

    static String line(ImportJob job, Instant now) {
        if (isReading(job)) return String.format(Locale.ENGLISH, "%s: %,d rows", inWords(job.phase()), job.rowsTotal());
        Progress progress = Progress.of(job, now);
        String rate = progress.rowsPerSecond() == null
                ? ""
                : String.format(Locale.ENGLISH, ", %,d rows/s", progress.rowsPerSecond());
        return String.format(
                Locale.ENGLISH,
                "%s: %,d of %,d rows%s%s",
                inWords(job.phase()),
                job.rowsDone(),
                job.rowsTotal(),
                rate,
                left(progress));
    }

    private static String left(Progress progress) {
        return progress.secondsLeft() == null
                ? ""
                : String.format(Locale.ENGLISH, ", about %,d s left", progress.secondsLeft());
    }

    private static String inWords(ImportPhase phase) {
        return switch (phase) {
            case WAITING -> "waiting for another import";
            case READING -> "reading";
            case LOCATIONS -> "recording locations";
            case STAYS -> "recording stays";
            case CLOSINGS -> "recording closings";
            case ENDED -> "done";
        };
    }
}
