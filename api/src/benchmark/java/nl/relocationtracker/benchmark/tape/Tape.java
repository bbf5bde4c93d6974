package nl.relocationtracker.benchmark.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was asked of the database, by the thread that asked. */
public final class Tape {

    private final Map<Thread, List<Step>> steps = new ConcurrentHashMap<>();

    void add(Step step) {
        steps.computeIfAbsent(Thread.currentThread(), first -> new ArrayList<>())
                .add(step);
    }

    public List<List<Step>> byThread() {
        return List.copyOf(steps.values());
    }

    public List<Step> all() {
        return steps.values().stream().flatMap(List::stream).toList();
    }
}
