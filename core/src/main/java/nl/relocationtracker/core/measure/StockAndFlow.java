package nl.relocationtracker.core.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Children at places of certain kinds before and after some days, and who came and went between: opening + inflow - outflow =
 * closing. Who goes from one such place to another is in the outflow and in the inflow.
 *
 * @param from the first of the days
 * @param until the last of them, included
 * @param opening children there at the end of the day before
 * @param closing children there at the end of the last day
 */
public record StockAndFlow(
        LocalDate from,
        LocalDate until,
        long opening,
        Map<Inflow, Long> inflow,
        Map<Outflow, Long> outflow,
        long closing) {

    /** @throws IllegalArgumentException when it does not add up: then it may not be told */
    public StockAndFlow {
        inflow = Collections.unmodifiableMap(new EnumMap<>(inflow));
        outflow = Collections.unmodifiableMap(new EnumMap<>(outflow));
        if (opening + sum(inflow) - sum(outflow) != closing)
            throw new IllegalArgumentException("%d + %d - %d is not %d from %s until %s"
                    .formatted(opening, sum(inflow), sum(outflow), closing, from, until));
    }

    /** @param passages of all children, see {@link Passages}; none of them looks beyond the last day */
    public static StockAndFlow of(Collection<Passage> passages, LocalDate from, LocalDate until) {
        Map<Inflow, Long> inflow = new EnumMap<>(Inflow.class);
        for (Inflow each : Inflow.values()) inflow.put(each, 0L);
        Map<Outflow, Long> outflow = new EnumMap<>(Outflow.class);
        for (Outflow each : Outflow.values()) outflow.put(each, 0L);
        long opening = 0;
        long closing = 0;
        for (Passage passage : passages) {
            if (passage.contains(from.minusDays(1))) opening++;
            if (passage.contains(until)) closing++;
            if (isWithin(passage.in(), from, until)) inflow.merge(passage.inflow(), 1L, Long::sum);
            if (isWithin(passage.out(), from, until)) outflow.merge(passage.outflow(), 1L, Long::sum);
        }
        return new StockAndFlow(from, until, opening, inflow, outflow, closing);
    }

    public long comers() {
        return sum(inflow);
    }

    public long goers() {
        return sum(outflow);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return day != null && !day.isBefore(from) && !day.isAfter(until);
    }

    private static long sum(Map<?, Long> figures) {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }
}
