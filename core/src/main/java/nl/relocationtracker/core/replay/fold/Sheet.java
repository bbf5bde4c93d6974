package nl.relocationtracker.core.replay.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums over children: of one, of some, of all. In which order they are added makes no difference. */
public final class Sheet {

    private final Map<Cell, Long> sums = new HashMap<>();
    private final Map<Cell, TreeMap<Integer, Long>> spreads = new HashMap<>();

    void add(Cell cell, long number) {
        if (number != 0) sums.merge(cell, number, Long::sum);
    }

    void one(Cell cell) {
        add(cell, 1);
    }

    /** One more of so many days. */
    void spread(Cell cell, int days) {
        spreads.computeIfAbsent(cell, first -> new TreeMap<>()).merge(days, 1L, Long::sum);
    }

    public void add(Sheet other) {
        other.sums.forEach(this::add);
        other.spreads.forEach((cell, spread) -> {
            TreeMap<Integer, Long> mine = spreads.computeIfAbsent(cell, first -> new TreeMap<>());
            spread.forEach((days, number) -> mine.merge(days, number, Long::sum));
        });
    }

    long sum(Cell cell) {
        return sums.getOrDefault(cell, 0L);
    }

    /** How many there are of each number of days. */
    SortedMap<Integer, Long> spread(Cell cell) {
        return spreads.getOrDefault(cell, new TreeMap<>());
    }

    /** Every cell that begins like this one: of the same measure, day and policy. */
    List<Cell> parts(Cell like) {
        return sums.keySet().stream()
                .filter(cell -> cell.beside(like.part()).equals(like))
                .sorted()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sheet sheet && sums.equals(sheet.sums) && spreads.equals(sheet.spreads);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }
}
