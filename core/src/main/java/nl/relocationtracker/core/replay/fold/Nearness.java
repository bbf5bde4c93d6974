package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.disclosure.Combining;
import nl.relocationtracker.core.replay.Selection;

/** In how many children a selection differs from others, from each by itself and from several together, on each day. */
final class Nearness {

    private final List<Selection> all = new ArrayList<>();
    private final List<LocalDate> days;
    /** How many children are in exactly these selections, by day; the one that is asked about is the first. */
    private final List<Map<BitSet, Long>> together = new ArrayList<>();

    Nearness(Selection asked, List<LocalDate> days, List<Selection> others) {
        this.days = days;
        all.add(asked);
        others.stream().filter(other -> !other.equals(asked)).forEach(all::add);
        days.forEach(day -> together.add(new HashMap<>()));
    }

    void add(Subject child) {
        if (all.size() == 1) return;
        for (int day = 0; day < days.size(); day++) {
            Optional<OnDay> then = OnDay.of(child, days.get(day));
            if (then.isEmpty()) continue;
            BitSet in = new BitSet();
            for (int one = 0; one < all.size(); one++) in.set(one, then.get().isIn(all.get(one)));
            together.get(day).merge(in, 1L, Long::sum);
        }
    }

    void add(Nearness more) {
        for (int day = 0; day < days.size(); day++) {
            Map<BitSet, Long> here = together.get(day);
            more.together.get(day).forEach((in, children) -> here.merge(in, children, Long::sum));
        }
    }

    /** Whether figures of it, beside those of the others, would tell of fewer children than so many, but some, on any day. */
    boolean isWithin(int least) {
        return together.stream()
                .anyMatch(day -> isNearOne(day, least) || Combining.pointsAtFew(all.size(), least, day));
    }

    private boolean isNearOne(Map<BitSet, Long> day, int least) {
        long[] differing = new long[all.size()];
        day.forEach((in, children) -> {
            for (int one = 1; one < differing.length; one++) if (in.get(one) != in.get(0)) differing[one] += children;
        });
        for (long children : differing) if (children > 0 && children < least) return true;
        return false;
    }
}
