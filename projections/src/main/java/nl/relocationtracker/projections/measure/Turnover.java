package nl.relocationtracker.projections.measure;

/**
 * Openings and closings in some days, without foster families.
 *
 * @param reopenings openings but the first of a location
 * @param medianDays half of the periods that ended were open for so many days or fewer; null when none ended
 * @param shortestDays null as the median
 * @param underSixMonths how many of those that ended were open for less than 183 days
 * @param open locations that were open at the end of the last day
 */
public record Turnover(
        long openings,
        long closings,
        long reopenings,
        Long medianDays,
        Long shortestDays,
        long underSixMonths,
        long open) {

    /** Whether no location is known that was open in those days. */
    public boolean isNone() {
        return openings == 0 && closings == 0 && open == 0;
    }
}
