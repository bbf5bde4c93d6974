package nl.relocationtracker.core.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.core.disclosure.Figures.Sum;

/** Somebody who knows all sums and subtracts what is told from them. Without fractions, modulo a prime. */
public final class Subtraction {

    private static final long PRIME = 1_000_003;

    private Subtraction() {}

    /** Those of the hidden cells that can have one value alone. */
    public static <K> Set<K> recovered(Map<K, Shown> shown, List<Sum<K>> sums) {
        Map<K, Integer> columns = new LinkedHashMap<>();
        shown.forEach((cell, figure) -> {
            if (!figure.isTold()) columns.put(cell, columns.size());
        });
        List<long[]> rows = new ArrayList<>();
        for (Sum<K> sum : sums) {
            long[] row = new long[columns.size()];
            if (columns.containsKey(sum.whole())) row[columns.get(sum.whole())] -= 1;
            for (K part : sum.parts()) if (columns.containsKey(part)) row[columns.get(part)] += 1;
            rows.add(row);
        }
        eliminate(rows, columns.size());
        Set<Integer> alone = new LinkedHashSet<>();
        for (long[] row : rows) {
            List<Integer> left = new ArrayList<>();
            for (int column = 0; column < row.length; column++) if (row[column] != 0) left.add(column);
            if (left.size() == 1) alone.add(left.get(0));
        }
        Set<K> recovered = new LinkedHashSet<>();
        columns.forEach((cell, column) -> {
            if (alone.contains(column)) recovered.add(cell);
        });
        return recovered;
    }

    private static void eliminate(List<long[]> rows, int columns) {
        for (long[] row : rows) for (int c = 0; c < columns; c++) row[c] = Math.floorMod(row[c], PRIME);
        int next = 0;
        for (int column = 0; column < columns && next < rows.size(); column++) {
            int found = next;
            while (found < rows.size() && rows.get(found)[column] == 0) found++;
            if (found == rows.size()) continue;
            Collections.swap(rows, next, found);
            long[] pivot = rows.get(next);
            long inverse = BigInteger.valueOf(pivot[column])
                    .modInverse(BigInteger.valueOf(PRIME))
                    .longValue();
            for (int r = 0; r < rows.size(); r++) {
                long times = Math.floorMod(rows.get(r)[column] * inverse, PRIME);
                if (r == next || times == 0) continue;
                for (int c = column; c < columns; c++)
                    rows.get(r)[c] = Math.floorMod(rows.get(r)[c] - times * pivot[c], PRIME);
            }
            next++;
        }
    }
}
