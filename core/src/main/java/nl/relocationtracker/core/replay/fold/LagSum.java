package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.SortedMap;
import nl.relocationtracker.core.measure.Spread;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.fold.Lag.What;

/**
 * How many days after it happened something was recorded, of all that happened up to the day. What an import brought is left out:
 * another system knew it before. Example: recorded after 0, 1 and 14 days the median is 1, and the 90th percentile 14.
 */
final class LagSum implements Summing {

    private static Cell cell(LocalDate day, What what, String part) {
        return Cell.of(Measure.REGISTRATION_LAG, day, what + "." + part);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        for (Lag lag : child.child().lags()) {
            if (lag.on().isAfter(child.day())) continue;
            Cell cell = cell(child.day(), lag.what(), "RECORDS");
            sheet.one(cell);
            sheet.spread(cell, lag.days());
        }
    }

    @Override
    public void tell(LocalDate day, Told told) {
        for (What what : What.values()) {
            Cell records = told.tell(cell(day, what, "RECORDS"));
            SortedMap<Integer, Long> spread = told.sheet().spread(records);
            long all = Spread.size(spread);
            told.value(cell(day, what, "MEDIAN_DAYS"), days(Spread.percentile(spread, 0.5)), all / 2, records);
            told.value(cell(day, what, "P90_DAYS"), days(Spread.percentile(spread, 0.9)), all / 10, records);
        }
    }

    private static Double days(OptionalInt days) {
        return days.isPresent() ? (double) days.getAsInt() : null;
    }
}
