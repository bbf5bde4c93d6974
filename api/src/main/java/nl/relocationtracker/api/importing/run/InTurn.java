package nl.relocationtracker.api.importing.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.springframework.dao.CannotAcquireLockException;

/** Work that goes on two at a time, each on a thread of its own, and ends in the order in which it was begun. */
final class InTurn implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_IN_MS = 1000;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "import"));
    private final Deque<CompletableFuture<Void>> running = new ArrayDeque<>();
    private CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);

    /** When work may end: once all that was begun before it has ended well. */
    static final class Turn {

        private final CompletableFuture<Void> before;

        private Turn(CompletableFuture<Void> before) {
            this.before = before;
        }

        /** The turn of work that nothing was begun before. */
        static Turn first() {
            return new Turn(CompletableFuture.completedFuture(null));
        }

        boolean hasCome() {
            return before.isDone();
        }

        /** Waits for it. To be called by who keeps nobody waiting. */
        void await() {
            end(before);
        }

        /**
         * Waits for it, but not for long: who is waited for may wait, in the database, for somebody whom the caller keeps waiting.
         *
         * @throws CannotAcquireLockException when it took too long: then the caller lets go of everything and tries again
         */
        void awaitHolding() {
            try {
                before.get(PATIENCE_IN_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw new CannotAcquireLockException("what was begun before has not ended", e);
            } catch (InterruptedException | ExecutionException e) {
                throw unended(e);
            }
        }
    }

    /** Begins work as soon as there is room for it. What was thrown by work that was begun before is thrown here. */
    void begin(Consumer<Turn> work) {
        if (running.size() == AT_ONCE) end(running.remove());
        Turn turn = new Turn(latest);
        latest = CompletableFuture.runAsync(() -> work.accept(turn), threads);
        running.add(latest);
    }

    /** Waits until all that was begun has ended, and throws what the first of it threw. */
    void end() {
        while (!running.isEmpty()) end(running.remove());
    }

    private static void end(CompletableFuture<Void> one) {
        try {
            one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw unended(e);
        }
    }

    private static RuntimeException unended(Exception e) {
        if (e instanceof InterruptedException) Thread.currentThread().interrupt();
        if (e.getCause() instanceof RuntimeException thrown) return thrown;
        if (e.getCause() instanceof Error thrown) throw thrown;
        return new IllegalStateException(e);
    }

    /** Waits for whatever was begun. */
    @Override
    public void close() {
        threads.shutdown();
        running.forEach(one -> one.exceptionally(thrown -> null).join());
    }
}
