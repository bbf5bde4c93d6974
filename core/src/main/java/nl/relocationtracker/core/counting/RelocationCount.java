package nl.relocationtracker.core.counting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * How often a child has moved under a policy, and why that is the number.
 *
 * @param counted what counts, oldest first
 * @param notCounted what happened up to the day and does not count, with the rule that says so, oldest first
 * @param flaggedSince the first day of those without a break on which the count has reached the threshold; empty below it
 * @param flaggedUntil the day on which the flag lapses if nothing happens; empty when it does not
 * @param rate empty unless the policy gives one
 */
public record RelocationCount(
        CountingPolicy policy,
        LocalDate day,
        List<Counted> counted,
        List<NotCounted> notCounted,
        Optional<LocalDate> flaggedSince,
        Optional<LocalDate> flaggedUntil,
        Optional<Rate> rate) {

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
     * @param places as known at the moment at which the timeline is known; only policies that ask about them look
     * @param birth empty when unknown: then every relocation is one of a child
     */
    public static RelocationCount count(
            Timeline timeline, Places places, Optional<Birth> birth, CountingPolicy policy, LocalDate day) {
        return Tally.of(timeline, places, birth, policy).on(day);
    }

    public int count() {
        return counted.size();
    }

    public boolean flagged() {
        return flaggedSince.isPresent();
    }

    /** The day of the last move that counts. */
    public Optional<LocalDate> lastMove() {
        return counted.stream().map(Counted::movedOn).max(Comparator.naturalOrder());
    }
}
