package nl.relocationtracker.core.replay.fold;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import nl.relocationtracker.core.replay.Measure;

/**
 * Which figure.
 *
 * @param policy its name and version; null for a figure that no policy has a part in
 * @param part what of the measure
 */
public record Cell(Measure measure, LocalDate day, String policy, String part) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = comparing(Cell::measure)
            .thenComparing(Cell::day)
            .thenComparing(Cell::policy, nullsFirst(naturalOrder()))
            .thenComparing(Cell::part);

    static Cell of(Measure measure, LocalDate day, String part) {
        return new Cell(measure, day, null, part);
    }

    /** Another part of the same. */
    Cell beside(String other) {
        return new Cell(measure, day, policy, other);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
