package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.OptionalInt;
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
            sheet.spread(cell(child.day(), lag.what(), "RECORDS"), lag.days());
        }
    }

    @Override
    public void tell(LocalDate day, Told told) {
        for (What what : What.values()) {
            Cell records = told.tell(cell(day, what, "RECORDS"));
            DaysOfChildren spread = told.sheet().spread(records);
            tell(cell(day, what, "MEDIAN_DAYS"), spread, 0.5, records, told);
            tell(cell(day, what, "P90_DAYS"), spread, 0.9, records, told);
        }
    }

    private static void tell(Cell label, DaysOfChildren spread, double share, Cell records, Told told) {
        OptionalInt days = Spread.percentile(spread.all(), share);
        if (days.isPresent())
            told.value(label, (double) days.getAsInt(), spread.childrenAround(days.getAsInt()), records);
        else told.value(label, null, 0, records);
    }
}
