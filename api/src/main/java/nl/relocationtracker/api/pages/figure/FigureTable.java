package nl.relocationtracker.api.pages.figure;

import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.core.location.LocationKind;

/**
 * A table of figures, which a page draws and a file holds, both as whoever asks may read them.
 *
 * @param name of the file; the heading on the page has it as its id
 * @param columns keys of the headings, that of the lines first
 * @param total null where the lines add up to nothing
 */
public record FigureTable(String name, List<String> columns, List<Line> lines, Line total) {

    public FigureTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param code in files
     * @param label on pages; null where the kind says it
     * @param kind of reception, shown with its colour; null for none
     * @param detail a smaller text beneath, or null
     * @param bar the kind whose colour a bar for the first figure has; null for no bar
     */
    public record Line(
            String code, String label, LocationKind kind, String detail, LocationKind bar, List<Spot> spots) {

        public Line {
            spots = List.copyOf(spots);
        }

        public static Line of(String code, String label, Spot... spots) {
            return new Line(code, label, null, null, null, List.of(spots));
        }

        public static Line of(LocationKind kind, Spot... spots) {
            return new Line(kind.name(), null, kind, null, null, List.of(spots));
        }

        public Line with(String detail) {
            return new Line(code, label, kind, detail, bar, spots);
        }

        public Line drawn(LocationKind bar) {
            return new Line(code, label, kind, detail, bar, spots);
        }
    }

    /**
     * Where a figure stands.
     *
     * @param cell its name among the figures
     * @param query what asks for the children behind it; null where nobody is behind it
     */
    public record Spot(String cell, String query) {

        public static Spot of(String cell, String query) {
            return new Spot(cell, query);
        }
    }

    /** All lines, that of the total last. */
    public List<Line> all() {
        return Stream.concat(lines.stream(), Stream.ofNullable(total)).toList();
    }

    /** The cells for which bars are drawn. */
    public List<String> drawn() {
        return lines.stream()
                .filter(line -> line.bar() != null)
                .map(line -> line.spots().get(0).cell())
                .toList();
    }
}
