package nl.relocationtracker.api.importing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import nl.relocationtracker.projections.reading.Slice;

/**
 * Some of a list that is about imports, and so about no day.
 *
 * @param next the cursor for the rest; null at the end
 */
@JsonPropertyOrder({"total", "items", "next"})
record ImportPage<T>(
        @Schema(description = "How many the whole list has.")
        long total,

        List<T> items,

        @Schema(
                description = "The cursor that gives what follows; null at the end.",
                types = {"string", "null"})
        String next) {

    static <V, T, K> ImportPage<T> of(Slice<V, K> slice, Function<V, T> shown, Function<K, String> cursor) {
        return new ImportPage<>(
                slice.total(),
                slice.items().stream().map(shown).toList(),
                slice.next().map(cursor).orElse(null));
    }
}
