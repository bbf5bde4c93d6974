package nl.relocationtracker.core.measure;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many of those who began to wait have reached something, have left otherwise or wait still, by the days after which they did.
 * Whoever waits still at the day asked about was waiting on all days up to it.
 *
 * <p>Example: of four, one reaches it after 10 days, one leaves after 20, one reaches it after 30 and one waits since 25 days. By
 * Aalen-Johansen, after 10 days 1/4 have reached it; after 30 days 1/4 + 1/2 x 1/1 = 3/4, because of the half who waited still
 * after 20 days one is looked at no longer. By Kaplan-Meier, for which whoever left waits still, it is 1 - 3/4 x 0 = 1.
 *
 * @param reached by the number of days
 * @param left otherwise: departed or grown up
 * @param waiting still
 */
public record Waiting(
        SortedMap<Integer, Long> reached, SortedMap<Integer, Long> left, SortedMap<Integer, Long> waiting) {

    public Waiting {
        reached = Collections.unmodifiableSortedMap(new TreeMap<>(reached));
        left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
        waiting = Collections.unmodifiableSortedMap(new TreeMap<>(waiting));
    }

    public long entered() {
        return sum(reached) + sum(left) + sum(waiting);
    }

    /** The same, with whoever left otherwise taken to wait still, as Kaplan and Meier do. */
    public Waiting withoutLeavers() {
        SortedMap<Integer, Long> all = new TreeMap<>(waiting);
        left.forEach((days, number) -> all.merge(days, number, Long::sum));
        return new Waiting(reached, new TreeMap<>(), all);
    }

    /** The share that has reached it within so many days, by Aalen and Johansen; nothing of nobody. */
    public OptionalDouble reachedWithin(int days) {
        if (entered() == 0) return OptionalDouble.empty();
        SortedMap<Integer, Double> until = curve().headMap(days + 1);
        return OptionalDouble.of(until.isEmpty() ? 0 : until.get(until.lastKey()));
    }

    /** The number of days within which half has reached it; nothing while fewer have. */
    public OptionalInt median() {
        for (Map.Entry<Integer, Double> step : curve().entrySet())
            // As good as half: sums of fractions are not exact.
            if (step.getValue() >= 0.5 - 1e-12) return OptionalInt.of(step.getKey());
        return OptionalInt.empty();
    }

    /** The share that has reached it, by the days on which it grows. */
    private SortedMap<Integer, Double> curve() {
        TreeSet<Integer> days = new TreeSet<>(reached.keySet());
        days.addAll(left.keySet());
        days.addAll(waiting.keySet());
        SortedMap<Integer, Double> curve = new TreeMap<>();
        double still = 1;
        double share = 0;
        long atRisk = entered();
        for (int day : days) {
            long now = reached.getOrDefault(day, 0L);
            long others = left.getOrDefault(day, 0L);
            share += still * now / atRisk;
            if (now > 0) curve.put(day, share);
            still *= (double) (atRisk - now - others) / atRisk;
            atRisk -= now + others + waiting.getOrDefault(day, 0L);
        }
        return curve;
    }

    private static long sum(Map<?, Long> some) {
        return some.values().stream().mapToLong(Long::longValue).sum();
    }
}
