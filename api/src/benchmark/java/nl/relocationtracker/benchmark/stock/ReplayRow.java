package nl.relocationtracker.benchmark.stock;

import java.util.List;
import nl.relocationtracker.benchmark.Figures;
import nl.relocationtracker.benchmark.Row;

/** How fast stock Axon replays its events into the same read models, with default settings. */
public final class ReplayRow {

    private static final long WINDOW_NANOS = 8_000_000_000L;

    private ReplayRow() {}

    /** Each for some seconds, taking turns. Their read models are begun anew each time. */
    public static Row measure(Stock jpa, Stock jdbc, int repetitions) {
        Figures rates = new Figures();
        for (int i = 0; i < repetitions; i++) {
            rates.add("Axon JPA", jpa.replayed(WINDOW_NANOS));
            rates.add("Axon JDBC", jdbc.replayed(WINDOW_NANOS));
        }
        return new Row(
                "rebuild of all read models",
                "events per second",
                rates.all(),
                List.of(),
                List.of("a stock replay with 16 segments and a batch of 1, over its first seconds"));
    }
}
