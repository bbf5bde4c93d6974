package nl.relocationtracker.core.replay.fold;

import java.util.List;

/**
 * One line of the table of a measure, before it is decided what of it may be told.
 *
 * @param label which line it is
 * @param number the figure that it tells; null for a line of another sort
 * @param numerator null unless it tells a ratio
 * @param denominator null unless it tells a ratio or a share
 * @param factor by which the ratio is multiplied
 * @param value something computed from many, such as a median; null for a line of another sort, or where there is none
 * @param behind how many there are on the side of the value that has fewer
 * @param guards cells that have to be told, or the value is not
 */
public record Line(
        Cell label,
        Cell number,
        Cell numerator,
        Cell denominator,
        double factor,
        Double value,
        long behind,
        List<Cell> guards) {

    public Line {
        guards = List.copyOf(guards);
    }

    static Line number(Cell label, Cell number, List<Cell> guards) {
        return new Line(label, number, null, null, 1, null, 0, guards);
    }

    static Line ratio(Cell label, Cell numerator, Cell denominator, double factor) {
        return new Line(label, null, numerator, denominator, factor, null, 0, List.of());
    }

    static Line value(Cell label, Double value, long behind, List<Cell> guards) {
        return new Line(label, null, null, null, 1, value, behind, guards);
    }

    static Line share(Cell label, double share, Cell of, long behind, List<Cell> guards) {
        return new Line(label, null, null, of, 1, share, behind, guards);
    }

    public boolean isRatio() {
        return numerator != null;
    }

    /** Whether its value is a share of how many there are. */
    public boolean isShare() {
        return numerator == null && denominator != null;
    }
}
