package nl.relocationtracker.core;

import java.time.LocalDate;
import java.time.Month;

/** Days of 2024, a leap year. */
public final class Days {

    /** The day on which everything in these tests is recorded: 1 March is just not late. */
    public static final LocalDate TODAY = march(31);

    private Days() {}

    public static LocalDate january(int day) {
        return LocalDate.of(2024, Month.JANUARY, day);
    }

    public static LocalDate february(int day) {
        return LocalDate.of(2024, Month.FEBRUARY, day);
    }

    public static LocalDate march(int day) {
        return LocalDate.of(2024, Month.MARCH, day);
    }

    public static LocalDate april(int day) {
        return LocalDate.of(2024, Month.APRIL, day);
    }
}
