package nl.relocationtracker.api.pages.report;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A figure of the report as a line of a table, beneath the one that it is part of.
 *
 * @param depth how many figures it is part of, each in the next
 */
public record ReportLine(String cell, int depth) {

    /** Of each figure the one that it is part of, where its name does not say so. */
    private static final Map<String, String> WHOLES = Map.of(
            "unaccompanied", "closing",
            "asked", "moves",
            "not-asked", "moves",
            "emergency-to-emergency", "moves",
            "procedural", "not-asked",
            "improving", "not-asked",
            "rest", "not-asked",
            "caused", "rest",
            "attributed", "rest");

    /** The figure whose parts a motion asks about, which stands out among parts of another. */
    private static final String FORCED = "not-asked";

    static List<ReportLine> of(List<String> cells) {
        return cells.stream()
                .map(cell -> new ReportLine(cell, (int) wholes(cell).count()))
                .toList();
    }

    /** Those of the report for which this holds, and whatever they are part of, so that each stands beneath that. */
    static List<ReportLine> withWholes(Predicate<String> which) {
        Set<String> shown = ReportCells.all().stream()
                .filter(which)
                .flatMap(cell -> Stream.concat(Stream.of(cell), wholes(cell)))
                .collect(toSet());
        return of(ReportCells.all().stream().filter(shown::contains).toList());
    }

    /** Everything that it is part of. */
    private static Stream<String> wholes(String cell) {
        return Stream.iterate(whole(cell), whole -> whole != null, ReportLine::whole);
    }

    private static String whole(String cell) {
        int dot = cell.indexOf('.');
        return dot < 0 ? WHOLES.get(cell) : cell.substring(0, dot);
    }

    public boolean isSum() {
        return depth == 0 || cell.equals(FORCED);
    }

    /** By which style sheets know how far it stands in; null where it does not. */
    public String indent() {
        return depth == 0 ? null : "part part-" + depth;
    }
}
