package nl.relocationtracker.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How long the processors worked for this program, which all sides share with the database, beside how long it took. */
public final class Computing {

    private final long began = System.nanoTime();
    private final double before = seconds();

    /** In a sentence, for what has gone on since this was made. */
    public String told(String what) {
        return String.format(
                Locale.ROOT,
                "the last %s took %.1f s, in which the program (compiling and collecting garbage included) computed for %.1f s;"
                        + " the database has what is left of %d processors",
                what,
                (System.nanoTime() - began) / 1e9,
                seconds() - before,
                Runtime.getRuntime().availableProcessors());
    }

    private static double seconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
