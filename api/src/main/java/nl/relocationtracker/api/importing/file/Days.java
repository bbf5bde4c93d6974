package nl.relocationtracker.api.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of one file: written as 2023-12-31, or the Dutch way as 31-12-2023. Of the latter a day after the twelfth has to
 * show somewhere that the day comes first, and nowhere one that the month does. Otherwise the file as a whole is refused; but
 * one that writes most of its days the first way lacks only those that cannot be told.
 */
final class Days {

    /** Those of a file in which all that have been seen are written as 2023-12-31. */
    static final Days ISO_ALONE = new Days();

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final int FIRST_YEAR = 1900;

    private long iso;
    private long dutch;
    private long firstDutchLine;
    private boolean dayComesFirst;
    private boolean monthComesFirst;

    private Days() {}

    /** @throws UnreadableFile when they cannot be told */
    static Days of(ImportFile file, Path path) throws IOException, UnreadableFile {
        Days days = new Days();
        try (Table table = Table.open(file, path)) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) days.look(file, row.get());
        }
        if (!days.canBeTold() && days.iso <= days.dutch)
            throw new UnreadableFile(Problem.at(file, days.firstDutchLine, null, ProblemCode.DAYS_AMBIGUOUS));
        return days;
    }

    static boolean anyDutch(ImportFile file, Row row) {
        return file.dayColumns().stream()
                .map(column -> row.cell(file, column))
                .anyMatch(cell -> cell != null && DUTCH.matcher(cell).matches());
    }

    private void look(ImportFile file, Row row) {
        if (row.wrong() != null) return;
        for (String column : file.dayColumns()) {
            String cell = row.cell(file, column);
            if (cell != null) look(cell, row.line());
        }
    }

    private void look(String cell, long line) {
        if (ISO.matcher(cell).matches()) iso++;
        Matcher matcher = DUTCH.matcher(cell);
        if (!matcher.matches()) return;
        dutch++;
        if (firstDutchLine == 0) firstDutchLine = line;
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        if (first > 12 && second <= 12) dayComesFirst = true;
        if (first <= 12 && second > 12) monthComesFirst = true;
    }

    private boolean canBeTold() {
        return dutch == 0 || (dayComesFirst && !monthComesFirst);
    }

    /** Whether this cell may be two days. */
    boolean isAmbiguous(String cell) {
        Matcher matcher = DUTCH.matcher(cell);
        if (canBeTold() || !matcher.matches()) return false;
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        return first <= 12 && second <= 12 && first != second;
    }

    Optional<LocalDate> read(String cell) {
        Matcher matcher = ISO.matcher(cell);
        if (matcher.matches()) return day(matcher.group(1), matcher.group(2), matcher.group(3));
        matcher = DUTCH.matcher(cell);
        return matcher.matches() ? day(matcher.group(3), matcher.group(2), matcher.group(1)) : Optional.empty();
    }

    boolean areDutch() {
        return dutch > 0 && canBeTold();
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
