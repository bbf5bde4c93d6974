package nl.relocationtracker.api.demo;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.location.LocationKind;

/** One location: when it is open, and how many children live there in each week. */
final class Site {

    /** [opened, closed); closed is null while the site is still open on the last day of the history. */
    record Period(LocalDate opened, LocalDate closed) {

        boolean holds(LocalDate day) {
            return !day.isBefore(opened) && (closed == null || day.isBefore(closed));
        }
    }

    private static final int DAYS = 7;

    final String code;
    final String name;
    final String municipality;
    final LocationKind kind;
    final int capacity;
    final List<Period> periods;

    private final LocalDate firstDay;
    private final short[] childrenInWeek;

    Site(
            String code,
            String name,
            String municipality,
            LocationKind kind,
            int capacity,
            List<Period> periods,
            LocalDate firstDay,
            LocalDate lastDay) {
        this.code = code;
        this.name = name;
        this.municipality = municipality;
        this.kind = kind;
        this.capacity = capacity;
        this.periods = List.copyOf(periods);
        this.firstDay = firstDay;
        this.childrenInWeek = new short[week(firstDay, lastDay) + 1];
    }

    /** Whether the site is open on that day and stays so for some days more. */
    boolean isOpen(LocalDate day, int days) {
        for (Period period : periods) if (period.holds(day)) return period.holds(day.plusDays(days));
        return false;
    }

    /** The closing that ends a stay begun on that day; null when there is none up to the last day. */
    LocalDate closingAfter(LocalDate arrived) {
        for (Period period : periods) if (period.holds(arrived)) return period.closed();
        throw new IllegalArgumentException(code + " is not open on " + arrived);
    }

    boolean hasRoom(LocalDate from, LocalDate to, int children) {
        int places = Math.max(1, capacity * Stock.of(kind).percentForChildren() / 100);
        int last = lastWeek(to);
        for (int week = week(firstDay, from); week <= last; week++)
            if (childrenInWeek[week] + children > places) return false;
        return true;
    }

    /** Takes children in from the one day to the other (null: to the end of the history). */
    void take(LocalDate from, LocalDate to, int children) {
        int last = to == null ? childrenInWeek.length - 1 : lastWeek(to);
        for (int week = week(firstDay, from); week <= last; week++) childrenInWeek[week] += (short) children;
    }

    private int lastWeek(LocalDate day) {
        return Math.min(week(firstDay, day), childrenInWeek.length - 1);
    }

    private static int week(LocalDate firstDay, LocalDate day) {
        return (int) (day.toEpochDay() - firstDay.toEpochDay()) / DAYS;
    }
}
