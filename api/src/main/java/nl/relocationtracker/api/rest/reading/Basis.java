package nl.relocationtracker.api.rest.reading;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.projections.reading.Look;
import nl.relocationtracker.projections.reading.PointInTime;

/** What an answer stands on. */
public final class Basis {

    private final PointInTime when;
    private final Instant knownAt;
    private final long position;
    private final Look look;

    Basis(PointInTime when, Instant knownAt, long position, Look look) {
        this.when = when;
        this.knownAt = knownAt;
        this.position = position;
        this.look = look;
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
        return look.answer(new Asked(question, when), reading);
    }

    /** See {@link Look#sum}. */
    public <K> Map<K, Long> sum(Object question, Function<PointInTime, Map<K, Long>> reading) {
        return look.sum(new Asked(question, when), when, reading);
    }

    /** See {@link Look#mended}. */
    public <T> T mended(Object question, Supplier<T> reading, BiFunction<T, Set<UUID>, T> mending) {
        return look.mended(new Asked(question, when), when, reading, mending);
    }

    /** See {@link Look#ofLocations}. */
    public <T> T ofLocations(Object question, Supplier<T> reading) {
        return look.ofLocations(new Asked(question, when), reading);
    }

    private record Asked(Object question, PointInTime when) {}
}
