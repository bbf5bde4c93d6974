package nl.relocationtracker.projections.reading;

import java.util.Deque;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.relocationtracker.projections.database.Serving;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads parts of a long answer on a second connection that sees the same moment, while the first reads the rest. A part that
 * is needed before the second has come to it is read by the first.
 */
public final class Aside implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final PlatformTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final Semaphore free;
    private final ExecutorService readers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "reading-aside");
        thread.setDaemon(true);
        return thread;
    });

    /** @param most how many read aside at a time */
    public Aside(PlatformTransactionManager transactions, JdbcTemplate jdbc, int most) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.free = new Semaphore(most);
    }

    /**
     * Begins to read, after what was begun before in this transaction. Where no snapshot is to be shared, or everybody is
     * busy, it is read when it is asked for.
     *
     * @return gives what was read, or throws what that threw; asked for before the transaction ends, by the thread that began
     *     it
     */
    public <T> Supplier<T> begin(Supplier<T> reading) {
        return begin(reading, Deque::addLast);
    }

    /** See {@link #begin}, before what is not begun yet: what takes longest is not to be left for the end. */
    public <T> Supplier<T> beginNext(Supplier<T> reading) {
        return begin(reading, Deque::addFirst);
    }

    private <T> Supplier<T> begin(Supplier<T> reading, BiConsumer<Deque<Part<?>>, Part<?>> order) {
        if (!isInSnapshot()) return reading;
        Reader reader = (Reader) TransactionSynchronizationManager.getResource(this);
        if (reader == null) reader = begun();
        if (reader == null) return reading;
        Part<T> part = new Part<>(reading);
        order.accept(reader.parts, part);
        return reader.read(part);
    }

    private static boolean isInSnapshot() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation == TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    /** @return null when everybody is busy */
    private Reader begun() {
        if (!free.tryAcquire()) return null;
        boolean isBegun = false;
        try {
            Reader reader = new Reader(jdbc.queryForObject("select pg_export_snapshot()", String.class));
            TransactionSynchronizationManager.registerSynchronization(reader);
            TransactionSynchronizationManager.bindResource(this, reader);
            readers.execute(Serving.alike(reader));
            isBegun = true;
            return reader;
        } finally {
            if (!isBegun) free.release();
        }
    }

    private static final class Part<T> extends FutureTask<T> {

        private boolean isFailed;

        Part(Supplier<T> reading) {
            super(reading::get);
        }

        @Override
        protected void setException(Throwable failure) {
            isFailed = true;
            super.setException(failure);
        }

        /** Reads it, unless it is read by somebody else. */
        void read() {
            run();
            // What failed in the database leaves a transaction that answers nothing any more.
            if (isDone() && isFailed) answer();
        }

        T answer() {
            try {
                return get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failed) throw failed;
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Reads what one transaction gives it to read, one part after another, until that transaction ends. */
    private final class Reader implements Runnable, TransactionSynchronization {

        private final String snapshot;
        private final BlockingDeque<Part<?>> parts = new LinkedBlockingDeque<>();
        private final Part<?> end = new Part<>(() -> null);
        private volatile boolean isEnded;

        Reader(String snapshot) {
            this.snapshot = snapshot;
        }

        /** Whoever comes first to a part reads it; who waits for one reads another meanwhile. */
        <T> Supplier<T> read(Part<T> part) {
            return () -> {
                part.read();
                Part<?> another;
                while (!part.isDone() && (another = parts.poll()) != null) another.read();
                return part.answer();
            };
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Aside.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Aside.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Aside.this);
            isEnded = true;
            parts.clear();
            parts.add(end);
        }

        @Override
        public void run() {
            try {
                if (!isEnded)
                    GenerationTransactions.seeing(snapshot, transactions).executeWithoutResult(status -> readAll());
            } catch (CannotCreateTransactionException e) {
                // No connection is free, or the other transaction has ended meanwhile: it reads everything by itself.
                LOG.debug("Nothing is read aside", e);
            } catch (RuntimeException e) {
                // Whoever asks for the part that failed is told.
                LOG.debug("What is left is not read aside", e);
            } finally {
                free.release();
            }
        }

        private void readAll() {
            jdbc.execute(Look.OF_MANY);
            try {
                for (Part<?> part = parts.take(); part != end; part = parts.take()) part.read();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
