package nl.relocationtracker.api.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;

/**
 * How many there are of each number, as columns; those of several series stand side by side.
 *
 * @param marks beneath the columns
 * @param ticks beside them
 */
public record ColumnsPicture(int width, int height, List<Column> columns, List<Mark> marks, List<Heights.Tick> ticks) {

    /** How wide it is on a wide page, in its own units. */
    public static final int WIDE = 900;

    /** The same on a narrow one. */
    public static final int NARROW = 340;

    private static final int HEIGHT = 260;
    private static final double LEFT = 52;
    private static final double TOP = 14;
    private static final double BOTTOM = 226;
    private static final double LEAST_APART = 26;

    /** @param series which of them it is, from 0 on */
    public record Column(int series, double x, double y, double width, double height) {}

    /** A number beneath the columns that are of it. */
    public record Mark(double x, String label) {}

    /**
     * @param last the greatest number that there can be some of
     * @param series how many there are of each number; what is not told is not in it
     */
    public static ColumnsPicture of(int last, List<Map<Integer, Long>> series, int width, Language language) {
        long greatest = series.stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        Heights heights = Heights.upTo((double) greatest, TOP, BOTTOM);
        double place = (width - LEFT) / (last + 1);
        double thick = place * 0.8 / series.size();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < series.size(); i++)
            for (Map.Entry<Integer, Long> each : series.get(i).entrySet()) {
                double y = heights.y((double) each.getValue());
                columns.add(new Column(
                        i,
                        Decimals.tenths(LEFT + place * (each.getKey() + 0.1) + thick * i),
                        y,
                        Decimals.tenths(thick),
                        Decimals.tenths(BOTTOM - y)));
            }
        List<Mark> marks = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil(LEAST_APART / place));
        for (int number = 0; number <= last; number += every)
            marks.add(new Mark(Decimals.tenths(LEFT + place * (number + 0.5)), language.number(number)));
        return new ColumnsPicture(width, HEIGHT, columns, marks, heights.ticks(language));
    }
}
