package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.replay.Selection;

/** In how many children a selection differs from each of others, on each day. */
final class Nearness {

    private final Selection asked;
    private final List<LocalDate> days;
    private final List<Selection> others;
    private final long[][] differing;

    Nearness(Selection asked, List<LocalDate> days, List<Selection> others) {
        this.asked = asked;
        this.days = days;
        this.others = others.stream().filter(other -> !other.equals(asked)).toList();
        this.differing = new long[this.others.size()][days.size()];
    }

    void add(Subject child) {
        if (others.isEmpty()) return;
        for (int day = 0; day < days.size(); day++) {
            Optional<OnDay> then = OnDay.of(child, days.get(day));
            if (then.isEmpty()) continue;
            boolean in = then.get().isIn(asked);
            for (int other = 0; other < differing.length; other++)
                if (then.get().isIn(others.get(other)) != in) differing[other][day]++;
        }
    }

    void add(Nearness more) {
        for (int other = 0; other < differing.length; other++)
            for (int day = 0; day < days.size(); day++) differing[other][day] += more.differing[other][day];
    }

    /** The least number of children by which it differs from another at all on some day; nothing when it differs from none. */
    Optional<Long> least() {
        Long least = null;
        for (long[] other : differing)
            for (long children : other) if (children > 0 && (least == null || children < least)) least = children;
        return Optional.ofNullable(least);
    }
}
