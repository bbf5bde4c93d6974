package nl.relocationtracker.benchmark;

/**
 * One figure held against another.
 *
 * @param toReach the least (or, where less is better, the most) that it should be; null where nothing was set
 */
public record Ratio(String against, double value, Double toReach, boolean moreIsBetter) {

    public static Ratio atLeast(double toReach, String against, double ours, double theirs) {
        return new Ratio(against, ours / theirs, toReach, true);
    }

    public static Ratio atMost(double toReach, String against, double ours, double theirs) {
        return new Ratio(against, ours / theirs, toReach, false);
    }

    public static Ratio told(String against, double ours, double theirs) {
        return new Ratio(against, ours / theirs, null, true);
    }

    public boolean isReached() {
        return toReach == null || (moreIsBetter ? value >= toReach : value <= toReach);
    }
}
