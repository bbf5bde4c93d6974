package nl.relocationtracker.projections.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a reading goes.
 *
 * @param events how many are read
 * @param inAll how many there are to read, about
 * @param since when it began to read; null before
 * @param toldAt when it last told how far it is; null before
 */
public record Pace(long events, long inAll, Instant since, Instant toldAt) {

    /** Events read per second; 0 before any is. */
    public double rate() {
        if (since == null || toldAt == null || !toldAt.isAfter(since)) return 0;
        return events * 1000.0 / Math.max(1, Duration.between(since, toldAt).toMillis());
    }

    /** How long it will still take at this rate; null when nobody can say. */
    public Duration timeLeft() {
        return rate() == 0 ? null : Duration.ofMillis((long) (Math.max(0, inAll - events) * 1000 / rate()));
    }
}
