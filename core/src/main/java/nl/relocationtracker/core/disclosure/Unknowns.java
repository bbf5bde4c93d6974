package nl.relocationtracker.core.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Solves what is unknown in equations, as far as it can be: by Gauss-Jordan elimination. */
final class Unknowns {

    private static final double NOTHING = 1e-9;

    private Unknowns() {}

    /**
     * Those of the unknowns of which there is but one possible value when everything else is known.
     *
     * @param unknown of each equation what is not known
     * @param equations the first term of each is the sum of the others
     */
    static <T> List<T> solvedOf(List<List<T>> unknown, List<List<T>> equations) {
        Map<T, Integer> columns = new LinkedHashMap<>();
        unknown.forEach(terms -> terms.forEach(term -> columns.putIfAbsent(term, columns.size())));
        double[][] rows = new double[unknown.size()][columns.size()];
        for (int i = 0; i < rows.length; i++)
            for (T term : unknown.get(i))
                rows[i][columns.get(term)] += term.equals(equations.get(i).get(0)) ? 1 : -1;
        int[] pivots = eliminate(rows, columns.size());
        List<T> solved = new ArrayList<>();
        columns.forEach((term, column) -> {
            if (pivots[column] >= 0 && isAlone(rows[pivots[column]], column)) solved.add(term);
        });
        return solved;
    }

    /** Answers the row of each column that has one of its own, or -1. */
    private static int[] eliminate(double[][] rows, int columns) {
        int[] pivots = new int[columns];
        int next = 0;
        for (int column = 0; column < columns; column++) {
            int best = -1;
            for (int row = next; row < rows.length; row++)
                if (Math.abs(rows[row][column]) > NOTHING
                        && (best < 0 || Math.abs(rows[row][column]) > Math.abs(rows[best][column]))) best = row;
            pivots[column] = best < 0 ? -1 : next;
            if (best < 0) continue;
            double[] pivot = rows[best];
            rows[best] = rows[next];
            rows[next] = pivot;
            double by = pivot[column];
            for (int i = 0; i < columns; i++) pivot[i] /= by;
            for (int row = 0; row < rows.length; row++) {
                double times = rows[row][column];
                if (row == next || Math.abs(times) <= NOTHING) continue;
                for (int i = 0; i < columns; i++) rows[row][i] -= times * pivot[i];
            }
            next++;
        }
        return pivots;
    }

    private static boolean isAlone(double[] row, int column) {
        for (int i = 0; i < row.length; i++) if (i != column && Math.abs(row[i]) > NOTHING) return false;
        return true;
    }
}
