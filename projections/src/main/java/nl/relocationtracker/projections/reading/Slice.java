package nl.relocationtracker.projections.reading;

import java.util.List;
import java.util.Optional;

/**
 * Some of a list, in its order.
 *
 * @param total how many the whole list has
 * @param next what to ask for the rest after, or nothing when this is the end
 */
public record Slice<T, K>(long total, List<T> items, Optional<K> next) {

    public Slice {
        items = List.copyOf(items);
    }
}
