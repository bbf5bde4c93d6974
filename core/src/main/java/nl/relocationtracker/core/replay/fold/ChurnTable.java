package nl.relocationtracker.core.replay.fold;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.relocationtracker.core.location.Description;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.core.measure.Spread;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Selection;

/**
 * Openings and closings of locations up to the day, and in the quarter of the day. Of a selection only its kinds and municipality are
 * asked about, as the location was when it opened; foster families are private homes and in none of it.
 */
final class ChurnTable {

    /** A period of fewer days than this is one of under six months. */
    private static final int SIX_MONTHS = 183;

    private final Collection<LocationPeriods> locations;
    private final Selection selection;

    ChurnTable(Collection<LocationPeriods> locations, Selection selection) {
        this.locations = locations;
        this.selection = selection;
    }

    private static Cell cell(LocalDate day, String part) {
        return Cell.of(Measure.CHURN, day, part);
    }

    void tell(LocalDate day, Told told) {
        LocalDate quarter = Quarter.of(day).from();
        long[] figures = new long[7];
        SortedMap<Integer, Long> daysOpen = new TreeMap<>();
        for (LocationPeriods location : locations) {
            boolean first = true;
            for (Period period : location.periods()) {
                if (period.openedOn().isAfter(day)) break;
                boolean again = !first;
                first = false;
                if (!isAsked(location, period)) continue;
                figures[0]++;
                if (again) figures[1]++;
                if (!period.openedOn().isBefore(quarter)) figures[2]++;
                if (period.closedOn() == null || period.closedOn().isAfter(day)) {
                    figures[3]++;
                    continue;
                }
                figures[4]++;
                if (!period.closedOn().isBefore(quarter)) figures[5]++;
                int days = (int) DAYS.between(period.openedOn(), period.closedOn());
                if (days < SIX_MONTHS) figures[6]++;
                daysOpen.merge(days, 1L, Long::sum);
            }
        }
        tell(day, told, figures, daysOpen);
    }

    private boolean isAsked(LocationPeriods location, Period period) {
        Optional<Description> then = Optional.of(location.descriptions().on(period.openedOn()));
        return then.filter(known -> known.kind() != LocationKind.FOSTER_FAMILY
                        && selection.fits(known.kind(), known.municipality()))
                .isPresent();
    }

    private static void tell(LocalDate day, Told told, long[] figures, SortedMap<Integer, Long> daysOpen) {
        String[] parts = {
            "OPENINGS",
            "REOPENINGS",
            "OPENINGS_IN_QUARTER",
            "OPEN",
            "CLOSINGS",
            "CLOSINGS_IN_QUARTER",
            "UNDER_SIX_MONTHS"
        };
        for (int i = 0; i < parts.length; i++) told.tellOpenly(cell(day, parts[i]), (double) figures[i]);
        told.tellOpenly(cell(day, "SHARE_UNDER_SIX_MONTHS"), figures[4] == 0 ? null : (double) figures[6] / figures[4]);
        told.tellOpenly(cell(day, "MEDIAN_DAYS_OPEN"), percentile(daysOpen, 0.5));
        told.tellOpenly(cell(day, "SHORTEST_DAYS_OPEN"), percentile(daysOpen, 0));
    }

    private static Double percentile(SortedMap<Integer, Long> days, double share) {
        return Spread.percentile(days, share).isPresent()
                ? (double) Spread.percentile(days, share).getAsInt()
                : null;
    }
}
