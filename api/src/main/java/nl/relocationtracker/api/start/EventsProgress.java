package nl.relocationtracker.api.start;

import java.io.Console;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows in a terminal how many events are read: a bar, or now and then a line where nobody can see a bar. */
public final class EventsProgress implements AutoCloseable {

    private static final int EVERY_MILLIS = 500;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final ProgressBar bar;
    private long lastLine = System.nanoTime();
    private String lastDoing = "";

    public EventsProgress(PrintStream out) {
        this.out = out;
        this.bar = isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName("Events")
                        .setUnit(" events", 1)
                        .setInitialMax(-1)
                        .showSpeed(new DecimalFormat("0"))
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(EVERY_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(out))
                        .build()
                : null;
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

    public void show(String doing, long events, long inAll) {
        if (bar != null) {
            bar.maxHint(Math.max(inAll, 1));
            bar.stepTo(events);
            bar.setExtraMessage(" " + doing);
        } else if (!doing.equals(lastDoing) || System.nanoTime() - lastLine > LINE_EVERY_NANOS) {
            out.printf(Locale.ENGLISH, "%s: %,d of about %,d events%n", doing, events, Math.max(inAll, events));
            lastLine = System.nanoTime();
            lastDoing = doing;
        }
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
