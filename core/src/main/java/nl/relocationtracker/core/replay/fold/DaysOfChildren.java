package nl.relocationtracker.core.replay.fold;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many there are of each number of days, and how many children have some on either side of one. */
final class DaysOfChildren {

    private final TreeMap<Integer, Long> all = new TreeMap<>();
    /** How many children have this as their least. */
    private final TreeMap<Integer, Long> least = new TreeMap<>();
    /** How many children have this as their most. */
    private final TreeMap<Integer, Long> most = new TreeMap<>();

    /** One more of the only child. */
    void add(int days) {
        all.merge(days, 1L, Long::sum);
        least.clear();
        least.put(all.firstKey(), 1L);
        most.clear();
        most.put(all.lastKey(), 1L);
    }

    /** Those of other children. */
    void add(DaysOfChildren others) {
        add(others.all, all);
        add(others.least, least);
        add(others.most, most);
    }

    private static void add(SortedMap<Integer, Long> some, Map<Integer, Long> to) {
        some.forEach((days, number) -> to.merge(days, number, Long::sum));
    }

    SortedMap<Integer, Long> all() {
        return Collections.unmodifiableSortedMap(all);
    }

    /** How many children have some of at most so many days. */
    long childrenUpTo(int days) {
        return sum(least.headMap(days, true));
    }

    /** How many children have some of at most so many days, or some of at least so many, whichever are fewer. */
    long childrenAround(int days) {
        return Math.min(childrenUpTo(days), sum(most.tailMap(days, true)));
    }

    private static long sum(SortedMap<Integer, Long> some) {
        return some.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaysOfChildren days
                && List.of(all, least, most).equals(List.of(days.all, days.least, days.most));
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
