package nl.relocationtracker.api.pages.figure;

import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Shown;

/**
 * Figures as one reader may read them.
 *
 * @param rules that hold for this reader; null where everything is exact
 */
public record Told(Map<String, Shown> cells, DisclosureRules rules, Language language) {

    public Told {
        cells = Map.copyOf(cells);
    }

    /** The number of a cell, or the word for one that is withheld. */
    public String of(String cell) {
        Shown shown = shown(cell);
        return shown.isTold() ? language.number(shown.figure()) : language.say("figure.withheld");
    }

    /** The same as files have it: a plain number, or the code for one that is withheld. */
    public String written(String cell) {
        return isTold(cell) ? Long.toString(drawn(cell)) : "withheld";
    }

    /** The same number for a bar; none where it is withheld. */
    public long drawn(String cell) {
        return shown(cell).figure();
    }

    /** The greatest that is drawn of some cells; 1 where none is, so that it can be divided by. */
    public long greatest(Iterable<String> some) {
        long greatest = 1;
        for (String cell : some) greatest = Math.max(greatest, drawn(cell));
        return greatest;
    }

    public boolean isTold(String cell) {
        return shown(cell).isTold();
    }

    public boolean isExact() {
        return rules == null;
    }

    /** What the rules do to these figures, in a sentence; null where everything is exact. */
    public String note() {
        return rules == null
                ? null
                : language.say("figure.rounded", rules.least(), rules.mostPercent(), rules.rounding());
    }

    private Shown shown(String cell) {
        Shown shown = cells.get(cell);
        if (shown == null) throw new IllegalArgumentException("there is no cell " + cell);
        return shown;
    }
}
