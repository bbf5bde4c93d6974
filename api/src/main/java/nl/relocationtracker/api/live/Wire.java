package nl.relocationtracker.api.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.StillSignedIn;
import nl.relocationtracker.api.access.StillSignedIn.Pass;
import nl.relocationtracker.projections.alerts.AlertStream;
import nl.relocationtracker.projections.alerts.AlertStream.Stretch;
import nl.relocationtracker.projections.waking.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells everybody who looks on what became of alerts, as soon as it is woken and at least once a second. */
final class Wire implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final int WRITERS = 8;

    /** Whoever is further behind reads the list: to find a few alerts among so many events takes long. */
    private static final long FAR_BEHIND = 200_000;

    private final AlertStream stream;
    private final StillSignedIn signedIn;
    private final Wording wording;
    private final Bell bell;
    private final Duration beat;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, work -> daemon(work, "live writer"));
    private final Thread thread = daemon(this::keepOn, "live");
    private volatile boolean closed;
    private long beatAt = System.nanoTime();

    /** @param beat after so long something is sent, so that nothing between thinks that nobody is there */
    Wire(AlertStream stream, StillSignedIn signedIn, Wording wording, Bell bell, Duration beat) {
        this.stream = stream;
        this.signedIn = signedIn;
        this.wording = wording;
        this.bell = bell;
        this.beat = beat;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        thread.start();
    }

    ExecutorService writers() {
        return writers;
    }

    long horizon() {
        return stream.horizon();
    }

    int count() {
        return connections.size();
    }

    long count(Pass pass) {
        return connections.stream()
                .filter(each -> each.pass().account().equals(pass.account()))
                .count();
    }

    boolean isClosed() {
        return closed;
    }

    void add(Connection connection, SseEmitter emitter) {
        Runnable gone = () -> {
            connection.ended();
            connections.remove(connection);
        };
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(fault -> gone.run());
        connections.add(connection);
        connection.tell(wording.opened(connection.position()));
        bell.ring();
    }

    private void keepOn() {
        while (!closed)
            try {
                if (!connections.isEmpty()) look();
                bell.await(LOOKING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The database is away, or whatever it is: who looks on waits meanwhile.
                LOG.debug("What became of alerts can't be read now; it is looked at again.", e);
                pause();
            }
    }

    private void look() {
        long horizon = stream.horizon();
        boolean beats = System.nanoTime() - beatAt > beat.toNanos();
        Map<Long, List<Connection>> behind = connections.stream()
                .filter(each -> each.position() < horizon)
                .collect(Collectors.groupingBy(Connection::position));
        Map<Long, Stretch> read = behind.keySet().stream()
                .collect(Collectors.toMap(position -> position, position -> read(position, horizon)));
        boolean anything = read.values().stream()
                .anyMatch(stretch -> !stretch.whole() || !stretch.news().isEmpty());
        Map<Pass, Account> holding = anything || beats ? closeEnded() : Map.of();
        behind.forEach((position, some) -> some.forEach(each -> tell(each, read.get(position), holding)));
        if (beats) {
            beatAt = System.nanoTime();
            connections.forEach(each -> each.tell(wording.beat(each.position())));
        }
    }

    private Stretch read(long position, long horizon) {
        return horizon - position > FAR_BEHIND
                ? new Stretch(List.of(), horizon, false)
                : stream.between(position, horizon);
    }

    /** Those who would still be let in; the others are closed. */
    private Map<Pass, Account> closeEnded() {
        List<Connection> all = List.copyOf(connections);
        Map<Pass, Account> holding =
                signedIn.among(all.stream().map(Connection::pass).collect(Collectors.toSet()), LiveResource.PATH);
        for (Connection each : all)
            if (!holding.containsKey(each.pass())) {
                connections.remove(each);
                each.close();
            }
        return holding;
    }

    private void tell(Connection connection, Stretch stretch, Map<Pass, Account> holding) {
        Account account = holding.get(connection.pass());
        if (account != null) wording.of(stretch, account, connection.language()).forEach(connection::tell);
        connection.reached(stretch.end());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the server waits for requests that have not ended. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
        connections.forEach(Connection::close);
        connections.clear();
        writers.shutdownNow();
    }
}
