package nl.relocationtracker.core.counting;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.counting.NotCounted.Rule;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * Everything of a timeline that counts under a policy on some day, from which the count on any day can be read.
 *
 * @param steps what counts, in the order of the days from which it does
 */
public record Tally(
        Timeline timeline, Optional<Birth> birth, CountingPolicy policy, List<Step> steps, List<NotCounted> others) {

    public Tally {
        steps = List.copyOf(steps);
        others = List.copyOf(others);
    }

    /**
     * One more that counts, and the flag as it stands from then on until something else happens.
     *
     * @param flaggedSince null while the child is not flagged
     * @param flaggedUntil the day on which the flag lapses; {@link Counted#NEVER} when it does not; null while there is none
     */
    public record Step(Counted counted, LocalDate flaggedSince, LocalDate flaggedUntil) {}

    /** See {@link RelocationCount#count}. */
    public static Tally of(Timeline timeline, Places places, Optional<Birth> birth, CountingPolicy policy) {
        List<Counted> counted = new ArrayList<>();
        List<NotCounted> others = new ArrayList<>();
        if (policy.counts() == Counts.STAYS) new Stays(timeline, birth, policy).sort(counted, others);
        else new Relocations(timeline, places, birth, policy).sort(counted, others);
        counted.sort(comparing(Counted::since));
        return new Tally(timeline, birth, policy, steps(counted, policy.threshold()), others);
    }

    public RelocationCount on(LocalDate day) {
        List<Counted> counted = countedOn(day);
        return new RelocationCount(
                policy,
                day,
                counted,
                notCountedOn(day),
                flaggedSinceOn(day),
                flaggedUntilOn(day),
                policy.counts() == Counts.RATE
                        ? Optional.of(new Rate(
                                counted.size(), new SpellDays(timeline, policy.leastSpellDays()).daysUntil(day, birth)))
                        : Optional.empty());
    }

    /** How many count on a day, as {@link #on} has it. */
    public int countOn(LocalDate day) {
        int count = 0;
        for (Step step : steps) if (step.counted().countsOn(day)) count++;
        return count;
    }

    /** What counts on a day, oldest first. */
    public List<Counted> countedOn(LocalDate day) {
        List<Counted> counted = new ArrayList<>();
        for (Step step : steps) if (step.counted().countsOn(day)) counted.add(step.counted());
        return counted;
    }

    /** Since when the child is flagged on a day, as {@link #on} has it. */
    public Optional<LocalDate> flaggedSinceOn(LocalDate day) {
        LocalDate since = null;
        if (flaggedOn(day)) for (Step step : steps) if (step.counted().countsOn(day)) since = step.flaggedSince();
        return Optional.ofNullable(since);
    }

    /** Until when the flag of a day holds, as {@link #on} has it. */
    public Optional<LocalDate> flaggedUntilOn(LocalDate day) {
        return flaggedOn(day)
                ? Optional.of(lapse(countedOn(day), policy.threshold(), day))
                        .filter(lapse -> !lapse.equals(Counted.NEVER))
                : Optional.empty();
    }

    /** The day of the last move that counts on a day, as {@link #on} has it. */
    public Optional<LocalDate> lastMoveOn(LocalDate day) {
        return countedOn(day).stream().map(Counted::movedOn).max(LocalDate::compareTo);
    }

    /** Whether the child is flagged on a day, as {@link #on} has it. */
    public boolean flaggedOn(LocalDate day) {
        return policy.threshold() != null && countOn(day) >= policy.threshold();
    }

    /** Days in reception of which the count of a day is: in the window, and in the last spell when each counts by itself. */
    public long daysUntil(LocalDate day) {
        SpellDays days = new SpellDays(timeline, policy.leastSpellDays());
        LocalDate from = policy.windowDays() == null ? LocalDate.MIN : day.minusDays(policy.windowDays());
        if (!policy.perSpell()) return days.daysUntil(day, birth, from, spell -> true);
        int last = days.lastBegun(day);
        return days.daysUntil(day, birth, from, spell -> spell == last);
    }

    /** Days in reception until a day, in these spells alone. */
    public long daysUntil(LocalDate day, Set<Integer> spells) {
        return new SpellDays(timeline, policy.leastSpellDays()).daysUntil(day, birth, LocalDate.MIN, spells::contains);
    }

    /** The first day after this one on which the count or the flag changes by itself. */
    public Optional<LocalDate> changesAfter(LocalDate day) {
        return steps.stream()
                .flatMap(
                        step -> Stream.of(step.counted().since(), step.counted().until()))
                .filter(change -> change.isAfter(day) && !change.equals(Counted.NEVER))
                .min(LocalDate::compareTo);
    }

    private List<NotCounted> notCountedOn(LocalDate day) {
        return Stream.concat(
                        others.stream().filter(other -> !other.since().isAfter(day)),
                        steps.stream()
                                .map(Step::counted)
                                .filter(each -> !each.countsOn(day))
                                .flatMap(each -> whyNotOn(each, day)))
                .sorted(comparing(NotCounted::movedOn))
                .toList();
    }

    private Stream<NotCounted> whyNotOn(Counted each, LocalDate day) {
        if (!each.until().isAfter(day))
            return Stream.of(each.because(
                    each.endedOn() != null && policy.perSpell() && each.until().equals(each.endedOn())
                            ? Rule.EARLIER_SPELL
                            : Rule.OUTSIDE_WINDOW));
        if (!each.happenedOn().isAfter(day)) return Stream.of(each.because(Rule.SHORT_SPELL));
        return policy.counts() == Counts.STAYS && !each.movedOn().isAfter(day)
                ? Stream.of(each.because(Rule.TEMPORARY_STAY))
                : Stream.empty();
    }

    private static List<Step> steps(List<Counted> counted, Integer threshold) {
        List<Step> steps = new ArrayList<>();
        LocalDate since = null;
        for (int i = 0; i < counted.size(); i++) {
            Counted each = counted.get(i);
            LocalDate day = each.since();
            LocalDate until = threshold == null ? LocalDate.MIN : lapse(counted.subList(0, i + 1), threshold, day);
            if (!until.isAfter(day)) {
                steps.add(new Step(each, null, null));
                continue;
            }
            List<Counted> before = counted.subList(0, i).stream()
                    .filter(other -> other.since().isBefore(day))
                    .toList();
            boolean flaggedTheDayBefore =
                    since != null && !lapse(before, threshold, day).isBefore(day);
            if (!flaggedTheDayBefore) since = day;
            steps.add(new Step(each, since, until));
        }
        return steps;
    }

    /** The first day on which fewer than the threshold of these count, as far as that could be told on a day. */
    private static LocalDate lapse(List<Counted> counted, int threshold, LocalDate day) {
        if (counted.size() < threshold) return LocalDate.MIN;
        LocalDate[] until = new LocalDate[counted.size()];
        for (int i = 0; i < until.length; i++) until[i] = counted.get(i).untilAsOf(day);
        Arrays.sort(until);
        return until[until.length - threshold];
    }
}
