package nl.relocationtracker.projections.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * What a reading is about.
 *
 * @param asOf the day asked about; what happens on it is in the answer
 * @param knownAt the moment of knowledge asked about; null for everything known by now
 */
public record PointInTime(LocalDate asOf, Instant knownAt) {

    public PointInTime {
        Objects.requireNonNull(asOf);
    }

    public static PointInTime asKnownNow(LocalDate asOf) {
        return new PointInTime(asOf, null);
    }

    /** The SQL condition for rows known then. Uses the parameter {@code knownAt} when there is a moment to ask about. */
    public String known(String alias) {
        if (knownAt == null) return alias + ".recorded_to = 'infinity'";
        return alias + ".recorded_from <= :knownAt and " + alias + ".recorded_to > :knownAt";
    }

    /** The value of the parameter {@code knownAt}; of no use when there is no moment to ask about. */
    public OffsetDateTime knownAtParameter() {
        return (knownAt == null ? Instant.EPOCH : knownAt).atOffset(ZoneOffset.UTC);
    }
}
