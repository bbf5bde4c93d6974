package nl.relocationtracker.projections.database;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what others do: at once when they did, and long enough for a machine that has much else to do. */
public final class Patience {

    private Patience() {}

    /** Returns when something holds; fails when it does not within two minutes. */
    public static void until(Callable<Boolean> condition) {
        waiting().until(condition);
    }

    /** Returns when all that is asserted holds; fails as it does when it does not within two minutes. */
    public static void untilAsserted(ThrowingRunnable assertions) {
        waiting().untilAsserted(assertions);
    }

    private static ConditionFactory waiting() {
        // In this thread: what is asked may belong to it, as a transaction does.
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .pollInSameThread();
    }
}
