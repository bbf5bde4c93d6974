package nl.relocationtracker.projections.waking;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one that waits; rung several times before it is heard, it wakes once. */
public final class Bell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        if (rung.availablePermits() == 0) rung.release();
    }

    /** Waits until it rings, or for as long as given; answers whether it rang. */
    public boolean await(Duration most) throws InterruptedException {
        boolean rang = rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        // It may ring once more just when the time is over.
        return rung.drainPermits() > 0 || rang;
    }
}
