package nl.relocationtracker.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import nl.relocationtracker.benchmark.alerting.AlertRows;
import nl.relocationtracker.benchmark.importing.ImportRow;
import nl.relocationtracker.benchmark.preview.ClosurePreviewRow;
import nl.relocationtracker.benchmark.reading.PageRows;
import nl.relocationtracker.benchmark.reading.ReadingRows;
import nl.relocationtracker.benchmark.rebuilding.RebuildRows;
import nl.relocationtracker.benchmark.recording.RecordingRows;
import nl.relocationtracker.benchmark.replaying.ReplayRow;
import nl.relocationtracker.benchmark.stock.Engine;
import nl.relocationtracker.benchmark.stock.Filling;
import nl.relocationtracker.benchmark.stock.Stock;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.projections.recording.Grounds;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures, prints one table, and writes the same to a file as JSON. */
public final class Benchmark implements AutoCloseable {

    private static final String EMPTY = "empty";

    private final Options options;
    private final Server server;
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final Attempts attempts;

    private Benchmark(Options options) {
        this.options = options;
        this.server = Server.of(options);
        this.attempts = new Attempts(options.largest());
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        // It would ask the internet for a newer Axon.
        System.setProperty("axoniq.update-checker.disabled", "true");
        Options options = Options.given();
        Files.createDirectories(options.folder());
        boolean sound;
        try (Benchmark benchmark = new Benchmark(options)) {
            benchmark.run();
            sound = benchmark.attempts.isSound();
        } catch (IOException | SQLException | RuntimeException e) {
            e.printStackTrace();
            sound = false;
        }
        // Threads of the sides would keep it from ending, and Maven from telling that it failed.
        System.exit(sound ? 0 : 1);
    }

    private void run() throws IOException, SQLException {
        Map<String, String> about = About.thisMachine(server, options);
        if (options.kept() == null) measured();
        // Nothing but pages is read of what is kept: the rest would change it.
        else pages(children -> Ours.in(options.kept().resolve(Integer.toString(children))));
        Table.print(System.out, about, rows);
        write(about);
    }

    private void measured() throws SQLException {
        server.make(EMPTY, null);
        Ours.on(server, EMPTY).close();
        // It imports its own: twice ten million events would take hours.
        if (!options.wantsOnly("memory")) for (int children : options.children()) imported(children);
        if (options.wants("import"))
            tried(
                    "import",
                    () -> List.of(new ImportRow(server, EMPTY, options.largest()).measure(options.repetitions())));
        if (options.wants("memory")) tried("memory", () -> List.of(memory()));
        if (options.wants("recording") || options.wants("bytes") || options.wants("rebuild") || options.wants("alert"))
            besideStock();
        if (options.wants("preview")) tried("preview", () -> List.of(preview()));
        if (options.wants("replay")) tried("replay", () -> List.of(replay()));
        // Last, because it writes names into read models, which a rebuild would find not to have happened.
        if (options.wants("reading"))
            tried("reading", () -> new ReadingRows(server, options.children(), Benchmark::history).measure());
        if (options.wants("pages")) pages(children -> Ours.on(server, history(children)));
    }

    private void pages(IntFunction<Ours> programs) {
        tried("pages", () -> {
            new PageRows(options.children(), programs).measure(options.repetitions(), row -> done(List.of(row)));
            return List.of();
        });
    }

    /** Shown at once as well: a run may take hours. */
    private void done(List<Row> more) {
        more.forEach(row -> Table.print(System.out, row));
        rows.addAll(more);
    }

    private void tried(String work, Callable<List<Row>> measuring) {
        done(attempts.rows(work, measuring));
    }

    private static String history(int children) {
        return "history_" + children;
    }

    private void imported(int children) throws SQLException {
        String database = history(children);
        server.make(database, EMPTY);
        try (Ours ours = Ours.on(server, database)) {
            System.out.printf("%,d children imported in %.1f s%n", children, ours.importHistory(children));
        }
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private Row memory() {
        server.make("remembered", EMPTY);
        try (Ours ours = Ours.on(server, "remembered")) {
            return new MemoryRow(ours, options.largest()).measure();
        } finally {
            server.drop("remembered");
        }
    }

    private Row preview() {
        server.make("previewed", EMPTY);
        try (Ours ours = Ours.on(server, "previewed")) {
            return new ClosurePreviewRow(ours).measure(options.repetitions());
        } finally {
            server.drop("previewed");
        }
    }

    private Row replay() {
        String history = history(options.largest());
        try (Ours ours = Ours.on(server, history)) {
            return new ReplayRow(ours, server, history, options.largest()).measure(options.repetitions());
        }
    }

    private void besideStock() throws SQLException {
        String history = history(options.largest());
        server.make("twin", history);
        for (Engine engine : Engine.values()) server.make(name(engine), null);
        try (Ours ours = Ours.on(server, history);
                Stock jpa = filled(Engine.JPA, history);
                Stock jdbc = filled(Engine.JDBC, history)) {
            LocalDate today = ours.get(Grounds.class).today();
            if (options.wants("bytes")) tried("bytes", () -> List.of(bytes(history)));
            // Before anything is recorded of them: what is drawn has to go for stock Axon, which records of other
            // children.
            List<RelocateChild> moves = movesOfOthers(history, today);
            jpa.start(today, false);
            jdbc.start(today, false);
            if (options.wants("recording"))
                tried(
                        "recording",
                        () -> new RecordingRows(ours, jpa, jdbc, server, "twin", options.moves())
                                .measure(options.repetitions()));
            if (options.wants("alert")) tried("alert", () -> alerts(jpa, moves));
            if (options.wants("rebuild"))
                tried(
                        "rebuild",
                        () -> new RebuildRows(ours, jpa, jdbc, server, history).measure(options.repetitions()));
        }
    }

    private List<RelocateChild> movesOfOthers(String history, LocalDate today) throws SQLException {
        try (Connection from = server.connectLive(history)) {
            return RecordingRows.moves(from, today, options.moves());
        }
    }

    private List<Row> alerts(Stock jpa, List<RelocateChild> moves) {
        try (Stock other = new Stock(Engine.JPA, server, name(Engine.JPA))) {
            return new AlertRows(server, EMPTY, options.moves()).measure(jpa, other, moves);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Row bytes(String history) throws SQLException {
        try (Connection ours = server.connect(history);
                Connection jpa = server.connect(name(Engine.JPA));
                Connection jdbc = server.connect(name(Engine.JDBC))) {
            return BytesRow.of(ours, jpa, jdbc);
        }
    }

    private Stock filled(Engine engine, String history) throws SQLException {
        Stock stock = new Stock(engine, server, name(engine));
        try (Connection from = server.connectLive(history);
                Connection to = server.connect(name(engine))) {
            Filling filling = new Filling(from, to);
            filling.events(engine);
            filling.projections();
        }
        return stock;
    }

    private static String name(Engine engine) {
        return "axon_" + engine.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void write(Map<String, String> about) {
        Path file = options.folder().resolve("benchmark.json");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("about", about);
        all.put("rows", rows);
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), all);
        System.out.println("The same as JSON: " + file);
    }

    @Override
    public void close() {
        server.close();
    }
}
