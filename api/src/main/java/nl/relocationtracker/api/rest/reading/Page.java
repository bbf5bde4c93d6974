package nl.relocationtracker.api.rest.reading;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.relocationtracker.projections.reading.Slice;

/**
 * Some of a list.
 *
 * @param next the cursor for the rest; null at the end
 */
@JsonPropertyOrder({"total", "items", "next", "asOf", "knownAt", "position"})
public record Page<T>(
        @Schema(description = "How many the whole list has.")
        long total,

        List<T> items,

        @Schema(
                description = "The cursor that gives what follows; null at the end.",
                types = {"string", "null"})
        String next,

        @Schema(description = "The day asked about.") LocalDate asOf,

        @Schema(description = "The moment of knowledge asked about, in UTC.")
        Instant knownAt,

        @Schema(description = "The newest event in the store when this was read.")
        long position) {

    /** A list that is given whole. */
    public static <T> Page<T> whole(List<T> items, Basis basis) {
        return of(items.size(), items, null, basis);
    }

    public static <V, T, K> Page<T> of(
            Slice<V, K> slice, Function<V, T> shown, Function<K, String> cursor, Basis basis) {
        return of(
                slice.total(),
                slice.items().stream().map(shown).toList(),
                slice.next().map(cursor).orElse(null),
                basis);
    }

    private static <T> Page<T> of(long total, List<T> items, String next, Basis basis) {
        return new Page<>(total, items, next, basis.when().asOf(), basis.knownAt(), basis.position());
    }
}
