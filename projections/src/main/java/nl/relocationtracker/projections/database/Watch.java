package nl.relocationtracker.projections.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at something every two seconds, until closed; a look that has begun is waited for. */
final class Watch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Watch(String name, Runnable look) {
        thread = new Thread(() -> keepLooking(look), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void keepLooking(Runnable look) {
        try {
            while (!closed.await(2, TimeUnit.SECONDS)) look.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Not interrupted: an interrupt would close the lock file that the look is using.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
