package nl.relocationtracker.api.pages.picture;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.Axis.Tick;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.stays.StayView;

/**
 * A child's timeline as stairs: every stay a step, on which it lies as long as it lasted. Places are in the units of the
 * layout's width.
 *
 * @param limitY where the count reaches the threshold; null when it does not
 * @param todayX where the day asked about is; null when it is beyond the picture
 */
public record TimelinePicture(
        Layout layout, double height, List<Tick> ticks, List<Row> rows, Double limitY, Double todayX) {

    static final double HEAD = 44;

    private static final double LIMIT_BAND = 24;
    private static final double LEAST = 6;
    private static final int SHORTEST = 14;

    /**
     * One step.
     *
     * @param middle where its bar is
     * @param note how long the child was in transit before it, and when it was put right; null for neither
     * @param noteX where that stands
     * @param kind of location on the first day; null out of reception or in transit
     * @param conversions where in its bar the location became another kind
     * @param running whether it goes on at the day asked about
     * @param mark what stands before it
     * @param closed whether the closing of the place before it was the cause
     * @param link from the step before it, as the points of a line; null on the first
     * @param direct whether the child went straight on
     * @param over whether the threshold has been reached
     */
    public record Row(
            double middle,
            double nameY,
            double lengthY,
            String name,
            String detail,
            String note,
            double noteX,
            String length,
            LocationKind kind,
            List<Conversion> conversions,
            double x,
            double width,
            boolean running,
            Mark mark,
            boolean closed,
            String link,
            boolean direct,
            boolean over) {

        public double end() {
            return Decimals.tenths(x + width);
        }
    }

    /** From somewhere in a bar to its end the location is of another kind. */
    public record Conversion(LocationKind kind, double x, double width) {}

    /**
     * What is told of stays beside themselves.
     *
     * @param transitTo where a child that is in transit was sent; null when not known
     * @param correctedOn by stay, the day on which it was last put right
     */
    public record Beside(String transitTo, Map<UUID, LocalDate> correctedOn) {

        public Beside {
            correctedOn = Map.copyOf(correctedOn);
        }
    }

    /** The number of a relocation or another sign, before a step. */
    public record Mark(Sign sign, String text) {}

    /** What stands before a step. */
    public enum Sign {
        ENTRY,
        COUNTED,
        LIMIT,
        BEYOND,
        NOT_COUNTED,
        AWAY,
        IN_TRANSIT
    }

    /**
     * @param stays oldest first, at least one
     * @param asOf the day up to which they are told
     * @param threshold from which relocation on the child is flagged
     * @param beside what is told of them beside the stays themselves
     */
    public static TimelinePicture of(
            List<StayView> stays, LocalDate asOf, int threshold, Beside beside, Layout layout, Language language) {
        List<Step> steps = Step.of(stays, beside, language);
        Axis axis = axis(steps, asOf, layout);
        List<Row> rows = new ArrayList<>();
        Double limitY = null;
        double top = HEAD;
        Step before = null;
        for (Step step : steps) {
            if (limitY == null && step.relocation() != null && step.relocation() >= threshold) {
                limitY = top;
                top += LIMIT_BAND;
            }
            double middle = top + layout.middle();
            double x = axis.x(step.from());
            double width = Math.max(LEAST, Decimals.tenths(axis.x(step.until(asOf)) - x));
            boolean direct = before == null
                    || (!before.away() && !step.away() && before.until(asOf).equals(step.from()));
            String link = before == null
                    ? null
                    : link(axis.x(before.until(asOf)), rows.get(rows.size() - 1).middle(), x, middle);
            rows.add(new Row(
                    middle,
                    top + layout.nameAt(),
                    top + layout.lengthAt(),
                    layout.name(step.name()),
                    layout.detail(step.detail()),
                    note(step, language),
                    layout.noteAt(x, note(step, language)),
                    length(step, asOf, language),
                    step.kind(),
                    conversions(step, axis, x, Decimals.tenths(x + width)),
                    x,
                    width,
                    step.to() == null,
                    mark(step, threshold),
                    step.closed(),
                    link,
                    direct,
                    limitY != null));
            top += layout.rowHeight();
            before = step;
        }
        return new TimelinePicture(
                layout,
                top,
                axis.ticks(layout.ticks(), language),
                List.copyOf(rows),
                limitY,
                asOf.isAfter(axis.to()) ? null : axis.x(asOf));
    }

    /** Which kinds of location there are in it, for the key to its colours. */
    public List<LocationKind> kinds() {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.ofNullable(row.kind()),
                        row.conversions().stream().map(Conversion::kind)))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Conversion> conversions(Step step, Axis axis, double start, double end) {
        return step.became().stream()
                .map(became -> {
                    double x = Math.max(start, Math.min(axis.x(became.from()), end));
                    return new Conversion(became.kind(), x, Decimals.tenths(end - x));
                })
                .toList();
    }

    public boolean has(String sign) {
        return rows.stream().anyMatch(row -> row.mark().sign() == Sign.valueOf(sign));
    }

    public boolean hasClosings() {
        return rows.stream().anyMatch(Row::closed);
    }

    public boolean hasGaps() {
        return rows.stream().anyMatch(row -> !row.direct());
    }

    private static Axis axis(List<Step> steps, LocalDate asOf, Layout layout) {
        LocalDate from = steps.get(0).from();
        Step last = steps.get(steps.size() - 1);
        LocalDate to = asOf;
        if (last.departed()) {
            LocalDate enough = last.from().plusDays(Math.max(30, DAYS.between(from, last.from()) / 6));
            if (enough.isBefore(asOf)) to = enough;
        }
        if (DAYS.between(from, to) < SHORTEST) to = from.plusDays(SHORTEST);
        return new Axis(from, to, layout.left(), layout.right());
    }

    private static String link(double fromX, double fromY, double toX, double toY) {
        return fromX + "," + fromY + " " + toX + "," + fromY + " " + toX + "," + toY;
    }

    private static String note(Step step, Language language) {
        String onTheWay = step.daysOnTheWay() == 0
                ? null
                : language.say("timeline.on-the-way", language.days(step.daysOnTheWay()));
        String corrected = step.correctedOn() == null
                ? null
                : language.say("timeline.corrected", language.shortDay(step.correctedOn()));
        String note = Stream.of(onTheWay, corrected).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return note.isEmpty() ? null : note;
    }

    private static String length(Step step, LocalDate asOf, Language language) {
        return language.days(DAYS.between(step.from(), step.until(asOf)));
    }

    private static Mark mark(Step step, int threshold) {
        if (step.departed()) return new Mark(Sign.AWAY, "");
        if (step.away()) return new Mark(Sign.IN_TRANSIT, "");
        if (step.entry()) return new Mark(Sign.ENTRY, "");
        if (step.relocation() == null) return new Mark(Sign.NOT_COUNTED, "–");
        String number = step.relocation().toString();
        if (step.relocation() == threshold) return new Mark(Sign.LIMIT, number);
        return new Mark(step.relocation() > threshold ? Sign.BEYOND : Sign.COUNTED, number);
    }
}
