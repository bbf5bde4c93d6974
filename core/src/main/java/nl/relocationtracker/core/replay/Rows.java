package nl.relocationtracker.core.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.disclosure.Shown;
import nl.relocationtracker.core.disclosure.Shown.Why;
import nl.relocationtracker.core.replay.fold.Cell;
import nl.relocationtracker.core.replay.fold.Line;
import nl.relocationtracker.core.replay.fold.Told;

/** Makes the rows of an answer: exact, or what the disclosure rules leave of them. A ratio is computed from what is told. */
public final class Rows {

    private final Map<Cell, Shown> shown;
    private final DisclosureRules rules;

    private Rows(Map<Cell, Shown> shown, DisclosureRules rules) {
        this.shown = shown;
        this.rules = rules;
    }

    /** For those who care for the children. */
    public static List<Row> exact(Told told) {
        return new Rows(told.figures().exact(), null).of(told);
    }

    /** For others. */
    public static List<Row> under(DisclosureRules rules, Told told) {
        return new Rows(told.figures().under(rules), rules).of(told);
    }

    /**
     * For others, of what was known earlier beside what is known now. Children who differ are few or many; where it is not told how
     * many, nothing of which one of them can have several is told twice.
     */
    public static List<Row> earlier(DisclosureRules rules, Told told, Told now) {
        Figures<Cell> figures = told.figures();
        Map<Cell, Shown> shown = new HashMap<>(figures.under(rules));
        Map<Cell, Shown> shownNow = now.figures().under(rules);
        boolean manyChanged =
                now.changed().map(shownNow::get).filter(Shown::isTold).isPresent();
        if (!manyChanged)
            figures.behind().keySet().forEach(cell -> shown.put(cell, Shown.withheld(Why.PROTECTS_ANOTHER)));
        return new Rows(shown, rules).of(told);
    }

    private List<Row> of(Told told) {
        List<Row> rows = new ArrayList<>();
        told.lines().stream().sorted(Comparator.comparing(Line::label)).forEach(line -> rows.add(row(line)));
        return List.copyOf(rows);
    }

    private Row row(Line line) {
        Optional<Why> guarded = line.guards().stream()
                .map(shown::get)
                .filter(guard -> !guard.isTold())
                .map(Shown::why)
                .findFirst();
        if (guarded.isPresent()) return row(line, null, null, null, null, guarded.get());
        if (line.number() != null) {
            Shown figure = shown.get(line.number());
            return row(line, figure.isTold() ? figure.figure() : null, null, null, null, figure.why());
        }
        return line.isRatio() ? ratio(line) : value(line);
    }

    private Row ratio(Line line) {
        Shown numerator = shown.get(line.numerator());
        Shown denominator = shown.get(line.denominator());
        Why why = Stream.of(numerator, denominator)
                .filter(figure -> !figure.isTold())
                .map(Shown::why)
                .findFirst()
                .orElse(null);
        if (why != null) return row(line, null, null, null, null, why);
        Double value = denominator.figure() == 0 ? null : line.factor() * numerator.figure() / denominator.figure();
        return row(line, null, numerator.figure(), denominator.figure(), value, null);
    }

    private Row value(Line line) {
        if (rules != null && line.behind() < rules.least()) return row(line, null, null, null, null, Why.FEW);
        if (rules == null) return row(line, null, null, null, line.value(), null);
        if (!line.isShare()) return row(line, null, null, null, rounded(line.value()), null);
        if (rules.isNearlyAll(line.value())) return row(line, null, null, null, null, Why.NEARLY_ALL);
        Shown of = shown.get(line.denominator());
        if (!of.isTold()) return row(line, null, null, null, null, of.why());
        return row(line, null, null, null, rounded(share(line.value(), of.figure())), null);
    }

    /** Of so many, in steps of as many as a figure is told in. */
    private Double share(double exact, long of) {
        return (double) rules.rounded(Math.round(exact * of)) / of;
    }

    /** To hundredths: of a share more would tell exactly how many there are. */
    private static Double rounded(Double value) {
        return value == null ? null : Math.round(value * 100) / 100.0;
    }

    private static Row row(Line line, Long number, Long numerator, Long denominator, Double value, Why why) {
        Cell label = line.label();
        return new Row(
                label.measure(), label.day(), label.policy(), label.part(), number, numerator, denominator, value, why);
    }
}
