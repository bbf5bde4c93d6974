package nl.relocationtracker.api.demo;

import java.util.List;
import java.util.Random;

/**
 * Chance that falls alike on every machine and every JDK. {@link Random} is the one generator whose algorithm is part of
 * its contract; only methods that this contract spells out are called, and logarithms are taken with {@link StrictMath}.
 */
final class Dice {

    /** What may come up, and how often beside the others. */
    record Odds<T>(int weight, T outcome) {}

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** From the one to the other, both included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** Mostly short, sometimes long: exponential, cut off at five times the mean. */
    int about(int mean) {
        return (int) (mean * Math.min(5, -StrictMath.log(1 - random.nextDouble())));
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T draw(List<Odds<T>> all) {
        int total = 0;
        for (Odds<T> odds : all) total += odds.weight();
        int left = random.nextInt(total);
        for (Odds<T> odds : all) {
            left -= odds.weight();
            if (left < 0) return odds.outcome();
        }
        throw new IllegalStateException("weights do not add up");
    }
}
