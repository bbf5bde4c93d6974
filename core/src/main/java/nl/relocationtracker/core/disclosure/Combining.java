package nl.relocationtracker.core.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What somebody can have of a few children by adding and subtracting figures of several selections: of everybody, less those in the
 * one place, less those in the other.
 *
 * <p>Children who are in the same selections can't be told apart by any of them. A combination of selections in which all of many
 * children cancel out is about the few that are left. There may be one such combination in all, of ten children or more: of two,
 * the difference could be about less again. Of a selection that is of few children itself nothing is told, so it is combined with nothing.
 */
public final class Combining {

    private static final long PRIME = 2_147_483_647;

    private final int selections;
    private final int least;
    private final List<BitSet> cells = new ArrayList<>();
    private final List<Long> children = new ArrayList<>();
    private int many;

    private Combining(int selections, int least, Map<BitSet, Long> together) {
        this.selections = selections;
        this.least = least;
        together.entrySet().stream()
                .filter(cell -> cell.getValue() > 0 && !cell.getKey().isEmpty())
                .sorted(Map.Entry.<BitSet, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(cell -> cell.getKey().toString()))
                .forEach(cell -> {
                    cells.add(cell.getKey());
                    children.add(cell.getValue());
                    if (cell.getValue() >= least) many++;
                });
    }

    /**
     * Whether figures of the first selection, beside those of the others, would tell of fewer children than the rules ask.
     *
     * @param selections how many there are
     * @param together how many children are in exactly these selections, by their numbers from 0
     */
    public static boolean pointsAtFew(int selections, int least, Map<BitSet, Long> together) {
        return new Combining(selections, least, together).pointsAtFew();
    }

    private boolean pointsAtFew() {
        if (isOfFew(0)) return false;
        List<long[]> earlier = new ArrayList<>();
        boolean ofFew = false;
        for (int selection = 1; selection < selections; selection++) {
            if (isOfFew(selection)) continue;
            long[] row = reduced(rowOf(selection), earlier);
            int pivot = first(row);
            if (pivot < 0) continue;
            ofFew |= pivot >= many;
            scale(row, inverse(row[pivot]));
            for (long[] before : earlier) subtract(before, row, before[pivot]);
            earlier.add(row);
        }
        long[] rest = reduced(rowOf(0), earlier);
        int pivot = first(rest);
        if (pivot < many) return false;
        long about = 0;
        for (int cell = 0; cell < rest.length; cell++) if (rest[cell] != 0) about += children.get(cell);
        return ofFew || about < least;
    }

    private boolean isOfFew(int selection) {
        long in = 0;
        for (int cell = 0; cell < cells.size(); cell++) if (cells.get(cell).get(selection)) in += children.get(cell);
        return in < least;
    }

    private long[] rowOf(int selection) {
        long[] row = new long[cells.size()];
        for (int cell = 0; cell < row.length; cell++)
            row[cell] = cells.get(cell).get(selection) ? 1 : 0;
        return row;
    }

    /** What is left of it when everything that the others tell is taken off. */
    private static long[] reduced(long[] row, List<long[]> others) {
        for (long[] other : others) subtract(row, other, row[first(other)]);
        return row;
    }

    /** Answers -1 for none. */
    private static int first(long[] row) {
        for (int cell = 0; cell < row.length; cell++) if (row[cell] != 0) return cell;
        return -1;
    }

    private static void scale(long[] row, long by) {
        for (int cell = 0; cell < row.length; cell++) row[cell] = row[cell] * by % PRIME;
    }

    private static void subtract(long[] from, long[] taken, long times) {
        if (times == 0) return;
        for (int cell = 0; cell < from.length; cell++)
            from[cell] = Math.floorMod(from[cell] - times * taken[cell] % PRIME, PRIME);
    }

    private static long inverse(long number) {
        long inverse = 1;
        long power = number;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) inverse = inverse * power % PRIME;
            power = power * power % PRIME;
        }
        return inverse;
    }
}
