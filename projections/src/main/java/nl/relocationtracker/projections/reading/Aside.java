package nl.relocationtracker.projections.reading;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads parts of a long answer on a second connection that sees the same moment, while the first reads the rest. A part that is
 * needed before the second has come to it is read by the first.
 */
public final class Aside implements AutoCloseable {

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
     * Begins to read, after what was begun before in this transaction. Where no snapshot is to be shared, or everybody is busy, it
     * is read when it is asked for.
     *
     * @return gives what was read, or throws what that threw; asked for before the transaction ends, by the thread that began it
     */
    public <T> Supplier<T> begin(Supplier<T> reading) {
        return begin(reading, Deque::addLast);
    }

    /** See {@link #begin}, before what is not begun yet: what takes longest is not to be left for the end. */
    public <T> Supplier<T> beginNext(Supplier<T> reading) {
        return begin(reading, Deque::addFirst);
    }

    private <T> Supplier<T> begin(Supplier<T> reading, BiConsumer<Deque<FutureTask<?>>, FutureTask<?>> order) {
        if (!isInSnapshot()) return reading;
        FutureTask<T> part = new FutureTask<>(reading::get);
        Reader reader = (Reader) TransactionSynchronizationManager.getResource(this);
        if (reader == null || !reader.takes(part, order)) reader = begun(part);
        return reader == null ? reading : reader.read(part);
    }

    private static boolean isInSnapshot() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation == TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    /** @return null when everybody is busy */
    private Reader begun(FutureTask<?> first) {
        if (!free.tryAcquire()) return null;
        boolean isBegun = false;
        try {
            Reader reader = new Reader(jdbc.queryForObject("select pg_export_snapshot()", String.class), first);
            if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null)
                TransactionSynchronizationManager.registerSynchronization(new Ending());
            TransactionSynchronizationManager.bindResource(this, reader);
            readers.execute(reader);
            isBegun = true;
            return reader;
        } finally {
            if (!isBegun) free.release();
        }
    }

    /** What was begun and never asked for is not read any more. */
    private final class Ending implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (TransactionSynchronizationManager.unbindResourceIfPossible(Aside.this) instanceof Reader reader)
                reader.stop();
        }
    }

    /** Reads what one transaction gives it to read, one part after another, until nothing is left. */
    private final class Reader implements Runnable {

        private final String snapshot;
        private final Deque<FutureTask<?>> parts = new ConcurrentLinkedDeque<>();
        private boolean isReading = true;

        Reader(String snapshot, FutureTask<?> first) {
            this.snapshot = snapshot;
            parts.add(first);
        }

        /** @return whether it has not stopped yet */
        synchronized boolean takes(FutureTask<?> part, BiConsumer<Deque<FutureTask<?>>, FutureTask<?>> order) {
            if (isReading) order.accept(parts, part);
            return isReading;
        }

        private synchronized FutureTask<?> next() {
            FutureTask<?> part = parts.poll();
            isReading = part != null;
            return part;
        }

        synchronized void stop() {
            isReading = false;
            parts.clear();
        }

        /** Whoever comes first to a part reads it; who waits for one reads another meanwhile. */
        <T> Supplier<T> read(FutureTask<T> part) {
            return () -> {
                part.run();
                FutureTask<?> another;
                while (!part.isDone() && (another = parts.poll()) != null) another.run();
                return of(part);
            };
        }

        @Override
        public void run() {
            try {
                GenerationTransactions.seeing(snapshot, transactions).executeWithoutResult(status -> {
                    jdbc.execute(Look.OF_MANY);
                    FutureTask<?> part;
                    while ((part = next()) != null) part.run();
                });
            } catch (CannotCreateTransactionException e) {
                // No connection is free but the first, which reads everything.
            } finally {
                stop();
                free.release();
            }
        }
    }

    private static <T> T of(FutureTask<T> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) throw failed;
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
