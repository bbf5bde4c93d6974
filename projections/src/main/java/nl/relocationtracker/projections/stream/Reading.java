package nl.relocationtracker.projections.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Reads all children once: one thread reads, two make something of each group of streams, and the calling one takes that in the order
 * of the streams; between them no more than a few groups wait.
 *
 * @param name of its threads
 */
public record Reading(Connection connection, Cut cut, String name) {

    private static final int THREADS = 2;
    private static final int WAITING = 8;

    /** Takes what was made of a group. */
    @FunctionalInterface
    public interface Taking<T> {
        void take(T made) throws SQLException;
    }

    public <T> void children(Function<StoredStreams, T> make, Taking<T> taking)
            throws SQLException, InterruptedException {
        BlockingQueue<Future<Optional<T>>> made = new ArrayBlockingQueue<>(WAITING);
        ExecutorService makers = Executors.newFixedThreadPool(THREADS, work -> named(work, name + "-fold"));
        Thread reader =
                named(() -> read(made, group -> makers.submit(() -> Optional.of(make.apply(group)))), name + "-read");
        reader.start();
        try {
            // Nothing comes after the last.
            for (Optional<T> some = made.take().get();
                    some.isPresent();
                    some = made.take().get()) taking.take(some.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } finally {
            makers.shutdownNow();
            reader.interrupt();
        }
    }

    /** Gives work to others. */
    @FunctionalInterface
    private interface Giving<T> {
        Future<Optional<T>> give(StoredStreams group);
    }

    private <T> void read(BlockingQueue<Future<Optional<T>>> made, Giving<T> giving) {
        try {
            CompletableFuture<Optional<T>> end = CompletableFuture.completedFuture(Optional.empty());
            try {
                Streams.children(connection, cut, group -> made.put(giving.give(group)));
            } catch (SQLException | RuntimeException e) {
                end = CompletableFuture.failedFuture(e);
            }
            made.put(end);
        } catch (InterruptedException e) {
            // Whoever waited for these has given up.
            Thread.currentThread().interrupt();
        }
    }

    private static Thread named(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
