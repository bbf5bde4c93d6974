package nl.relocationtracker.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import nl.relocationtracker.api.pages.form.WrittenDay;
import nl.relocationtracker.projections.reading.PointInTime;

/**
 * The day that a reader asks about and the day as known at whose end, as typed and as understood.
 *
 * @param typed what stands in the field
 * @param day null when it was not understood
 * @param problem the message that says why not, or null
 * @param knownTyped what stands in the field of the day of knowledge
 * @param known null when it is now, or was not understood
 * @param knownProblem the message that says why not, or null
 */
public record AskedDay(
        String typed,
        LocalDate day,
        LocalDate today,
        String problem,
        String knownTyped,
        LocalDate known,
        String knownProblem) {

    /** @param typed as in 29-2-2024 or 2024-02-29; null or blank for today */
    static AskedDay of(String typed, LocalDate today) {
        return of(typed, null, today);
    }

    /** @param known as {@code typed}; null, blank or today for everything known by now */
    public static AskedDay of(String typed, String known, LocalDate today) {
        Read day = Read.of(typed, today);
        Read knownOn = Read.of(known, today);
        return new AskedDay(
                day.typed(),
                day.problem() == null && day.day() == null ? today : day.day(),
                today,
                day.problem(),
                knownOn.typed(),
                today.equals(knownOn.day()) ? null : knownOn.day(),
                knownOn.problem());
    }

    private record Read(String typed, LocalDate day, String problem) {

        static Read of(String typed, LocalDate today) {
            if (typed == null || typed.isBlank()) return new Read("", null, null);
            LocalDate day = WrittenDay.read(typed).orElse(null);
            if (day == null) return new Read(typed, null, "asof.problem.no-date");
            if (day.isAfter(today)) return new Read(typed, null, "asof.problem.future");
            return new Read(typed, day, null);
        }
    }

    public boolean isWrong() {
        return problem != null || knownProblem != null;
    }

    /** Whether it is the day on which one reads, as known now, as it is unless asked otherwise. */
    public boolean isToday() {
        return today.equals(day) && known == null;
    }

    /** What to put behind an address so that it is about the same day. */
    public String query() {
        return day == null || isToday() ? "" : "?" + parameters();
    }

    /** The same behind an address that has a query already. */
    public String furtherQuery() {
        return day == null || isToday() ? "" : "&" + parameters();
    }

    private String parameters() {
        return "asOf=" + day + (known == null ? "" : "&knownAt=" + known);
    }

    /** The last moment of the day of knowledge; null for now. */
    public Instant knownAt(ZoneId zone) {
        return known == null
                ? null
                : known.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    public PointInTime when(ZoneId zone) {
        return new PointInTime(day, knownAt(zone));
    }
}
