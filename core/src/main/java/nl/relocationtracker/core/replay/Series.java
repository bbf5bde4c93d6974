package nl.relocationtracker.core.replay;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Every first of a month.
 *
 * @param from included
 * @param to included
 */
public record Series(LocalDate from, LocalDate to) {

    /** So many days are asked about at most: ten years. */
    public static final int MOST = 120;

    /** @throws IllegalArgumentException when no month begins in it, or too many do */
    public Series {
        Optional<QuestionFault> fault = fault(from, to);
        if (fault.isPresent()) throw new IllegalArgumentException(fault.get() + ": " + from + " to " + to);
    }

    /** What is wrong with it; either may be null, of which nothing is said. */
    public static Optional<QuestionFault> fault(LocalDate from, LocalDate to) {
        if (from == null || to == null) return Optional.empty();
        if (to.isBefore(from)) return Optional.of(QuestionFault.SERIES_BACKWARDS);
        if (first(from).isAfter(to)) return Optional.of(QuestionFault.SERIES_WITHOUT_DAYS);
        return first(from).plusMonths(MOST).isAfter(to) ? Optional.empty() : Optional.of(QuestionFault.SERIES_TOO_LONG);
    }

    private static LocalDate first(LocalDate from) {
        return from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
    }

    public List<LocalDate> days() {
        LocalDate end = to.plusDays(1);
        return first(from).datesUntil(end, Period.ofMonths(1)).toList();
    }
}
