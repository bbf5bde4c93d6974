package nl.relocationtracker.api.watching;

import java.util.List;
import nl.relocationtracker.api.pages.figure.FigureTable;
import nl.relocationtracker.api.pages.figure.FigureTable.Line;
import nl.relocationtracker.api.pages.figure.FigureTable.Spot;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.projections.findings.Findings.OfRule;

/** How many findings there are by rule, open ones and those that somebody lets be, as cells and as a table of them. */
final class FindingCells {

    static final String NAME = "rules";

    private FindingCells() {}

    static Figures<String> of(List<OfRule> rules) {
        Table table = new Table();
        for (OfRule rule : rules)
            table.cell(open(rule.code()), rule.open()).cell(accepted(rule.code()), rule.accepted());
        return table.figures();
    }

    static FigureTable table(List<OfRule> rules) {
        List<Line> lines = rules.stream().map(rule -> line(rule.code())).toList();
        return new FigureTable(NAME, List.of("code", "open", "accepted"), lines, null);
    }

    private static Line line(FindingCode code) {
        return Line.of(code.name(), null, Spot.of(open(code), null), Spot.of(accepted(code), null));
    }

    private static String open(FindingCode code) {
        return code + ".open";
    }

    private static String accepted(FindingCode code) {
        return code + ".accepted";
    }
}
