package nl.relocationtracker.core.person;

import java.time.LocalDate;
import java.util.Objects;

/** When a child was born. */
public record Birth(LocalDate date) {

    public Birth {
        Objects.requireNonNull(date);
    }

    /**
     * The day of a birthday: the first day on which the child has that age. Somebody born on 29 February has a birthday
     * on 1 March in a year without that day.
     */
    public LocalDate birthday(int age) {
        LocalDate day = date.plusYears(age);
        return day.getDayOfMonth() == date.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** The first day on which the person is no child any more. */
    public LocalDate eighteenthOn() {
        return birthday(18);
    }
}
