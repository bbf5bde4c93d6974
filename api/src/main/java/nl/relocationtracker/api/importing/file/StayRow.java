package nl.relocationtracker.api.importing.file;

import java.time.LocalDate;

/**
 * A row of stays.csv that can be read.
 *
 * @param born null when the file does not say
 * @param household null for a child without one
 * @param left null while the child lives there
 * @param reason as it stands in the file; null when nothing does
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
        String reason) {

    /** Says nothing of the child. */
    @Override
    public String toString() {
        return "StayRow[" + line + "]";
    }
}
