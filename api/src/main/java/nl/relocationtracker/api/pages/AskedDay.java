package nl.relocationtracker.api.pages;

import java.time.LocalDate;
import nl.relocationtracker.api.pages.form.WrittenDay;

/**
 * The day that a reader asks about, as typed and as understood.
 *
 * @param typed what stands in the field
 * @param day null when it was not understood
 * @param problem the message that says why not, or null
 */
record AskedDay(String typed, LocalDate day, LocalDate today, String problem) {

    /** @param typed as in 29-2-2024 or 2024-02-29; null or blank for today */
    static AskedDay of(String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) return new AskedDay("", today, today, null);
        LocalDate day = WrittenDay.read(typed).orElse(null);
        if (day == null) return new AskedDay(typed, null, today, "asof.problem.no-date");
        if (day.isAfter(today)) return new AskedDay(typed, null, today, "asof.problem.future");
        return new AskedDay(typed, day, today, null);
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
