package nl.relocationtracker.api.rest.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times of a reading of the past.
 *
 * @param asOf null for today
 * @param knownAt null for everything known by now
 */
public record Asked(
        @Parameter(description = AS_OF) @PastOrPresent LocalDate asOf,
        @Parameter(description = KNOWN_AT) @PastOrPresent Instant knownAt) {

    public static final String AS_OF = "The day asked about; today when left out.";
    public static final String KNOWN_AT = "The moment of knowledge asked about, with any offset; now when left out.";
    public static final String LIMIT = "How many at most; 50 when left out.";
    public static final String CURSOR = "What an earlier page gave as next.";
}
