package nl.relocationtracker.projections.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.core.measure.StockAndFlow;

/**
 * What is told of a quarter.
 *
 * @param stock who came to and left places of the kinds asked about
 * @param flowing how many children those were
 * @param howLong for how long those had been there who were there at its end
 * @param unaccompanied how many of those
 */
public record QuarterFigures(
        Quarter quarter,
        StockAndFlow stock,
        Flowing flowing,
        Map<HowLong, Long> howLong,
        long unaccompanied,
        Moves moves,
        Turnover turnover) {

    public QuarterFigures {
        howLong = Collections.unmodifiableMap(new EnumMap<>(howLong));
    }
}
