package nl.relocationtracker.api.rest.reading;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    /** See {@link UntilRecorded#sum}. */
    public <K> Map<K, Long> sum(Object question, Function<PointInTime, Map<K, Long>> reading) {
        return answers.sum(horizon, new Asked(question, when), when, reading);
    }

    /** See {@link UntilRecorded#mended}. */
    public <T> T mended(Object question, Supplier<T> reading, BiFunction<T, Set<UUID>, T> mending) {
        return answers.mended(horizon, new Asked(question, when), when, reading, mending);
    }

    /** See {@link UntilRecorded#ofLocations}. */
    public <T> T ofLocations(Object question, Supplier<T> reading) {
        return answers.ofLocations(horizon, new Asked(question, when), reading);
    }

    private record Asked(Object question, PointInTime when) {}
}
