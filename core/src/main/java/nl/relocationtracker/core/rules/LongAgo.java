package nl.relocationtracker.core.rules;

import java.time.LocalDate;

/** A day of so long ago that whoever was a child then is none any more: the year may be mistyped. */
public final class LongAgo {

    public static final int YEARS = 30;

    private LongAgo() {}

    /** @param learnedOn the day on which it was recorded, or is about to be */
    public static boolean is(LocalDate day, LocalDate learnedOn) {
        return day.isBefore(learnedOn.minusYears(YEARS));
    }
}
