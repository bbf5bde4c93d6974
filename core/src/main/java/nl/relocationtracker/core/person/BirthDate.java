package nl.relocationtracker.core.person;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * What is recorded of when a child was born.
 *
 * @param date the day; of a month or a year that is all that is known, its first day
 * @param disputed somebody says that it is wrong
 */
public record BirthDate(LocalDate date, Precision precision, Source source, boolean disputed) {

    /** How exactly it is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** Who says so. */
    public enum Source {
        /** The child or its family. */
        STATED,
        /** An identity document. */
        DOCUMENT,
        /** The authorities have determined it. */
        AUTHORITIES,
        COURT
    }

    public BirthDate {
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(source, "source");
        date = switch (precision) {
            case DAY -> Objects.requireNonNull(date, "date");
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    public static BirthDate stated(LocalDate day) {
        return new BirthDate(day, Precision.DAY, Source.STATED, false);
    }

    /** From the first to the last day on which the child can have been born. */
    public Birth birth() {
        return switch (precision) {
            case DAY -> new Birth(date);
            case MONTH -> Birth.between(date, date.with(TemporalAdjusters.lastDayOfMonth()));
            case YEAR -> Birth.between(date, date.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    /** Says nothing of the date. */
    @Override
    public String toString() {
        return "BirthDate[sealed]";
    }
}
