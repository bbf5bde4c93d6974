package nl.relocationtracker.benchmark.rebuilding;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.relocationtracker.benchmark.Computing;
import nl.relocationtracker.benchmark.Figures;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.Ratio;
import nl.relocationtracker.benchmark.Row;
import nl.relocationtracker.benchmark.Server;
import nl.relocationtracker.benchmark.stock.Stock;
import nl.relocationtracker.projections.rebuild.Difference;
import nl.relocationtracker.projections.rebuild.Occasion;
import nl.relocationtracker.projections.rebuild.Outcome;
import nl.relocationtracker.projections.rebuild.Phase;
import nl.relocationtracker.projections.rebuild.Rebuild;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import nl.relocationtracker.projections.rebuild.Verification;
import nl.relocationtracker.projections.store.EventTable;

/** All read models made anew: by the program, by a stock replay over its first seconds, and by COPY alone. */
public final class RebuildRows {

    private static final String JPA = "Axon JPA";
    private static final String JDBC = "Axon JDBC";
    private static final String LIMIT = "limit";
    private static final long WINDOW_NANOS = 8_000_000_000L;

    private static final long WARMING_NANOS = 5_000_000_000L;

    private final Ours ours;
    private final Stock jpa;
    private final Stock jdbc;
    private final FillingLimit limit;
    private final double events;
    private String computed;

    public RebuildRows(Ours ours, Stock jpa, Stock jdbc, Server server, String database) {
        this.ours = ours;
        this.jpa = jpa;
        this.jdbc = jdbc;
        this.limit = new FillingLimit(server, database);
        this.events = ours.get(EventTable.class).position();
    }

    /** Everybody takes turns. The read models of stock Axon are begun anew each time. */
    public List<Row> measure(int repetitions) {
        rebuilt(ours);
        for (Stock stock : List.of(jpa, jdbc)) stock.replayed(WARMING_NANOS);
        Figures all = new Figures();
        Figures beside = new Figures();
        Figures counts = new Figures();
        Figures verification = new Figures();
        for (int i = 0; i < repetitions; i++) {
            Computing computing = new Computing();
            Took took = timed(ours);
            double own = events / took.seconds();
            computed = "%s; %.1f s of it it compared".formatted(computing.told("rebuild"), took.comparing());
            all.add(Row.OURS, own);
            counts.add(Row.OURS, own);
            all.add(JPA, jpa.replayed(WINDOW_NANOS));
            all.add(JDBC, jdbc.replayed(WINDOW_NANOS));
            counts.add(JPA, jpa.replayedAlone("counts", WINDOW_NANOS));
            beside.add(Row.OURS, events / (took.seconds() - took.comparing()));
            beside.add(LIMIT, events / limit.seconds());
            verification.add(Row.OURS, events / verified());
        }
        double own = all.median(Row.OURS);
        String replay = "a stock replay with 16 segments and a batch of 1, over its first seconds";
        return List.of(
                new Row(
                                "rebuild of all read models",
                                "events per second",
                                all.all(),
                                List.of(
                                        Ratio.atLeast(25, JPA, own, all.median(JPA)),
                                        Ratio.told(JDBC, own, all.median(JDBC))),
                                List.of(
                                        replay,
                                        "ours from asking to the swap, comparing with what is live included; of %s events"
                                                .formatted(String.format(Locale.ROOT, "%,.0f", events)),
                                        computed))
                        .because("each history is decoded, opened, folded and counted once for every change in it, and"
                                + " compared with what is live: see the README"),
                new Row(
                                "rebuild without comparing, beside COPY",
                                "events per second",
                                beside.all(),
                                List.of(Ratio.atLeast(0.5, LIMIT, beside.median(Row.OURS), beside.median(LIMIT))),
                                List.of(
                                        "the limit is COPY of the events out, of the resulting rows in, and their indexes, on one"
                                                + " connection"))
                        .because(
                                "each history is decoded, opened, folded and counted once for every change in it: see the README"),
                new Row(
                                "rebuild, beside a replay of the counts alone",
                                "events per second",
                                counts.all(),
                                List.of(Ratio.atLeast(100, JPA, own, counts.median(JPA))),
                                List.of(replay, "ours makes all read models all the same"))
                        .because(
                                "ours makes all read models all the same; and beside few events, what every rebuild costs"
                                        + " once is much of it"),
                new Row(
                        "verification of all read models",
                        "events per second",
                        verification.all(),
                        List.of(),
                        List.of("reads everything, folds, compares with the live tables, and tells every difference")));
    }

    /**
     * How long one took, from asking for it to its end.
     *
     * @param comparing the seconds of it in which what it made was compared with what is live
     */
    private record Took(double seconds, double comparing) {}

    /** Answers how many seconds one took, from asking for it to its end. */
    public static double rebuilt(Ours ours) {
        return timed(ours).seconds();
    }

    private static Took timed(Ours ours) {
        long began = System.nanoTime();
        UUID id = ours.get(Rebuilder.class).begin(Occasion.ASKED_FOR, null);
        long comparing = 0;
        long last = began;
        while (true) {
            Rebuild now = ours.get(Rebuilds.class).rebuild(id).orElseThrow();
            long seen = System.nanoTime();
            if (now.phase() == Phase.COMPARING) comparing += seen - last;
            last = seen;
            if (now.outcome() == Outcome.COMPLETED) return new Took((seen - began) / 1e9, comparing / 1e9);
            if (!now.isRunning()) throw new IllegalStateException("the rebuild ended as " + now);
            pause();
        }
    }

    private double verified() {
        try {
            long began = System.nanoTime();
            List<Difference> differences = ours.get(Verification.class).differences(events -> {});
            if (!differences.isEmpty()) throw new IllegalStateException("the read models differ: " + differences);
            return (System.nanoTime() - began) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
