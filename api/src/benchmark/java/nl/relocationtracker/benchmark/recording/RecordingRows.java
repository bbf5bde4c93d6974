package nl.relocationtracker.benchmark.recording;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import nl.relocationtracker.benchmark.Figures;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.Ratio;
import nl.relocationtracker.benchmark.Row;
import nl.relocationtracker.benchmark.Server;
import nl.relocationtracker.benchmark.stock.Stock;
import nl.relocationtracker.benchmark.tape.Player;
import nl.relocationtracker.benchmark.tape.Step;
import nl.relocationtracker.benchmark.tape.Tape;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Relocations recorded one at a time: by the program, by stock Axon until its projections have caught up, and the very SQL
 * of the program without the program.
 */
public final class RecordingRows {

    public static final String OVER_HTTP = "ours, HTTP";
    public static final String JPA = "Axon JPA";
    public static final String JDBC = "Axon JDBC";
    public static final String LIMIT = "limit";

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final Origin SOMEBODY = Origin.of(new UUID(0, 7));

    private final Ours ours;
    private final Stock jpa;
    private final Stock jdbc;
    private final Server server;
    private final String twin;
    private final int count;
    private final Moves moves;
    private final Moves tapedMoves;
    private final Map<Stock, Moves> stockMoves;
    private final OverHttp http;
    private final Recording recording;
    private final TransactionTemplate transaction;
    private final Map<Integer, Figures> figures = new TreeMap<>();
    private final Map<Integer, Figures> acknowledged = new TreeMap<>();
    private int steps;

    /**
     * @param twin a database that is as that of ours, on which the tape is played
     * @param count how many relocations are recorded each time
     */
    public RecordingRows(Ours ours, Stock jpa, Stock jdbc, Server server, String twin, int count) {
        this.ours = ours;
        this.jpa = jpa;
        this.jdbc = jdbc;
        this.server = server;
        this.twin = twin;
        LocalDate today = ours.get(Grounds.class).today();
        try (Connection connection = server.connectLive(twin)) {
            // Other children than those of the tape, so that the database on which it is played stays as ours was
            // before.
            this.moves = Moves.in(connection, today, 0);
            this.tapedMoves = Moves.in(connection, today, 1);
            this.stockMoves = Map.of(jpa, Moves.in(connection, today, 0), jdbc, Moves.in(connection, today, 0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // No child twice within a turn: two who record of one child at once get in each other's way.
        this.count = Math.min(count, Math.min(moves.children(), tapedMoves.children()));
        this.recording = ours.get(Recording.class);
        this.transaction = new TransactionTemplate(ours.get(PlatformTransactionManager.class));
        this.http = new OverHttp(ours);
    }

    /** Relocations of the children of a history, where nobody else records. */
    public static List<RelocateChild> moves(Connection history, LocalDate today, int count) {
        Moves moves = Moves.in(history, today, 1);
        return moves.next(Math.min(count, moves.children()));
    }

    /** Everybody takes turns: within one repetition, and each number of clients after the other. */
    public List<Row> measure(int repetitions) {
        for (int clients : CLIENTS) turn(clients, new Figures(), new Figures());
        for (int i = 0; i < repetitions; i++)
            for (int clients : CLIENTS)
                turn(
                        clients,
                        figures.computeIfAbsent(clients, first -> new Figures()),
                        acknowledged.computeIfAbsent(clients, first -> new Figures()));
        return CLIENTS.stream().map(this::row).toList();
    }

    private void turn(int clients, Figures into, Figures acknowledgedInto) {
        List<RelocateChild> taped = tapedMoves.next(count);
        Tape tape = ours.database().taping(() -> each(clients, taped, this::record));
        into.add(Row.OURS, count / each(clients, moves.next(count), this::record));
        into.add(OVER_HTTP, count / each(clients, moves.next(count), http::relocate));
        stock(JPA, jpa, clients, into, acknowledgedInto);
        stock(JDBC, jdbc, clients, into, acknowledgedInto);
        into.add(LIMIT, count / play(tape));
        steps = tape.all().size() / count;
    }

    private void record(RelocateChild move) {
        transaction.executeWithoutResult(status -> recording.record(move, SOMEBODY));
    }

    private void stock(String side, Stock stock, int clients, Figures into, Figures acknowledgedInto) {
        long began = System.nanoTime();
        acknowledgedInto.add(side, count / each(clients, stockMoves.get(stock).next(count), stock::record));
        stock.awaitProjections();
        into.add(side, count / ((System.nanoTime() - began) / 1e9));
    }

    private static double each(int clients, List<RelocateChild> moves, Consumer<RelocateChild> recorded) {
        List<Runnable> works = new ArrayList<>();
        for (List<RelocateChild> hand : Clients.dealt(moves, clients)) works.add(() -> hand.forEach(recorded));
        return Clients.seconds(works);
    }

    private double play(Tape tape) {
        List<Player> players = new ArrayList<>();
        List<Runnable> works = new ArrayList<>();
        for (List<Step> hand : tape.byThread()) {
            Player player = new Player(server.connect(twin));
            players.add(player);
            works.add(() -> player.play(hand));
        }
        double seconds = Clients.seconds(works);
        players.forEach(Player::close);
        return seconds;
    }

    private Row row(int clients) {
        Figures measured = figures.get(clients);
        double own = measured.median(Row.OURS);
        Figures answered = acknowledged.get(clients);
        return new Row(
                        "recording a relocation, %d client%s".formatted(clients, clients == 1 ? "" : "s"),
                        "per second",
                        measured.all(),
                        List.of(
                                Ratio.atLeast(2.5, JPA, own, measured.median(JPA)),
                                Ratio.told(JDBC, own, measured.median(JDBC)),
                                Ratio.atLeast(0.5, LIMIT, own, measured.median(LIMIT))),
                        List.of(
                                "stock Axon until its projections have caught up; acknowledged before: %.0f (JPA), %.0f (JDBC)"
                                        .formatted(answered.median(JPA), answered.median(JDBC)),
                                "%d statements, beginnings and ends a relocation in ours".formatted(steps)))
                .because(
                        "a commit to the disk is most of it where the disk is busy, which all sides wait for; and the program"
                                + " shares the processors with the database");
    }
}
