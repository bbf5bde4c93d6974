package nl.relocationtracker.projections.reading;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads a part of a long answer on a second connection that sees the same moment, while the first reads the rest. */
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
     * Begins to read. Where no snapshot is to be shared, or everybody is busy, it is read when it is asked for.
     *
     * @return gives what was read, or throws what that threw; asked for before the transaction ends
     */
    public <T> Supplier<T> begin(Supplier<T> reading) {
        if (!isInSnapshot() || !free.tryAcquire()) return reading;
        Future<T> begun = null;
        try {
            String snapshot = jdbc.queryForObject("select pg_export_snapshot()", String.class);
            begun = readers.submit(() -> {
                try {
                    return read(snapshot, reading);
                } finally {
                    free.release();
                }
            });
        } finally {
            if (begun == null) free.release();
        }
        Future<T> result = begun;
        return () -> of(result, reading);
    }

    private static boolean isInSnapshot() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation == TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    private <T> T read(String snapshot, Supplier<T> reading) {
        return GenerationTransactions.seeing(snapshot, transactions).execute(status -> {
            jdbc.execute(Look.OF_MANY);
            return reading.get();
        });
    }

    private static <T> T of(Future<T> begun, Supplier<T> reading) {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            // No connection was free: the first one is.
            if (e.getCause() instanceof CannotCreateTransactionException) return reading.get();
            if (e.getCause() instanceof RuntimeException failed) throw failed;
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
