package nl.relocationtracker.benchmark.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who work at the same time. */
public final class Clients {

    private Clients() {}

    /** Has everybody do theirs, all beginning together; answers how many seconds it took until the last was ready. */
    public static double seconds(List<Runnable> works) {
        ExecutorService people = Executors.newFixedThreadPool(works.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable work : works)
                running.add(people.submit((Callable<Void>) () -> {
                    start.await();
                    work.run();
                    return null;
                }));
            long began = System.nanoTime();
            start.countDown();
            for (Future<?> each : running) each.get();
            return (System.nanoTime() - began) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            people.shutdownNow();
        }
    }

    /** Deals things out to so many people. */
    public static <T> List<List<T>> dealt(List<T> things, int clients) {
        List<List<T>> hands = new ArrayList<>();
        for (int i = 0; i < clients; i++) hands.add(new ArrayList<>());
        for (int i = 0; i < things.size(); i++) hands.get(i % clients).add(things.get(i));
        return hands;
    }
}
