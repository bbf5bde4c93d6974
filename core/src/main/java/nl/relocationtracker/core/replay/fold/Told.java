package nl.relocationtracker.core.replay.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.disclosure.Figures.Behind;
import nl.relocationtracker.core.disclosure.Figures.Share;
import nl.relocationtracker.core.disclosure.Figures.Sum;
import nl.relocationtracker.core.disclosure.Figures.Twins;

/** The lines of all tables, the exact figures in them, and how these hang together. */
public final class Told {

    private final Sheet sheet;
    private Cell changed;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Cell, Long> cells = new LinkedHashMap<>();
    private final Map<Cell, Behind> behind = new HashMap<>();
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
        return new Figures<>(cells, behind, sums, shares, twins);
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
        lines.add(Line.number(label, known(cell), List.of()));
        return cell;
    }

    /** A figure in a line of its own, which is not told where another is not. */
    void tellOnlyWith(Cell guard, Cell cell) {
        lines.add(Line.number(cell, known(cell), List.of(known(guard))));
    }

    /** A figure that is in no line by itself. */
    Cell known(Cell cell) {
        cells.putIfAbsent(cell, sheet.sum(cell));
        sheet.behind(cell).ifPresent(whose -> behind.put(cell, whose));
        return cell;
    }

    /** A figure that is not a sum over children. */
    Cell tell(Cell cell, long number) {
        cells.put(cell, number);
        lines.add(Line.number(cell, cell, List.of()));
        return cell;
    }

    /** The same of what one child can have several of. */
    void tell(Cell cell, long number, Behind whose) {
        tell(cell, number);
        behind.put(cell, whose);
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

    /**
     * A share that is more than one figure over another.
     *
     * @param of of how many
     * @param behindFewer how many children are on the side that has fewer
     */
    void share(Cell label, double share, Cell of, long behindFewer, List<Cell> guards) {
        lines.add(Line.share(label, share, known(of), behindFewer, guards));
    }

    void addsUp(Cell whole, List<Cell> parts) {
        known(whole);
        parts.forEach(this::known);
        sums.add(new Sum<>(whole, parts));
    }

    /** How many children differ from what was known earlier, where that is asked. */
    public Optional<Cell> changed() {
        return Optional.ofNullable(changed);
    }

    void tellChanged(Cell children) {
        changed = tell(children);
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
        shares.add(new Share<>(part, group, sheet.children(others)));
    }

    /** A figure that another day has too, if that day is told and really has it: a selection is made anew each day. */
    void isAlso(Cell cell, Cell ofAnotherDay) {
        if (cells.containsKey(ofAnotherDay) && cells.get(ofAnotherDay).equals(cells.get(known(cell))))
            twins.add(new Twins<>(cell, ofAnotherDay));
    }
}
