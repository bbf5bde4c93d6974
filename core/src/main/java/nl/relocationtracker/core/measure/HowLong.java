package nl.relocationtracker.core.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** For how many days a child has been somewhere, from its first day there up to, not including, the day asked about. */
public enum HowLong {
    UNDER_30_DAYS(0),
    FROM_30_DAYS(30),
    FROM_90_DAYS(90),
    FROM_180_DAYS(180),
    FROM_365_DAYS(365);

    private final long least;

    HowLong(long least) {
        this.least = least;
    }

    /** @throws IllegalArgumentException when it began after the day */
    public static HowLong of(LocalDate since, LocalDate day) {
        long days = ChronoUnit.DAYS.between(since, day);
        if (days < 0) throw new IllegalArgumentException(since + " is after " + day);
        HowLong found = UNDER_30_DAYS;
        for (HowLong each : values()) if (days >= each.least) found = each;
        return found;
    }
}
