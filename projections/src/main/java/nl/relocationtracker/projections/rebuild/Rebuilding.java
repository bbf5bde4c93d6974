package nl.relocationtracker.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.relocationtracker.projections.database.OwnTransaction;
import nl.relocationtracker.projections.generation.Generations;
import nl.relocationtracker.projections.generation.LiveGeneration;
import nl.relocationtracker.projections.generation.ReadModel;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.Snapshot;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** One rebuild, from a new generation until it is the live one. Whatever fails before that leaves the live one as it is. */
final class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** With no more than so many events to catch up with, writers are kept waiting meanwhile. */
    private static final int FEW = 500;

    private static final int ROUNDS = 20;

    private final DataSource database;
    private final EventsInOrder order;
    private final LiveTables tables;
    private final MasterKey master;
    private final Settings settings;
    private final Telling telling;
    private final Connection lock;
    private String madeBy;
    private volatile boolean cancelled;
    private volatile Snapshot snapshot;
    private final Set<Connection> busy = ConcurrentHashMap.newKeySet();

    /** @param lock the connection whose transaction holds the lock of the one rebuild that runs; it makes the generation live */
    Rebuilding(
            DataSource database,
            LiveTables tables,
            MasterKey master,
            Settings settings,
            Telling telling,
            Connection lock) {
        this.database = database;
        this.order = new EventsInOrder(new JdbcTemplate(database));
        this.tables = tables;
        this.master = master;
        this.settings = settings;
        this.telling = telling;
        this.lock = lock;
    }

    /** Somebody wants it to stop. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void cancel() {
        cancelled = true;
        Snapshot reading = snapshot;
        if (reading != null) reading.cancel();
        for (Connection working : busy)
            try {
                working.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                LOG.debug("nothing to cancel", e);
            }
    }

    boolean isCancelled() {
        return cancelled;
    }

    private void goOn() {
        if (cancelled) throw new Cancelled();
    }

    /** Returns when the new generation is live. */
    void run() throws SQLException, InterruptedException {
        LiveGeneration former = Generations.live(lock);
        int generation = made();
        try {
            CatchingUp catchingUp = read(former, generation);
            index(generation);
            catchUp(catchingUp);
            swap(former, generation, catchingUp);
        } catch (SQLException | InterruptedException | RuntimeException e) {
            dropQuietly(generation);
            throw e;
        }
    }

    private int made() throws SQLException {
        int generation = inTransaction(Generations::make);
        telling.made(generation);
        return generation;
    }

    private CatchingUp read(LiveGeneration former, int generation) throws SQLException, InterruptedException {
        long position = order.horizon();
        try (Snapshot reading = Snapshot.of(database)) {
            snapshot = reading;
            goOn();
            telling.reading(order.newest());
            Connection into = reading.first();
            JdbcTemplate jdbc = Snapshot.template(into);
            madeBy = Settings.of(jdbc, former.schema());
            Snapshot.run(into, "set local search_path = " + LiveGeneration.schema(generation));
            settings.note(jdbc);
            Map<UUID, List<StoredEvent>> locations = new Folding(tables, master).fold(reading, into, events -> {
                goOn();
                telling.read(events);
            });
            goOn();
            telling.phase(Phase.COMPARING);
            Snapshot.run(into, "set local search_path to default");
            List<Difference> differences = new ArrayList<>();
            new Comparison(jdbc, former, LiveGeneration.schema(generation), settings.askingPlaces(), settings.today())
                    .name(Rebuilds.NOTED, differences::add);
            telling.found(differences);
            reading.commit();
            return new CatchingUp(generation, tables, master, locations, position);
        } finally {
            snapshot = null;
        }
    }

    private void index(int generation) throws SQLException, InterruptedException {
        goOn();
        telling.phase(Phase.INDEXING);
        Queue<ReadModel> models = new ConcurrentLinkedQueue<>(ReadModel.ALL);
        Callable<Void> indexing = () -> inTransaction(connection -> {
            Snapshot.run(connection, "set local maintenance_work_mem = '128MB'");
            for (ReadModel model = models.poll(); model != null; model = models.poll()) {
                goOn();
                Generations.index(connection, generation, model);
            }
            return null;
        });
        ExecutorService both = Executors.newFixedThreadPool(2, work -> new Thread(work, "rebuild-index"));
        try {
            for (Future<Void> done : both.invokeAll(List.of(indexing, indexing))) done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) throw failure;
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } finally {
            both.shutdownNow();
        }
    }

    private void catchUp(CatchingUp catchingUp) throws SQLException, InterruptedException {
        telling.phase(Phase.CATCHING_UP);
        for (int round = 0; round < ROUNDS && round(catchingUp) > FEW; round++) goOn();
        if (!telling.hasToWait()) return;
        telling.phase(Phase.AWAITING_ACCEPTANCE);
        LOG.warn(
                "A rebuild waits: the live tables are not what the events say. Look at the differences and accept them");
        while (telling.hasToWait()) {
            goOn();
            TimeUnit.SECONDS.sleep(1);
            round(catchingUp);
        }
    }

    private int round(CatchingUp catchingUp) throws SQLException {
        goOn();
        CatchingUp.Caught caught = inTransaction(catchingUp::catchUp);
        caught.kept().run();
        return caught.events();
    }

    private void swap(LiveGeneration former, int generation, CatchingUp catchingUp)
            throws SQLException, InterruptedException {
        telling.phase(Phase.SWAPPING);
        for (int tries = 1; ; tries++) {
            goOn();
            Savepoint before = lock.setSavepoint();
            try {
                // Whoever comes later to record waits behind this, at first for no longer than anybody notices.
                Snapshot.run(lock, "set local lock_timeout = " + Math.min(250 * tries, 2000));
                Snapshot.run(lock, "select pg_advisory_xact_lock(%d, 0)".formatted(Generations.LOCK));
                if (catchingUp.waiting(lock) <= FEW * Math.min(tries, ROUNDS)) {
                    requireSame(former);
                    catchingUp.catchUp(lock);
                    Generations.makeLive(lock, generation);
                    Snapshot.run(lock, telling.completing());
                    lock.commit();
                    return;
                }
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) throw e;
            }
            lock.rollback(before);
            TimeUnit.MILLISECONDS.sleep(Math.min(200L * tries, 5000));
            round(catchingUp);
        }
    }

    private void requireSame(LiveGeneration former) throws SQLException {
        if (Generations.live(lock).number() != former.number())
            throw new IllegalStateException("another generation was made live");
        if (!Settings.of(Snapshot.template(lock), former.schema()).equals(madeBy))
            throw new IllegalStateException("policies or terms have become others since it began");
    }

    /** Does something in a transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (OwnTransaction transaction = OwnTransaction.of(database)) {
            busy.add(transaction.connection());
            try {
                T done = work.in(transaction.connection());
                transaction.commit();
                return done;
            } finally {
                busy.remove(transaction.connection());
            }
        }
    }

    private void dropQuietly(int generation) {
        try {
            inTransaction(connection -> {
                Generations.drop(connection, generation);
                return null;
            });
        } catch (SQLException e) {
            LOG.info("What a rebuild left is dropped before the next: {}", e.getSQLState());
        }
    }
}
