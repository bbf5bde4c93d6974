package nl.relocationtracker.api.rest.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Some of a list whose cursor is a place in it: of what only grows, the newest first. */
public record NumberedPage<T>(
        @Schema(description = "How many the whole list has.")
        long total,

        List<T> items,

        @Schema(
                description = "The cursor that gives what follows; null at the end.",
                types = {"string", "null"})
        String next) {

    public NumberedPage {
        items = List.copyOf(items);
    }

    /** @param from where the first of them stands in the list, from 0 */
    public static <T> NumberedPage<T> of(long total, List<T> items, long from) {
        long end = from + items.size();
        return new NumberedPage<>(total, items, end < total && !items.isEmpty() ? Long.toString(end) : null);
    }
}
