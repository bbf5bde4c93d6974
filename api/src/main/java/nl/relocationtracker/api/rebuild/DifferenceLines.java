package nl.relocationtracker.api.rebuild;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.relocationtracker.projections.rebuild.Difference;

/** Tells differences at the command line, one a line. */
final class DifferenceLines {

    private static final int SHOWN = 100;

    private DifferenceLines() {}

    static void print(PrintStream out, List<Difference> differences) {
        differences.stream().limit(SHOWN).forEach(difference -> print(out, difference));
        if (differences.size() > SHOWN) out.printf(Locale.ENGLISH, "... and %,d more.%n", differences.size() - SHOWN);
    }

    static void print(PrintStream out, Difference difference) {
        out.println(line(difference));
    }

    private static String line(Difference difference) {
        StringBuilder line = new StringBuilder("  ").append(difference.table());
        if (difference.column() != null) line.append('.').append(difference.column());
        line.append(" [").append(difference.key()).append(']');
        if (difference.child() != null) line.append(" child ").append(difference.child());
        if (difference.location() != null) line.append(" location ").append(difference.location());
        return line.append(": ").append(said(difference)).toString();
    }

    private static String said(Difference difference) {
        return switch (difference.kind()) {
            case MISSING -> "the row is missing";
            case TOO_MUCH -> "the row is too much";
            case RULE_BROKEN -> difference.live();
            case OTHERWISE ->
                difference.live() == null && difference.folded() == null
                        ? "differs"
                        : "is " + shown(difference.live()) + ", should be " + shown(difference.folded());
        };
    }

    private static String shown(String value) {
        return value == null ? "nothing" : value;
    }
}
