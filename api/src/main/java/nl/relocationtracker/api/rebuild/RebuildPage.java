package nl.relocationtracker.api.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Some of a list about rebuilds. */
record RebuildPage<T>(
        @Schema(description = "How many the whole list has.")
        long total,

        List<T> items,

        @Schema(
                description = "The cursor that gives what follows; null at the end.",
                types = {"string", "null"})
        String next) {

    RebuildPage {
        items = List.copyOf(items);
    }

    /** @param from where the first of them stands in the list, from 0 */
    static <T> RebuildPage<T> of(long total, List<T> items, long from) {
        long end = from + items.size();
        return new RebuildPage<>(total, items, end < total && !items.isEmpty() ? Long.toString(end) : null);
    }
}
