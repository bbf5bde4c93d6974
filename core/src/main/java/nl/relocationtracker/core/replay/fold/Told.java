package nl.relocationtracker.core.replay.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.disclosure.Figures.Share;
import nl.relocationtracker.core.disclosure.Figures.Sum;
import nl.relocationtracker.core.disclosure.Figures.Twins;

/** The lines of all tables, the exact figures in them, and how these hang together. */
public final class Told {

    private final Sheet sheet;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Cell, Long> cells = new LinkedHashMap<>();
    private final Map<Cell, Long> children = new HashMap<>();
    private final List<Sum<Cell>> sums = new ArrayList<>();
    private final List<Share<Cell>> shares = new ArrayList<>();
    private final List<Twins<Cell>> twins = new ArrayList<>();

    Told(Sheet sheet) {
        this.sheet = sheet;
    }

    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** @throws IllegalArgumentException when they do not add up: then nothing of them may be told */
    public Figures<Cell> figures() {
        return new Figures<>(cells, children, sums, shares, twins);
    }

    Sheet sheet() {
        return sheet;
    }

    /** A figure in a line of its own. */
    Cell tell(Cell cell) {
        return tell(cell, cell);
    }

    /** A figure that another table tells too. */
    Cell tell(Cell label, Cell cell) {
        lines.add(Line.number(label, known(cell)));
        return cell;
    }

    /** A figure that is in no line by itself. */
    Cell known(Cell cell) {
        cells.putIfAbsent(cell, sheet.sum(cell));
        sheet.children(cell).ifPresent(number -> children.put(cell, number));
        return cell;
    }

    /** A figure that is not a sum over children. */
    Cell tell(Cell cell, long number) {
        cells.put(cell, number);
        lines.add(Line.number(cell, cell));
        return cell;
    }

    /** The same of what one child can have several of: so many children have some. */
    void tell(Cell cell, long number, long childrenBehind) {
        tell(cell, number);
        children.put(cell, childrenBehind);
    }

    long figure(Cell cell) {
        return cells.get(known(cell));
    }

    /** What is not about children may be told to everybody. */
    void tellOpenly(Cell label, Double value) {
        lines.add(Line.value(label, value, Long.MAX_VALUE, List.of()));
    }

    void ratio(Cell label, Cell numerator, Cell denominator, double factor) {
        lines.add(Line.ratio(label, known(numerator), known(denominator), factor));
    }

    void share(Cell label, Cell part, Cell group) {
        ratio(label, part, group, 1);
        isPartOf(part, group);
    }

    /** @param others those of the group that are not in the part */
    void share(Cell label, Cell part, Cell group, Cell others) {
        ratio(label, part, group, 1);
        isPartOf(part, group, others);
    }

    void value(Cell label, Double value, long behind, Cell... guards) {
        lines.add(Line.value(label, value, behind, List.of(guards)));
    }

    void addsUp(Cell whole, List<Cell> parts) {
        known(whole);
        parts.forEach(this::known);
        sums.add(new Sum<>(whole, parts));
    }

    /** Those of a group who have a trait in common. */
    void isPartOf(Cell part, Cell group) {
        known(part);
        known(group);
        shares.add(new Share<>(part, group));
    }

    /**
     * The same of what one child can have several of.
     *
     * @param others those of the group that are not in the part, whether they are told or not
     */
    void isPartOf(Cell part, Cell group, Cell others) {
        known(part);
        known(group);
        shares.add(new Share<>(part, group, sheet.children(others).orElse(0L)));
    }

    /** A figure that another day has too, if that day is told and really has it: a selection is made anew each day. */
    void isAlso(Cell cell, Cell ofAnotherDay) {
        if (cells.containsKey(ofAnotherDay) && cells.get(ofAnotherDay).equals(cells.get(known(cell))))
            twins.add(new Twins<>(cell, ofAnotherDay));
    }
}
