package nl.relocationtracker.api.rest.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
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
@JsonPropertyOrder({"total", "notShown", "items", "next", "asOf", "knownAt", "position"})
public record Page<T>(
        @Schema(description = "How many the whole list has, those that are not shown included.")
        long total,

        @Schema(
                description =
                        "How many of them are in no part of the list, because everything personal of them was erased; absent when there are none.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long notShown,

        List<T> items,

        @Schema(
                description = "The cursor that gives what follows; null at the end.",
                types = {"string", "null"})
        String next,

        @Schema(description = "The day asked about.") LocalDate asOf,

        @Schema(description = "The moment of knowledge asked about, in UTC.")
        Instant knownAt,

        @Schema(description = Asked.POSITION_READ) long position) {

    /** A list that is given whole. */
    public static <T> Page<T> whole(List<T> items, Basis basis) {
        return of(items.size(), 0, items, null, basis);
    }

    public static <V, T, K> Page<T> of(
            Slice<V, K> slice, Function<V, T> shown, Function<K, String> cursor, Basis basis) {
        return of(
                slice.total(),
                slice.notShown(),
                slice.items().stream().map(shown).toList(),
                slice.next().map(cursor).orElse(null),
                basis);
    }

    private static <T> Page<T> of(long total, long notShown, List<T> items, String next, Basis basis) {
        return new Page<>(
                total,
                notShown == 0 ? null : notShown,
                items,
                next,
                basis.when().asOf(),
                basis.knownAt(),
                basis.position());
    }
}
