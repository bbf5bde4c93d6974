package nl.relocationtracker.api.pages.picture;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.language.Language;

/**
 * Days as places on a line.
 *
 * @param from the day at the left end
 * @param to the day at the right end, later than {@code from}
 * @param left where the line begins in the picture
 * @param right where it ends
 */
record Axis(LocalDate from, LocalDate to, double left, double right) {

    /** A mark on the line. */
    record Tick(double x, String label) {}

    private enum Step {
        DAY(Period.ofDays(1), 1, "d MMM"),
        WEEK(Period.ofDays(7), 7, "d MMM"),
        MONTH(Period.ofMonths(1), 30, "MMM uuuu"),
        QUARTER(Period.ofMonths(3), 91, "MMM uuuu"),
        HALF_YEAR(Period.ofMonths(6), 182, "MMM uuuu"),
        YEAR(Period.ofYears(1), 365, "uuuu"),
        TWO_YEARS(Period.ofYears(2), 730, "uuuu"),
        FIVE_YEARS(Period.ofYears(5), 1826, "uuuu");

        private final Period period;
        private final int days;
        private final String pattern;

        Step(Period period, int days, String pattern) {
            this.period = period;
            this.days = days;
            this.pattern = pattern;
        }

        /** The last day before or on another at which a step of this size begins. */
        LocalDate startAt(LocalDate day) {
            return switch (this) {
                case DAY, WEEK -> day;
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                case HALF_YEAR -> day.withDayOfMonth(1).withMonth(day.getMonthValue() < 7 ? 1 : 7);
                case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
                case TWO_YEARS -> day.withDayOfYear(1).withYear(day.getYear() / 2 * 2);
                case FIVE_YEARS -> day.withDayOfYear(1).withYear(day.getYear() / 5 * 5);
            };
        }
    }

    /** Where a day begins. Days beyond the ends stay at the ends. */
    double x(LocalDate day) {
        double share = (double) DAYS.between(from, day) / DAYS.between(from, to);
        return Decimals.tenths(left + Math.max(0, Math.min(1, share)) * (right - left));
    }

    /** Marks at round days, as many as fit. */
    List<Tick> ticks(int atMost, Language language) {
        long days = DAYS.between(from, to);
        Step step = Stream.of(Step.values())
                .filter(size -> days / size.days <= atMost)
                .findFirst()
                .orElse(Step.FIVE_YEARS);
        return Stream.iterate(step.startAt(from), day -> day.isBefore(to), day -> day.plus(step.period))
                .filter(day -> !day.isBefore(from))
                .map(day -> new Tick(x(day), language.tick(day, step.pattern)))
                .toList();
    }
}
