package nl.relocationtracker.core.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Three months of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})-([1-4])");

    public Quarter {
        if (number < 1 || number > 4) throw new IllegalArgumentException("no quarter: " + number);
    }

    /** Nothing when it is no name, as in 2024-1. */
    public static Optional<Quarter> named(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public String name() {
        return year + "-" + number;
    }

    public LocalDate from() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** The last day of it. */
    public LocalDate until() {
        return from().plusMonths(3).minusDays(1);
    }

    public Quarter previous() {
        return of(from().minusDays(1));
    }
}
