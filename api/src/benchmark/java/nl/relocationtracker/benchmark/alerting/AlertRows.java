package nl.relocationtracker.benchmark.alerting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import nl.relocationtracker.benchmark.Figure;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.Ratio;
import nl.relocationtracker.benchmark.Row;
import nl.relocationtracker.benchmark.Server;
import nl.relocationtracker.benchmark.recording.OverHttp;
import nl.relocationtracker.benchmark.stock.Stock;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a command that one copy has acknowledged to an alert on a page that is open at another copy on the same database, one at
 * a time. Stock Axon on another node is given less to do: its handler sees the event, and counts and shows nothing.
 */
public final class AlertRows {

    private static final String STOCK = "Axon JPA, other node";
    private static final Origin SOMEBODY = Origin.of(new UUID(0, 7));
    private static final double MOST_MILLIS = 100;
    private static final double TENTH = 0.1;

    private final Server server;
    private final String empty;
    private final int count;
    private final Random random = new Random(5);

    /** @param empty a database of the program in which nothing is */
    public AlertRows(Server server, String empty, int count) {
        this.server = server;
        this.empty = empty;
        this.count = count;
    }

    /**
     * @param stock one node, at work
     * @param other another node on its database, not started
     * @param moves some for the first
     */
    public List<Row> measure(Stock stock, Stock other, List<RelocateChild> moves) throws InterruptedException {
        List<Double> own = ours();
        List<Double> theirs = stock(stock, other, moves);
        return List.of(row("p50", 0.5, own, theirs), row("p99", 0.99, own, theirs));
    }

    private List<Double> ours() throws InterruptedException {
        server.make("alerted", empty);
        try (Ours one = Ours.on(server, "alerted");
                Ours other = Ours.on(server, "alerted");
                Looking looking = new Looking(other)) {
            List<RelocateChild> moves = secondMoves(one);
            Recording recording = one.get(Recording.class);
            TransactionTemplate transaction = new TransactionTemplate(one.get(PlatformTransactionManager.class));
            List<Double> millis = new ArrayList<>();
            for (RelocateChild move : moves) {
                rest();
                transaction.executeWithoutResult(status -> recording.record(move, SOMEBODY));
                long acknowledged = System.nanoTime();
                millis.add((looking.next() - acknowledged) / 1e6);
            }
            return warmed(millis);
        } finally {
            server.drop("alerted");
        }
    }

    /** Of new children that have moved once, under a rule that alerts to the second. */
    private List<RelocateChild> secondMoves(Ours ours) {
        OverHttp http = new OverHttp(ours);
        LocalDate today = ours.get(Grounds.class).today();
        http.post("/alert-rules", """
            {"name": "Second move", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 2,
             "severity": "WARNING", "receivers": ["SUPERVISOR"], "enabled": true}
            """);
        String here = location(http, today);
        String there = location(http, today);
        List<RelocateChild> moves = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            String child = id(http.post("/children", """
                {"locationId": "%s", "arrivedOn": "%s", "accompaniment": "WITH_PARENT"}
                """.formatted(here, today.minusDays(9))));
            http.post("/children/" + child + "/relocations", """
                {"locationId": "%s", "arrivedOn": "%s", "reason": "CAPACITY"}
                """.formatted(there, today.minusDays(5)));
            moves.add(new RelocateChild(
                    ChildId.of(child),
                    null,
                    StayId.create(),
                    LocationId.of(here),
                    null,
                    today,
                    Motive.of(Reason.CAPACITY),
                    null));
        }
        return moves;
    }

    private static String location(OverHttp http, LocalDate today) {
        return id(http.post("/locations", """
            {"name": "Locatie", "municipality": "Utrecht", "kind": "REGULAR", "openedOn": "%s"}
            """.formatted(today.minusDays(90))));
    }

    private static String id(String answer) {
        return new JsonMapper().readTree(answer).get("id").stringValue();
    }

    private List<Double> stock(Stock stock, Stock other, List<RelocateChild> moves) throws InterruptedException {
        BlockingQueue<Long> came = new LinkedBlockingQueue<>();
        other.watch(event -> came.add(System.nanoTime()));
        List<Double> millis = new ArrayList<>();
        for (RelocateChild move : moves.subList(0, Math.min(count, moves.size()))) {
            rest();
            stock.record(move);
            long acknowledged = System.nanoTime();
            millis.add((came.take() - acknowledged) / 1e6);
        }
        return warmed(millis);
    }

    /** The first tenth is left out. What came before the acknowledgement took no time. */
    private static List<Double> warmed(List<Double> millis) {
        return millis.subList(millis.size() / 10, millis.size()).stream()
                .map(each -> Math.max(each, 0.001))
                .toList();
    }

    /** So that nobody's polling keeps step with what is recorded. */
    private void rest() throws InterruptedException {
        Thread.sleep(random.nextInt(200));
    }

    private static Row row(String name, double share, List<Double> own, List<Double> theirs) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put(Row.OURS, Figure.of(percentile(own, share)));
        figures.put(STOCK, Figure.of(percentile(theirs, share)));
        double ours = percentile(own, share);
        return new Row(
                "acknowledged to alert shown at another copy, " + name,
                "ms",
                figures,
                List.of(Ratio.atMost(TENTH, STOCK, ours, percentile(theirs, share))),
                List.of("%d alerts of ours and %d events of stock Axon, one at a time"
                        .formatted(own.size(), theirs.size())),
                ours < MOST_MILLIS ? List.of() : List.of("more than %.0f ms".formatted(MOST_MILLIS)));
    }

    private static double percentile(List<Double> samples, double share) {
        List<Double> sorted = new ArrayList<>(samples);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(sorted.size() * share)) - 1));
    }
}
