package nl.relocationtracker.api.pages.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day as people type it: 29-2-2024, 29/02/2024, 29.2.2024, or 2024-02-29 as in files. */
public final class WrittenDay {

    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
    private static final Pattern DUTCH =
            Pattern.compile("(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})[-/. ](?<year>\\d{4})");

    private WrittenDay() {}

    /** @return nothing when it is no day */
    public static Optional<LocalDate> read(String typed) {
        return Stream.of(ISO, DUTCH)
                .map(pattern -> pattern.matcher(typed.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(WrittenDay::day);
    }

    private static Optional<LocalDate> day(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group("year")),
                    Integer.parseInt(parts.group("month")),
                    Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As in 29-2-2024: how a field shows a day that it begins with. */
    public static String shown(LocalDate day) {
        return day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear();
    }
}
