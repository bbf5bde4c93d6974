package nl.relocationtracker.api.pages.picture;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;

/**
 * When a location was open, as bars on a line.
 *
 * @param text the same in words
 */
public record OpeningsPicture(LocationKind kind, List<Span> spans, String text) {

    /** What the picture is wide, in its own units. */
    public static final int WIDTH = 200;

    private static final double LEAST = 2;

    /** One opening period. */
    public record Span(double x, double width, boolean open) {}

    /**
     * @param from the day at the left end, for all pictures that are compared
     * @param asOf the day at the right end
     */
    public static OpeningsPicture of(LocationView location, LocalDate from, LocalDate asOf, Language language) {
        Axis axis = new Axis(from, asOf.isAfter(from) ? asOf : from.plusDays(1), 0, WIDTH);
        List<Span> spans = location.periods().stream()
                .map(period -> span(period, asOf, axis))
                .toList();
        String text = String.join(
                "; ",
                location.periods().stream()
                        .map(period -> text(period, language))
                        .toList());
        return new OpeningsPicture(location.kind(), spans, text);
    }

    /** How many days a period has lasted, the day of opening included, that of closing not. */
    public static long days(PeriodView period, LocalDate asOf) {
        return DAYS.between(period.openedOn(), period.closedOn() == null ? asOf : period.closedOn());
    }

    private static Span span(PeriodView period, LocalDate asOf, Axis axis) {
        double x = axis.x(period.openedOn());
        double end = axis.x(period.closedOn() == null ? asOf : period.closedOn());
        double width = Math.max(LEAST, Decimals.tenths(end - x));
        return new Span(Math.min(x, WIDTH - width), width, period.closedOn() == null);
    }

    private static String text(PeriodView period, Language language) {
        return period.closedOn() == null
                ? language.say("openings.since", language.shortDay(period.openedOn()))
                : language.say(
                        "openings.period", language.shortDay(period.openedOn()), language.shortDay(period.closedOn()));
    }
}
