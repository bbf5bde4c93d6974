package nl.relocationtracker.projections.reading;

import java.util.List;
import java.util.Optional;

/**
 * Some of a list, in its order.
 *
 * @param total how many the whole list has, those that are not shown included
 * @param notShown how many of these are in no part of it, because nothing of them may be shown any more
 * @param next what to ask for the rest after, or nothing when this is the end
 */
public record Slice<T, K>(long total, long notShown, List<T> items, Optional<K> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Of a list of which all may be shown. */
    public Slice(long total, List<T> items, Optional<K> next) {
        this(total, 0, items, next);
    }
}
