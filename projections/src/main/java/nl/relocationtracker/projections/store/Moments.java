package nl.relocationtracker.projections.store;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;

/** Moments of recording. */
public final class Moments {

    private Moments() {}

    /** The moment of recording, in microseconds, for what follows an event recorded at the other (null: for a new stream). */
    public static Instant after(Instant last, Instant now) {
        Instant moment = now.truncatedTo(MICROS);
        return last == null || moment.isAfter(last) ? moment : last.plus(1, MICROS);
    }
}
