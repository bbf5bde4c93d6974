package nl.relocationtracker.benchmark.replaying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.benchmark.Computing;
import nl.relocationtracker.benchmark.Copying;
import nl.relocationtracker.benchmark.Figures;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.Ratio;
import nl.relocationtracker.benchmark.Row;
import nl.relocationtracker.benchmark.Server;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.replay.Answering;
import nl.relocationtracker.projections.store.EventTable;

/** A researcher's replay of one policy on one day, held against COPY of the columns that it reads. */
public final class ReplayRow {

    private static final String LIMIT = "limit";

    /** Those that a replay reads, of every event. */
    private static final String EVENTS =
            "(select stream, sequence, recorded_at, type, revision, origin, payload from event)";

    private static final Answering.Progress UNHEARD = new Answering.Progress() {
        @Override
        public void inAll(long events) {}

        @Override
        public void read(long more) {}
    };

    private final Ours ours;
    private final Server server;
    private final String database;
    private final int children;

    public ReplayRow(Ours ours, Server server, String database, int children) {
        this.ours = ours;
        this.server = server;
        this.database = database;
        this.children = children;
    }

    /** Both take turns, after one of each that is not measured. */
    public Row measure(int repetitions) {
        answered(ours);
        copied();
        double events = ours.get(EventTable.class).position();
        Figures rates = new Figures();
        String computed = "";
        for (int i = 0; i < repetitions; i++) {
            Computing computing = new Computing();
            rates.add(Row.OURS, events / answered(ours));
            computed = computing.told("replay");
            rates.add(LIMIT, events / copied());
        }
        return new Row(
                        "replay of one policy, %,.0f events of %,d children".formatted(events, children),
                        "events per second",
                        rates.all(),
                        List.of(Ratio.atLeast(0.5, LIMIT, rates.median(Row.OURS), rates.median(LIMIT))),
                        List.of(
                                "from the question to its answer in both forms; the limit is COPY of the same columns out, in"
                                        + " binary and in no order, on one connection",
                                "%.1f s for all of them".formatted(events / rates.median(Row.OURS)),
                                computed))
                .because(
                        "each event is decoded, each child folded and counted, and who is of what age opened, which no COPY does");
    }

    /** Answers one question under one policy, both exactly and under the disclosure rules; how many seconds that took. */
    public static double answered(Ours ours) {
        Question question = new Question(
                null,
                null,
                ours.get(Grounds.class).today(),
                null,
                Selection.EVERYBODY,
                List.of(Policies.EVERY_RELOCATION),
                Set.of(Measure.DISTRIBUTION, Measure.FLAGGED, Measure.PER_CHILD_YEAR),
                null);
        try {
            long began = System.nanoTime();
            ours.get(Answering.class).answer(question, UNHEARD);
            return (System.nanoTime() - began) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private double copied() {
        try (Connection connection = server.connect(database)) {
            Path file = Files.createTempFile("benchmark", ".copy");
            long began = System.nanoTime();
            Copying.out(connection, EVENTS, file);
            double seconds = (System.nanoTime() - began) / 1e9;
            Files.delete(file);
            return seconds;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
