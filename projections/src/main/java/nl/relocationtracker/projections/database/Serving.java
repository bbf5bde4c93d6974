package nl.relocationtracker.projections.database;

import java.util.concurrent.Callable;

/** Whether a thread works for somebody who waits for the answer: such a one is told after some seconds that it does not come. */
public final class Serving {

    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    private Serving() {}

    public static boolean isServing() {
        return NOW.get();
    }

    /** Works for somebody who waits. */
    public static <T, E extends Exception> T serve(Work<T, E> work) throws E {
        return as(true, work);
    }

    /** Works on what goes on after the answer, however long it takes. */
    public static <T> T later(Callable<T> work) throws Exception {
        return as(false, work::call);
    }

    /** The same work for another thread, which then works for whom this one does. */
    public static Runnable alike(Runnable work) {
        boolean serving = isServing();
        return () -> as(serving, () -> {
            work.run();
            return null;
        });
    }

    private static <T, E extends Exception> T as(boolean serving, Work<T, E> work) throws E {
        boolean before = NOW.get();
        NOW.set(serving);
        try {
            return work.done();
        } finally {
            NOW.set(before);
        }
    }

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }
}
