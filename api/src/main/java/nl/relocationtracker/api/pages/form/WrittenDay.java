package nl.relocationtracker.api.pages.form;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day as people type it: 29-2-2024, 29/02/2024, 29.2.2024, 29 februari 2024 as pages say it, or 2024-02-29 as in files. */
public final class WrittenDay {

    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
    private static final Pattern DUTCH =
            Pattern.compile("(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})[-/. ](?<year>\\d{4})");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<day>\\d{1,2})[- ](?<month>\\p{L}{3,})\\.?[- ](?<year>\\d{4})");

    /** By how they begin, in Dutch and in English. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            entry("jan", 1),
            entry("feb", 2),
            entry("mrt", 3),
            entry("maa", 3),
            entry("mar", 3),
            entry("apr", 4),
            entry("mei", 5),
            entry("may", 5),
            entry("jun", 6),
            entry("jul", 7),
            entry("aug", 8),
            entry("sep", 9),
            entry("okt", 10),
            entry("oct", 10),
            entry("nov", 11),
            entry("dec", 12));

    private WrittenDay() {}

    /** @return nothing when it is no day */
    public static Optional<LocalDate> read(String typed) {
        return Stream.of(ISO, DUTCH, IN_WORDS)
                .map(pattern -> pattern.matcher(typed.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(WrittenDay::day);
    }

    private static Optional<LocalDate> day(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group("year")),
                    month(parts.group("month")),
                    Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MONTHS.getOrDefault(text.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    /** As in 29-2-2024: how a field shows a day that it begins with. */
    public static String shown(LocalDate day) {
        return day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear();
    }
}
