package nl.relocationtracker.api.rest.reading;

import java.time.Instant;
import java.util.function.Supplier;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.UntilRecorded;

/** What an answer stands on. */
public final class Basis {

    private final PointInTime when;
    private final Instant knownAt;
    private final long position;
    private final long horizon;
    private final UntilRecorded answers;

    Basis(PointInTime when, Instant knownAt, long position, long horizon, UntilRecorded answers) {
        this.when = when;
        this.knownAt = knownAt;
        this.position = position;
        this.horizon = horizon;
        this.answers = answers;
    }

    /** What was read. */
    public PointInTime when() {
        return when;
    }

    /** The moment of knowledge, that of the reading itself when none was asked about. */
    public Instant knownAt() {
        return knownAt;
    }

    /** Up to which every event was there and will always have been. */
    public long position() {
        return position;
    }

    /** What was answered to the same question about the same point in time, if nothing was recorded since. */
    public <T> T untilRecorded(Object question, Supplier<T> reading) {
        return answers.answer(horizon, new Asked(question, when), reading);
    }

    private record Asked(Object question, PointInTime when) {}
}
