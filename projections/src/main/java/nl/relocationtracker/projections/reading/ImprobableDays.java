package nl.relocationtracker.projections.reading;

import java.time.ZoneId;
import java.util.Map;
import nl.relocationtracker.core.rules.LongAgo;

/**
 * What {@link LongAgo} says, where SQL asks it: of a day, and of the moment at which that was told first.
 *
 * @param zone in which that moment is one of a day
 */
public record ImprobableDays(ZoneId zone) {

    /** Whether the year of such a day may be mistyped; with {@link #parameters}. */
    public String is(String day, String toldAt) {
        return day + " < " + dayOf(toldAt) + " - make_interval(years => :years)";
    }

    /** The day of a moment. */
    public String dayOf(String moment) {
        return "(" + moment + " at time zone :zone)::date";
    }

    public Map<String, Object> parameters() {
        return Map.of("zone", zone.getId(), "years", LongAgo.YEARS);
    }
}
