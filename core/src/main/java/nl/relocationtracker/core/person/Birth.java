package nl.relocationtracker.core.person;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a child was born, as far as counts and rules need it.
 *
 * <p>Of a child whose day of birth is not known exactly, ages count from the last possible day: that reading is the one in
 * the child's favour, because it is a child for longer. Example: of somebody born in 2007, in a month that nobody knows, the
 * eighteenth birthday is 31 December 2025.
 *
 * @param earliest the first day on which it can have been; null when only ages are kept
 * @param date the last such day, from which ages count; null when only ages are kept
 * @param kept the ages that are left when the birth date is erased; null while it is known
 */
public record Birth(LocalDate earliest, LocalDate date, Ages kept) {

    public Birth {
        if (kept == null) {
            Objects.requireNonNull(earliest);
            Objects.requireNonNull(date);
        }
    }

    /** On that day. */
    public Birth(LocalDate date) {
        this(date, date, null);
    }

    /** On one of these days, the first and the last included. */
    public static Birth between(LocalDate earliest, LocalDate latest) {
        return new Birth(earliest, latest, null);
    }

    /** Of a child of whom nothing is left but the ages that it reached. */
    public static Birth of(Ages ages) {
        return new Birth(null, null, Objects.requireNonNull(ages));
    }

    /** Whether the child can have been born on that day. */
    public boolean canBe(LocalDate day) {
        return kept == null && !day.isBefore(earliest) && !day.isAfter(date);
    }

    /**
     * The day of a birthday: the first day on which the child has that age. Somebody born on 29 February has a birthday
     * on 1 March in a year without that day.
     */
    public LocalDate birthday(int age) {
        if (kept != null) return kept.reached(age);
        LocalDate day = date.plusYears(age);
        return day.getDayOfMonth() == date.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** The first day on which the person is no child any more. */
    public LocalDate eighteenthOn() {
        return birthday(18);
    }

    /** Says nothing of the date. */
    @Override
    public String toString() {
        return "Birth[sealed]";
    }
}
