package nl.relocationtracker.projections.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sixteen writers, each with children of its own, of whose transactions one in eight is rolled back; one more whose
 * transaction stays open; and one who reads all the while.
 */
final class Rush {

    static final int WRITERS = 16;

    /** Which event it was. */
    record Key(UUID stream, long sequence) {}

    /** Adds an event in the transaction of this connection. */
    interface Writing {
        void add(Connection connection, UUID stream, long sequence) throws SQLException;
    }

    /** Gives what came since the last time. */
    interface Reading {
        List<Key> more();
    }

    private final HikariDataSource database;
    private final Writing writing;
    private final Reading reading;
    private final Duration heldOpen;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Key> committed = new ConcurrentLinkedQueue<>();
    private final List<Key> read = new ArrayList<>();
    private volatile boolean ended;

    Rush(HikariDataSource database, Writing writing, Reading reading, Duration heldOpen) {
        database.setMaximumPoolSize(WRITERS + 4);
        this.database = database;
        this.writing = writing;
        this.reading = reading;
        this.heldOpen = heldOpen;
    }

    Rush run() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(WRITERS + 1);
        List<Connection> connections = new ArrayList<>();
        try {
            for (int n = 0; n <= WRITERS; n++) {
                connections.add(database.getConnection());
                connections.get(n).setAutoCommit(false);
            }
            // Before anything is timed: what is used for the first time is slow.
            add(connections.get(0), UUID.randomUUID(), 0);
            while (read.isEmpty()) read.addAll(reading.more());

            List<Future<?>> busy = new ArrayList<>();
            busy.add(people.submit(() -> holdOpen(connections.get(0))));
            for (int n = 1; n <= WRITERS; n++) {
                Random dice = new Random(n);
                Connection connection = connections.get(n);
                busy.add(people.submit(() -> write(connection, dice)));
            }
            while (busy.stream().anyMatch(each -> !each.isDone())) read.addAll(reading.more());
            for (Future<?> each : busy) each.get();
        } finally {
            people.shutdownNow();
            for (Connection connection : connections) connection.close();
        }
        for (int quiet = 0; quiet < 3; quiet++) {
            List<Key> last = reading.more();
            if (!last.isEmpty()) quiet = -1;
            read.addAll(last);
        }
        return this;
    }

    List<Key> lost() {
        List<Key> lost = new ArrayList<>(committed);
        lost.removeAll(new HashSet<>(read));
        return lost;
    }

    List<Key> twice() {
        Set<Key> once = new HashSet<>();
        return read.stream().filter(key -> !once.add(key)).toList();
    }

    /** Those that came before one that happened earlier to the same child. */
    List<Key> outOfOrder() {
        Map<UUID, Long> next = new HashMap<>();
        return read.stream()
                .filter(key -> next.merge(key.stream(), 1L, Long::sum) != key.sequence() + 1)
                .toList();
    }

    int recorded() {
        return committed.size();
    }

    private Void holdOpen(Connection connection) throws SQLException, InterruptedException {
        UUID child = UUID.randomUUID();
        writing.add(connection, child, 0);
        begun.countDown();
        Thread.sleep(heldOpen.toMillis());
        connection.commit();
        committed.add(new Key(child, 0));
        Thread.sleep(300);
        ended = true;
        return null;
    }

    private Void write(Connection connection, Random dice) throws SQLException, InterruptedException {
        begun.await();
        while (!ended) {
            UUID child = UUID.randomUUID();
            int events = 1 + dice.nextInt(3);
            for (int sequence = 0; sequence < events; sequence++) {
                if (dice.nextInt(8) == 0) {
                    writing.add(connection, child, sequence);
                    connection.rollback();
                }
                add(connection, child, sequence);
                Thread.sleep(dice.nextInt(30));
            }
        }
        return null;
    }

    private void add(Connection connection, UUID child, long sequence) throws SQLException {
        writing.add(connection, child, sequence);
        connection.commit();
        committed.add(new Key(child, sequence));
    }
}
