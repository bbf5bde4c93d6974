package nl.relocationtracker.projections.counts;

import nl.relocationtracker.projections.reading.PointInTime;

/** The SQL conditions for who is in reception as a child at the end of the day that the parameter {@code asOf} is. */
final class Reception {

    private Reception() {}

    /**
     * Rows of stays: at a location, or on the way from it.
     *
     * @param isNow whether it is asked about today as known now: other indexes serve then
     */
    static String here(String stay, PointInTime when, boolean isNow) {
        String during = isNow
                ? "%1$s.arrived_on <= :asOf and coalesce(%1$s.transit_until, %1$s.left_on, 'infinity') > :asOf"
                        .formatted(stay)
                : when.isDuring(stay);
        return "%s and %s and %s".formatted(during, when.known(stay), isChild(stay, when));
    }

    static String isChild(String stay, PointInTime when) {
        return """
                not exists (select 1 from person_age g where g.child_id = %s.child_id and g.eighteenth_on <= :asOf and %s)
                """.formatted(stay, when.known("g"));
    }
}
