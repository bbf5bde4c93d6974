package nl.relocationtracker.benchmark.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import nl.relocationtracker.benchmark.Figure;
import nl.relocationtracker.benchmark.Figures;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.Ratio;
import nl.relocationtracker.benchmark.Row;
import nl.relocationtracker.benchmark.Server;
import nl.relocationtracker.benchmark.reading.Question.Kind;
import nl.relocationtracker.benchmark.tape.Tape;

/** Readings over HTTP among few children and among many, held against themselves. */
public final class ReadingRows {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 40;
    private static final int FAR = 10_000;
    private static final double A_SECOND = 1_000;

    private final Server server;
    private final List<Integer> sizes;
    private final IntFunction<String> database;

    /** @param database that has so many children */
    public ReadingRows(Server server, List<Integer> sizes, IntFunction<String> database) {
        this.server = server;
        this.sizes = sizes;
        this.database = database;
    }

    public List<Row> measure() throws SQLException {
        Map<Integer, Asking> programs = new LinkedHashMap<>();
        for (int size : sizes) {
            Names.write(server, database.apply(size));
            programs.put(size, new Asking(Ours.on(server, database.apply(size)), FAR));
        }
        List<Row> rows = new ArrayList<>();
        for (Question question : Questions.ALL) rows.add(row(question, programs));
        programs.values().forEach(Asking::close);
        return rows;
    }

    private Row row(Question question, Map<Integer, Asking> programs) throws SQLException {
        Figures milliseconds = new Figures();
        for (int i = 0; i < WARM_UP; i++) programs.values().forEach(question.asked());
        for (int i = 0; i < ROUNDS; i++)
            programs.forEach((size, asking) -> milliseconds.add(name(size), milliseconds(question, asking)));
        Map<String, Figure> figures = milliseconds.all();
        int least = sizes.get(0);
        int most = sizes.get(sizes.size() - 1);
        double growth = Math.log(most) / Math.log(least);
        double small = figures.get(name(least)).median();
        double large = figures.get(name(most)).median();
        List<String> failures = new ArrayList<>();
        if (question.kind() == Kind.SUM && large > A_SECOND) failures.add("it takes more than a second");
        if (question.kind() == Kind.PAGE) {
            Set<String> whole = readWhole(question, programs.get(most), most);
            if (!whole.isEmpty()) failures.add("reads whole: " + String.join(", ", whole));
        }
        return new Row(
                question.name(),
                "milliseconds",
                figures,
                List.of(
                        question.kind() == Kind.PAGE
                                ? Ratio.atMost(growth, name(least), large, small)
                                : Ratio.atMost((double) most / least, name(least), large, small)),
                List.of(),
                failures);
    }

    private static double milliseconds(Question question, Asking asking) {
        long began = System.nanoTime();
        question.asked().accept(asking);
        return (System.nanoTime() - began) / 1e6;
    }

    private Set<String> readWhole(Question question, Asking asking, int size) throws SQLException {
        Tape tape = asking.ours().database().taping(() -> question.asked().accept(asking));
        try (Connection connection = server.connectLive(database.apply(size))) {
            return new Plans(connection).readWhole(tape.all());
        }
    }

    private static String name(int size) {
        return String.format(Locale.ROOT, "%,d children", size);
    }
}
