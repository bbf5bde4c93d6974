package nl.relocationtracker.core.measure;

import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Reads from how many there are of each number. */
public final class Spread {

    private Spread() {}

    public static long size(SortedMap<Integer, Long> spread) {
        return spread.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The least number that so large a share does not exceed; nothing of nobody. Example: of 1, 2 and 9 the median (0.5) is 2, and
     * the 90th percentile (0.9) is 9.
     */
    public static OptionalInt percentile(SortedMap<Integer, Long> spread, double share) {
        long wanted = (long) Math.ceil(size(spread) * share - 1e-9);
        long seen = 0;
        for (Map.Entry<Integer, Long> each : spread.entrySet()) {
            seen += each.getValue();
            if (seen >= wanted) return OptionalInt.of(each.getKey());
        }
        return OptionalInt.empty();
    }
}
