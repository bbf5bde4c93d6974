package nl.relocationtracker.api.rest.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times of a reading of the past, and how much of the store it may read.
 *
 * @param asOf null for today
 * @param knownAt null for everything known by now
 * @param position null for everything that is in the store
 */
public record Asked(
        @Parameter(description = AS_OF) @PastOrPresent LocalDate asOf,
        @Parameter(description = KNOWN_AT) @PastOrPresent Instant knownAt,
        @Parameter(description = POSITION) @Min(0) Long position) {

    public static final Asked NOW = new Asked(null, null, null);

    public static final String AS_OF = "The day asked about; today when left out.";
    public static final String KNOWN_AT = "The moment of knowledge asked about, with any offset; now when left out.";
    public static final String POSITION =
            "What an earlier answer gave as position: nothing that came into the store after it"
                    + " is in the answer. With the same position and knownAt an answer is the same at any time.";
    public static final String POSITION_READ =
            "With this and knownAt the answer can be had again, without what was still"
                    + " being recorded while this was read.";
    public static final String LIMIT = "How many at most; 50 when left out.";
    public static final String CURSOR = "What an earlier page gave as next.";
}
