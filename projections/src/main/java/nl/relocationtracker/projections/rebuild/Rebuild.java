package nl.relocationtracker.projections.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.projections.stream.Pace;

/**
 * A rebuild of the read models, and how it goes.
 *
 * @param account who asked for it; null for the program itself or its command line
 * @param generation the new one; null before it is there
 * @param events how many are read
 * @param eventsInAll how many there are to read, about
 * @param readingSince when it began to read; null before
 * @param toldAt when it last told how far it is
 * @param differences how many there are between the live tables and what the events say
 * @param stopping how many of these stop it until somebody accepts them
 * @param acceptedAt when somebody did; null when nobody has
 * @param outcome null while it runs
 * @param failure what went wrong; null for nothing
 */
public record Rebuild(
        UUID id,
        Occasion occasion,
        UUID account,
        Instant begunAt,
        Instant toldAt,
        Instant endedAt,
        String shapes,
        String formerShapes,
        Integer generation,
        Phase phase,
        long events,
        long eventsInAll,
        Instant readingSince,
        long differences,
        long stopping,
        Instant acceptedAt,
        Outcome outcome,
        String failure) {

    public boolean isRunning() {
        return outcome == null;
    }

    /** Events read per second; 0 before any is. */
    public double rate() {
        return pace().rate();
    }

    /** How long reading will still take at this rate; null when nobody can say. */
    public Duration timeLeft() {
        return phase == Phase.READING ? pace().timeLeft() : null;
    }

    private Pace pace() {
        return new Pace(events, eventsInAll, readingSince, toldAt);
    }
}
