package nl.relocationtracker.api.importing.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of one file: written as 2023-12-31, or the Dutch way as 31-12-2023. Somewhere in the file a day after the twelfth
 * has to show that the day comes first, and nowhere one that the month does; otherwise the file as a whole is refused.
 */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final int FIRST_YEAR = 1900;

    private long firstDutchLine;
    private boolean dayComesFirst;
    private boolean monthComesFirst;

    Optional<LocalDate> read(String cell, long line) {
        Matcher iso = ISO.matcher(cell);
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        Matcher dutch = DUTCH.matcher(cell);
        if (!dutch.matches()) return Optional.empty();
        if (firstDutchLine == 0) firstDutchLine = line;
        int first = Integer.parseInt(dutch.group(1));
        int second = Integer.parseInt(dutch.group(2));
        if (first > 12 && second <= 12) dayComesFirst = true;
        if (first <= 12 && second > 12) monthComesFirst = true;
        return day(dutch.group(3), dutch.group(2), dutch.group(1));
    }

    boolean areDutch() {
        return firstDutchLine > 0;
    }

    boolean areAmbiguous() {
        return areDutch() && (!dayComesFirst || monthComesFirst);
    }

    long firstDutchLine() {
        return firstDutchLine;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return read.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
