package nl.relocationtracker.core.replay.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.disclosure.Figures.Behind;

/** Sums over children: of one, of some, of all. In which order they are added makes no difference. */
public final class Sheet {

    private final Map<Cell, Long> sums = new HashMap<>();
    private final Map<Cell, Behind> behind = new HashMap<>();
    private final Map<Cell, DaysOfChildren> spreads = new HashMap<>();

    /** The child of this sheet is one of those. */
    void one(Cell cell) {
        sums.merge(cell, 1L, Long::sum);
    }

    /** The child of this sheet has so many of them. */
    void several(Cell cell, long number) {
        if (number == 0) return;
        sums.merge(cell, number, Long::sum);
        behind.put(cell, new Behind(1, sums.get(cell)));
    }

    /** The child of this sheet has one more of them, of so many days. */
    void spread(Cell cell, int days) {
        several(cell, 1);
        spreads.computeIfAbsent(cell, first -> new DaysOfChildren()).add(days);
    }

    public void add(Sheet other) {
        other.sums.forEach((cell, number) -> sums.merge(cell, number, Long::sum));
        other.behind.forEach((cell, whose) -> behind.merge(
                cell,
                whose,
                (one, more) -> new Behind(one.children() + more.children(), Math.max(one.most(), more.most()))));
        other.spreads.forEach((cell, spread) ->
                spreads.computeIfAbsent(cell, first -> new DaysOfChildren()).add(spread));
    }

    long sum(Cell cell) {
        return sums.getOrDefault(cell, 0L);
    }

    /** Whose it is what one child can have several of; nothing when children are counted. */
    Optional<Behind> behind(Cell cell) {
        return Optional.ofNullable(behind.get(cell));
    }

    /** How many children have some of what one child can have several of. */
    long children(Cell cell) {
        return behind(cell).map(Behind::children).orElse(0L);
    }

    DaysOfChildren spread(Cell cell) {
        return spreads.getOrDefault(cell, new DaysOfChildren());
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
        return other instanceof Sheet sheet
                && sums.equals(sheet.sums)
                && behind.equals(sheet.behind)
                && spreads.equals(sheet.spreads);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }
}
