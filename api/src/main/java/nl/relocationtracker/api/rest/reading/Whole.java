package nl.relocationtracker.api.rest.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A list that is given whole, and not about the past.
 *
 * @param next always null
 */
public record Whole<T>(
        long total,
        List<T> items,

        @Schema(
                description = "Always null: nothing follows.",
                types = {"string", "null"})
        String next) {

    public static <T> Whole<T> of(List<T> items) {
        return new Whole<>(items.size(), items, null);
    }
}
