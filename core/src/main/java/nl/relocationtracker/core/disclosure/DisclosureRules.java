package nl.relocationtracker.core.disclosure;

/**
 * How much of a figure may be told.
 *
 * @param least a cell of fewer children than this is withheld, also one of none
 * @param mostPercent of a group of which more than this share have a trait in common, it is not told how many have
 * @param rounding figures are told in multiples of this
 */
public record DisclosureRules(int least, int mostPercent, int rounding) {

    /** Those of this program: at least 10, at most 90 %, rounded to 5. */
    public static final DisclosureRules STANDARD = new DisclosureRules(10, 90, 5);

    /** @throws IllegalArgumentException when a rule could be kept by nobody */
    public DisclosureRules {
        if (least < 0 || mostPercent < 0 || mostPercent > 100 || rounding < 1)
            throw new IllegalArgumentException("no rules: %d, %d %%, %d".formatted(least, mostPercent, rounding));
    }

    /** Whether something is told under these that is not told under others. */
    public boolean isLooserThan(DisclosureRules others) {
        return least < others.least || mostPercent > others.mostPercent || rounding < others.rounding;
    }

    /** Of each rule the stricter one. */
    public DisclosureRules and(DisclosureRules others) {
        return new DisclosureRules(
                Math.max(least, others.least),
                Math.min(mostPercent, others.mostPercent),
                Math.max(rounding, others.rounding));
    }

    boolean isSmall(long figure) {
        return figure < least;
    }

    /** Whether nearly everybody of the group is in the part. */
    boolean isNearlyAll(long part, long group) {
        return part * 100 > group * mostPercent;
    }

    /** Whether such a share of a group, from 0 to 1, is nearly everybody. */
    public boolean isNearlyAll(double share) {
        return share * 100 > mostPercent;
    }

    /** The nearest multiple; from half on the greater one. */
    public long rounded(long figure) {
        return nearest(figure, rounding);
    }

    private static long nearest(long figure, long step) {
        return Math.floorDiv(2 * figure + step, 2 * step) * step;
    }

    /** The nearest multiple of so many times as much. */
    long roundedInSteps(long figure, long times) {
        return nearest(figure, rounding * times);
    }
}
