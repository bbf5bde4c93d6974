package nl.relocationtracker.api.rest.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/** How much of a list that is paged by number, and from where on; the cursor is that of the {@link NumberedPage} before. */
public record Stretch(
        @Min(1) @Max(1000) Integer limit,
        @Pattern(regexp = "\\d{1,9}") String cursor) {

    private static final int USUAL_LIMIT = 50;

    /** At most so many. */
    public int most() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    /** How many come before. */
    public int from() {
        return cursor == null ? 0 : Integer.parseInt(cursor);
    }
}
