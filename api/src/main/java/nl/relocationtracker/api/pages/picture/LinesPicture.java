package nl.relocationtracker.api.pages.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;

/**
 * How numbers went from day to day, a line for each series.
 *
 * @param marks beneath the lines
 * @param ticks beside them
 */
public record LinesPicture(int width, int height, List<Line> lines, List<Axis.Tick> marks, List<Heights.Tick> ticks) {

    /** How wide it is on a wide page, in its own units. */
    public static final int WIDE = 900;

    /** The same on a narrow one. */
    public static final int NARROW = 340;

    private static final int HEIGHT = 260;
    private static final double LEFT = 52;
    private static final double TOP = 14;
    private static final double BOTTOM = 226;
    private static final double EACH_MARK = 95;

    /**
     * Days one after another of which the number is known; where one is not, the line is broken.
     *
     * @param series which of them it is, from 0 on
     * @param points as a polyline has them
     */
    public record Line(int series, String points, List<Dot> dots) {}

    /** A day. */
    public record Dot(double x, double y) {}

    /**
     * @param days two or more, oldest first
     * @param series the number of each day; what is not told is not in it
     */
    public static LinesPicture of(
            List<LocalDate> days, List<Map<LocalDate, Double>> series, int width, Language language) {
        Axis axis = new Axis(days.get(0), days.get(days.size() - 1), LEFT + 8, width - 24);
        double greatest = series.stream()
                .flatMap(each -> each.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Heights heights = Heights.upTo(greatest == 0 ? 1 : greatest, TOP, BOTTOM);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            List<Dot> dots = new ArrayList<>();
            for (LocalDate day : days) {
                Double number = series.get(i).get(day);
                if (number != null) dots.add(new Dot(axis.x(day), heights.y(number)));
                else if (!dots.isEmpty()) {
                    lines.add(line(i, dots));
                    dots.clear();
                }
            }
            if (!dots.isEmpty()) lines.add(line(i, dots));
        }
        int marks = (int) ((width - LEFT) / EACH_MARK);
        return new LinesPicture(width, HEIGHT, lines, axis.ticks(marks, language), heights.ticks(language));
    }

    private static Line line(int series, List<Dot> dots) {
        StringBuilder points = new StringBuilder();
        for (Dot dot : dots) points.append(dot.x()).append(',').append(dot.y()).append(' ');
        return new Line(series, points.toString().strip(), List.copyOf(dots));
    }
}
