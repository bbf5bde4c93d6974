package nl.relocationtracker.api.pages.list;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.projections.reading.Slice;

/** Where the rows of a list come from. */
@FunctionalInterface
public interface Rows<R> {

    /**
     * Some of them.
     *
     * @param sort the key of the column by which they are ordered; empty for the usual order
     * @param after what an earlier answer gave as next; null for the first rows
     */
    Slice<R, String> rows(String sort, boolean descending, String after, int most);

    /** The same, where so many more are counted, of whom nothing is shown. */
    default Rows<R> besides(int notShown) {
        return (sort, descending, after, most) -> {
            Slice<R, String> some = rows(sort, descending, after, most);
            return new Slice<>(some.total() + notShown, notShown, some.items(), some.next());
        };
    }

    /**
     * Rows that are all there already, and not many.
     *
     * @param orders by the key of a column; those of the usual order are as they come
     */
    static <R> Rows<R> of(List<R> all, Map<String, Comparator<R>> orders) {
        return (sort, descending, after, most) -> {
            Comparator<R> order = orders.get(sort);
            if (order != null && descending) order = order.reversed();
            List<R> sorted = order == null ? all : all.stream().sorted(order).toList();
            int from = Math.min(after == null ? 0 : Integer.parseInt(after), sorted.size());
            int to = Math.min(from + most, sorted.size());
            return new Slice<>(
                    sorted.size(),
                    sorted.subList(from, to),
                    to < sorted.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
        };
    }
}
