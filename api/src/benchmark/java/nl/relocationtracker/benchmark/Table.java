package nl.relocationtracker.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows as people read them. */
final class Table {

    private Table() {}

    static void print(PrintStream out, Map<String, String> about, List<Row> rows) {
        out.println();
        about.forEach((name, value) -> out.printf("%-20s %s%n", name, value));
        rows.forEach(row -> print(out, row));
        out.println();
    }

    static void print(PrintStream out, Row row) {
        out.println();
        out.printf("%s (%s)%s%n", row.work(), row.unit(), row.isReached() ? "" : "   OUT OF REACH");
        row.figures()
                .forEach((side, figure) -> out.printf(
                        Locale.ROOT,
                        "    %-22s %12s   %s to %s%n",
                        side,
                        number(figure.median()),
                        number(figure.least()),
                        number(figure.most())));
        for (Ratio ratio : row.ratios())
            out.printf(
                    Locale.ROOT, "    %-22s %12.2f   %s%n", "ours / " + ratio.against(), ratio.value(), verdict(ratio));
        row.failures().forEach(failure -> out.println("    FAILED: " + failure));
        row.notes().forEach(note -> out.println("    " + note));
    }

    private static String verdict(Ratio ratio) {
        if (ratio.toReach() == null) return "";
        return String.format(
                Locale.ROOT,
                "%s %.2f: %s",
                ratio.moreIsBetter() ? "at least" : "at most",
                ratio.toReach(),
                ratio.isReached() ? "reached" : "out of reach");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
