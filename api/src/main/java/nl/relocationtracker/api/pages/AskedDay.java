package nl.relocationtracker.api.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a reader asks about, as typed and as understood.
 *
 * @param typed what stands in the field
 * @param day null when it was not understood
 * @param problem the message that says why not, or null
 */
record AskedDay(String typed, LocalDate day, LocalDate today, String problem) {

    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
    private static final Pattern DUTCH =
            Pattern.compile("(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})[-/. ](?<year>\\d{4})");

    /** @param typed as in 29-2-2024 or 2024-02-29; null or blank for today */
    static AskedDay of(String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) return new AskedDay("", today, today, null);
        LocalDate day = read(typed.strip());
        if (day == null) return new AskedDay(typed, null, today, "asof.problem.no-date");
        if (day.isAfter(today)) return new AskedDay(typed, null, today, "asof.problem.future");
        return new AskedDay(typed, day, today, null);
    }

    private static LocalDate read(String typed) {
        for (Pattern pattern : new Pattern[] {ISO, DUTCH}) {
            Matcher matcher = pattern.matcher(typed);
            if (matcher.matches()) return date(matcher);
        }
        return null;
    }

    private static LocalDate date(Matcher matcher) {
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group("year")),
                    Integer.parseInt(matcher.group("month")),
                    Integer.parseInt(matcher.group("day")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public boolean isWrong() {
        return problem != null;
    }

    /** Whether it is the day on which one reads, as it is unless asked otherwise. */
    public boolean isToday() {
        return today.equals(day);
    }

    /** What to put behind an address so that it is about the same day. */
    public String query() {
        return day == null || isToday() ? "" : "?asOf=" + day;
    }
}
