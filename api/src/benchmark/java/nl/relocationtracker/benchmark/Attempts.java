package nl.relocationtracker.benchmark;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Measures one work after another. What fails or does not end is a row that says so, and the run ends soundly all the same. */
final class Attempts {

    private final long seconds;
    private boolean sound = true;
    private boolean stuck;

    /** @param children of the largest history: a work on more of them may take longer */
    Attempts(int children) {
        this.seconds = 900L + children / 10;
    }

    /** Whether nothing failed. */
    boolean isSound() {
        return sound;
    }

    List<Row> rows(String work, Callable<List<Row>> measuring) {
        if (stuck) return List.of(Row.failed(work, "what was measured before it did not end"));
        FutureTask<List<Row>> task = new FutureTask<>(measuring);
        Thread thread = new Thread(task, "measuring " + work);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            sound = false;
            e.getCause().printStackTrace();
            return List.of(Row.failed(work, String.valueOf(e.getCause())));
        } catch (TimeoutException e) {
            sound = false;
            stuck = true;
            for (StackTraceElement where : thread.getStackTrace()) System.err.println("    at " + where);
            return List.of(Row.failed(work, "it did not end within %,d seconds".formatted(seconds)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
