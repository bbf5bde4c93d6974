package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;

/**
 * How long after it happened something was recorded by live entry.
 *
 * @param on the day on which it happened
 * @param days until the day on which it was recorded
 */
public record Lag(What what, LocalDate on, int days) {

    /** What was recorded. */
    public enum What {
        PLACEMENT,
        RELOCATION,
        DEPARTURE
    }
}
