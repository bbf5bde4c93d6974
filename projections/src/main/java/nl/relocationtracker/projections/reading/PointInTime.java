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

    /** The SQL condition for the row of what a location was on a day, a column or parameter, as known then. */
    public String describes(String alias, String location, String day) {
        return holds(alias, alias + ".location_id = " + location, day);
    }

    /** The SQL condition for the row of a table of spans that holds on a day, as known then. */
    public String holds(String alias, String condition, String day) {
        return "%2$s and %1$s.from_day <= %3$s and %1$s.to_day > %3$s and %4$s"
                .formatted(alias, condition, day, known(alias));
    }

    /** The value of the parameter {@code knownAt}; of no use when there is no moment to ask about. */
    public OffsetDateTime knownAtParameter() {
        return (knownAt == null ? Instant.EPOCH : knownAt).atOffset(ZoneOffset.UTC);
    }
}
