package nl.relocationtracker.api.importing.file;

import java.time.LocalDate;
import nl.relocationtracker.core.child.Origin;

/**
 * A row of stays.csv that can be read.
 *
 * @param born null when the file does not say
 * @param household null for a child without one
 * @param left null while the child lives there
 * @param reason as it stands in the file; null when nothing does
 * @param origin how the child came into reception with this stay; null when the file does not say
 */
public record StayRow(
        long line,
        String child,
        LocalDate born,
        boolean unaccompanied,
        String household,
        String location,
        LocalDate arrived,
        LocalDate left,
        String reason,
        Origin origin) {

    /** A row that does not say how the child came into reception. */
    public StayRow(
            long line,
            String child,
            LocalDate born,
            boolean unaccompanied,
            String household,
            String location,
            LocalDate arrived,
            LocalDate left,
            String reason) {
        this(line, child, born, unaccompanied, household, location, arrived, left, reason, null);
    }

    /** Says nothing of the child. */
    @Override
    public String toString() {
        return "StayRow[" + line + "]";
    }
}
