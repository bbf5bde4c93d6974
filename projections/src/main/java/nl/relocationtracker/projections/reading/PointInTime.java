package nl.relocationtracker.projections.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a reading is about.
 *
 * @param asOf the day asked about; what happens on it is in the answer
 * @param knownAt the moment of knowledge asked about; null for everything known by now
 * @param position leaves out the events after it, which some streams have that were recorded by then; null when nothing has
 *     to be left out. Never without a moment of knowledge
 */
public record PointInTime(LocalDate asOf, Instant knownAt, Long position, Set<UUID> among) {

    private static final String STILL_AND_NOT_ANY_MORE = """
            (select * from stay where recorded_from <= :knownAt and recorded_to = 'infinity'
             union all
             select * from stay where recorded_from <= :knownAt and recorded_to > :knownAt and recorded_to < 'infinity')""";

    public PointInTime {
        Objects.requireNonNull(asOf);
        if (position != null) Objects.requireNonNull(knownAt);
        among = among == null ? null : Set.copyOf(among);
    }

    public PointInTime(LocalDate asOf, Instant knownAt, Long position) {
        this(asOf, knownAt, position, null);
    }

    public PointInTime(LocalDate asOf, Instant knownAt) {
        this(asOf, knownAt, null);
    }

    public static PointInTime asKnownNow(LocalDate asOf) {
        return new PointInTime(asOf, null);
    }

    /** The same, of these children alone. */
    public PointInTime among(Set<UUID> children) {
        return new PointInTime(asOf, knownAt, position, children);
    }

    /** The SQL condition, after another, for a column of children to hold one of those that are asked about; or nothing. */
    public String amongChildren(String column) {
        return among == null ? "" : " and " + column + " = any (:amongChildren)";
    }

    /**
     * The SQL condition for rows of children that were known then. Uses the parameter {@code knownAt} when there is a moment
     * to ask about.
     */
    public String known(String alias) {
        return known(alias, "child_id") + amongChildren(alias + ".child_id");
    }

    /**
     * In SQL the stays that were known then, to be given an alias. Those that are known still and those that are not any more are
     * two, so that each are found in an index alone. Beside it says {@link #knownOfStays} what else they have to be.
     */
    public String stays() {
        return isInTwo() ? STILL_AND_NOT_ANY_MORE : "stay";
    }

    /** See {@link #stays}: the condition beside it. */
    public String knownOfStays(String alias) {
        return isInTwo() ? "true" : known(alias);
    }

    /** Of few children, or with a position, there is nothing to be gained. */
    private boolean isInTwo() {
        return knownAt != null && position == null && among == null;
    }

    /** See {@link #known}, for rows of locations. */
    public String knownOfLocation(String alias) {
        return known(alias, "location_id");
    }

    /** See {@link #known}, for rows of alerts. */
    public String knownOfAlert(String alias) {
        return known(alias, "id");
    }

    private String known(String alias, String stream) {
        if (knownAt == null) return alias + ".recorded_to = 'infinity'";
        // Most of it is known still: said apart, so that the indexes serve that have no more than that.
        if (position == null) return """
                   %1$s.recorded_from <= :knownAt
                   and (%1$s.recorded_to = 'infinity' or %1$s.recorded_to > :knownAt and %1$s.recorded_to < 'infinity')\
                   """.formatted(alias);
        // Of a stream that has events after the position, what was known just before the first of those.
        return """
                (case when %1$s.%2$s in (select late.stream from event late
                                         where late.position > :position and late.recorded_at <= :knownAt)
                 then (select %1$s.recorded_from < min(late.recorded_at) and %1$s.recorded_to >= min(late.recorded_at)
                       from event late where late.stream = %1$s.%2$s and late.position > :position)
                 else %1$s.recorded_from <= :knownAt and %1$s.recorded_to > :knownAt end)""".formatted(alias, stream);
    }

    /** In SQL how many events of a stream were known at the moment asked about. */
    public String events(String stream) {
        return "(select count(*) from event known where known.stream = %s and known.recorded_at <= :knownAt%s)"
                .formatted(stream, position == null ? "" : " and known.position <= :position");
    }

    /** The SQL condition for the row of what a location was on a day, a column or parameter, as known then. */
    public String describes(String alias, String location, String day) {
        return holds(alias, alias + ".location_id = " + location, day);
    }

    /** The SQL condition for the row of a table of spans that holds on a day, as known then. */
    public String holds(String alias, String condition, String day) {
        return "%2$s and %1$s.from_day <= %3$s and %1$s.to_day > %3$s and %4$s"
                .formatted(alias, condition, day, knownOfLocation(alias));
    }

    /** The SQL condition for the stays of those who are there on the day asked about, or on the way from there. */
    public static String isDuring(String stay) {
        return "%1$s.arrived_on <= :asOf and coalesce(%1$s.transit_until, %1$s.left_on, 'infinity'::date) > :asOf"
                .formatted(stay);
    }

    /** The SQL condition for the stay that is the last of its child by the day asked about. */
    public static String isLast(String stay) {
        return "%1$s.arrived_on <= :asOf and coalesce(%1$s.next_arrived_on, 'infinity') > :asOf".formatted(stay);
    }

    /** The values of the parameters that its conditions use; what they leave out is bound in vain. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("knownAt", (knownAt == null ? Instant.EPOCH : knownAt).atOffset(ZoneOffset.UTC));
        parameters.put("position", position);
        parameters.put("amongChildren", among == null ? null : among.toArray(UUID[]::new));
        return parameters;
    }
}
