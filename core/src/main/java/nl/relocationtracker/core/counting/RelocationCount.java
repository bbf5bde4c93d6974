package nl.relocationtracker.core.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * How often a child has moved under a policy, and which moves those are.
 *
 * @param counted the relocations that count, oldest first: the n-th stands at n - 1
 * @param notCounted relocations up to the day that do not count, because the child was eighteen
 */
public record RelocationCount(CountingPolicy policy, List<Relocation> counted, List<Relocation> notCounted) {

    public RelocationCount {
        counted = List.copyOf(counted);
        notCounted = List.copyOf(notCounted);
    }

    /**
     * The count on a day, that day's arrivals included. What happens from the eighteenth birthday on does not count; what
     * was counted before stays.
     *
     * <p>Example: moves on 1, 2 and 3 March, asked about 2 March, count 2.
     *
     * @param birth empty when unknown: then every relocation is one of a child
     */
    public static RelocationCount of(Timeline timeline, Optional<Birth> birth, CountingPolicy policy, LocalDate day) {
        List<Relocation> counted = new ArrayList<>();
        List<Relocation> notCounted = new ArrayList<>();
        for (Relocation relocation : timeline.relocations()) {
            if (relocation.since().isAfter(day)) continue;
            boolean grown = birth.isPresent()
                    && !relocation.since().isBefore(birth.get().eighteenthOn());
            (grown ? notCounted : counted).add(relocation);
        }
        return new RelocationCount(policy, counted, notCounted);
    }

    public int count() {
        return counted.size();
    }

    public boolean flagged() {
        return count() >= policy.threshold();
    }

    /** The day on which the threshold was reached. */
    public Optional<LocalDate> flaggedSince() {
        return flagged() ? Optional.of(counted.get(policy.threshold() - 1).since()) : Optional.empty();
    }

    /** The day of the last move that counts. */
    public Optional<LocalDate> lastMove() {
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(counted.get(counted.size() - 1).movedOn());
    }
}
