package nl.relocationtracker.core.counting;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReasonGroup;
import nl.relocationtracker.core.location.LocationKind;

/**
 * A rule of counting, which is data: two policies with the same parameters give the same figures. A changed policy is a new
 * version.
 *
 * @param counts what it counts
 * @param reasons relocations for these reasons count
 * @param deciders relocations that these decided count
 * @param kinds only relocations to a location that is of one of these kinds on that day count; null for wherever they go
 * @param withinSite whether a move between two locations of one site counts
 * @param firstSteps whether the first steps of the procedure count: to registration, central and process reception, and to
 *     the first regular place
 * @param otherMunicipality whether a relocation counts only when it goes to another municipality
 * @param ages only relocations at these ages count; null for all ages of a child
 * @param windowDays what happened in (day - windowDays, day] counts; null for everything up to the day
 * @param perSpell whether the count begins again with each spell
 * @param leastSpellDays spells that lasted fewer days than this are left out; 0 leaves none out
 * @param threshold from this count on a child is flagged; null when the policy flags nobody
 */
public record CountingPolicy(
        String name,
        int version,
        Counts counts,
        Set<Reason> reasons,
        Set<DecidedBy> deciders,
        Set<LocationKind> kinds,
        boolean withinSite,
        boolean firstSteps,
        boolean otherMunicipality,
        Ages ages,
        Integer windowDays,
        boolean perSpell,
        int leastSpellDays,
        Integer threshold) {

    /** What is counted. */
    public enum Counts {
        /** Relocations. */
        RELOCATIONS,
        /** Stays touched in the window: running, begun or ended in it. */
        STAYS,
        /** Relocations per 1 000 days in reception. */
        RATE
    }

    /** Ages in whole years, both of them included. */
    public record Ages(int from, int to) {

        public Ages {
            if (from < 0 || to < from) throw new IllegalArgumentException("ages run from the lower to the higher");
        }
    }

    public CountingPolicy {
        Objects.requireNonNull(name);
        reasons = sorted(reasons, Reason.class);
        deciders = sorted(deciders, DecidedBy.class);
        kinds = kinds == null ? null : sorted(kinds, LocationKind.class);
        require(threshold == null || threshold >= 1, "a threshold is at least 1");
        require(windowDays == null || windowDays >= 1, "a window is at least one day");
        require(leastSpellDays >= 0, "a spell lasts 0 days or more");
        require(counts != Counts.RATE || (threshold == null && windowDays == null), "a rate flags nobody on a day");
        if (counts == Counts.STAYS) {
            require(windowDays != null, "stays are counted within a window");
            // With 2 or less the running stay would decide alone on the day on which a flag lapses.
            require(threshold == null || threshold >= 3, "a threshold of stays is at least 3");
            boolean ofRelocations =
                    perSpell || leastSpellDays > 0 || ages != null || kinds != null || otherMunicipality || !firstSteps;
            boolean ofEveryReason =
                    reasons.size() == Reason.values().length && deciders.size() == DecidedBy.values().length;
            require(withinSite && !ofRelocations && ofEveryReason, "stays are all counted alike");
        }
    }

    /**
     * The count from which on a child is near the threshold: at most two below it, and at least half of it. With a threshold of
     * 8 that is 6, with 3 it is 2, with 2 it is 1. Null when the policy flags nobody. Read models keep on which days whom it
     * holds of: another formula is another version of them.
     */
    public Integer nearFrom() {
        return threshold == null ? null : Math.max(threshold - 2, (threshold + 1) / 2);
    }

    /** Whether what counts on a day counts on every day after it. */
    public boolean countsForEver() {
        return counts != Counts.STAYS && windowDays == null && !perSpell;
    }

    /** Counts every relocation between sites, over all spells, and flags nobody: the others are made from it. */
    public static CountingPolicy relocations(String name, int version) {
        return whole(name, version, Counts.RELOCATIONS, false, null, 0);
    }

    /** Counts stays touched in the window. */
    public static CountingPolicy stays(String name, int version, int windowDays) {
        return whole(name, version, Counts.STAYS, true, windowDays, 0);
    }

    /** Gives relocations per 1 000 days, without the spells that lasted fewer days than this. */
    public static CountingPolicy rate(String name, int version, int leastSpellDays) {
        return whole(name, version, Counts.RATE, false, null, leastSpellDays);
    }

    /** For whatever reason, whoever decided, at any age and over all spells. */
    private static CountingPolicy whole(
            String name, int version, Counts counts, boolean withinSite, Integer windowDays, int leastSpellDays) {
        return new CountingPolicy(
                name,
                version,
                counts,
                EnumSet.allOf(Reason.class),
                EnumSet.allOf(DecidedBy.class),
                null,
                withinSite,
                true,
                false,
                null,
                windowDays,
                false,
                leastSpellDays,
                null);
    }

    public CountingPolicy flaggingFrom(int number) {
        return with(reasons, deciders, withinSite, firstSteps, otherMunicipality, ages, windowDays, perSpell, number);
    }

    public CountingPolicy within(int days) {
        return with(reasons, deciders, withinSite, firstSteps, otherMunicipality, ages, days, perSpell, threshold);
    }

    public CountingPolicy perSpellOnly() {
        return with(reasons, deciders, withinSite, firstSteps, otherMunicipality, ages, windowDays, true, threshold);
    }

    public CountingPolicy withinSitesToo() {
        return with(reasons, deciders, true, firstSteps, otherMunicipality, ages, windowDays, perSpell, threshold);
    }

    public CountingPolicy withoutFirstSteps() {
        return with(reasons, deciders, withinSite, false, otherMunicipality, ages, windowDays, perSpell, threshold);
    }

    public CountingPolicy toOtherMunicipalities(Ages at) {
        return with(reasons, deciders, withinSite, firstSteps, true, at, windowDays, perSpell, threshold);
    }

    public CountingPolicy decidedBy(DecidedBy... some) {
        Set<DecidedBy> chosen = Set.of(some);
        return with(reasons, chosen, withinSite, firstSteps, otherMunicipality, ages, windowDays, perSpell, threshold);
    }

    public CountingPolicy of(ReasonGroup... groups) {
        List<ReasonGroup> some = List.of(groups);
        EnumSet<Reason> chosen = EnumSet.noneOf(Reason.class);
        Arrays.stream(Reason.values())
                .filter(reason -> some.contains(reason.group()))
                .forEach(chosen::add);
        return with(chosen, deciders, withinSite, firstSteps, otherMunicipality, ages, windowDays, perSpell, threshold);
    }

    /** Whether what it counts depends on the locations themselves, and not only on where a child was when. */
    public boolean asksPlaces() {
        return !withinSite || !firstSteps || otherMunicipality || kinds != null;
    }

    private CountingPolicy with(
            Set<Reason> why,
            Set<DecidedBy> who,
            boolean sites,
            boolean steps,
            boolean municipality,
            Ages at,
            Integer days,
            boolean spell,
            Integer number) {
        return new CountingPolicy(
                name,
                version,
                counts,
                why,
                who,
                kinds,
                sites,
                steps,
                municipality,
                at,
                days,
                spell,
                leastSpellDays,
                number);
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> some, Class<E> type) {
        EnumSet<E> sorted = EnumSet.noneOf(type);
        sorted.addAll(some);
        return Collections.unmodifiableSet(sorted);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }
}
