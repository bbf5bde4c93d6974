package nl.relocationtracker.core.replay;

import java.time.LocalDate;
import nl.relocationtracker.core.disclosure.Shown.Why;

/**
 * A line of the table of a measure, as it may be told.
 *
 * @param policy its name and version; null where none has a part in it
 * @param part which line it is
 * @param number null for a ratio or a value, and when it is withheld
 * @param numerator null unless it is a ratio that is told
 * @param denominator null unless it is a ratio that is told
 * @param value of a ratio, or computed from many; null when there is none
 * @param withheld null when it is told
 */
public record Row(
        Measure measure,
        LocalDate day,
        String policy,
        String part,
        Long number,
        Long numerator,
        Long denominator,
        Double value,
        Why withheld) {}
