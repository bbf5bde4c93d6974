package nl.relocationtracker.api.rest.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.rules.Recorded;

/**
 * What was recorded.
 *
 * @param id of the child, location or finding
 * @param stayId of the stay that it began; left out when it began none
 * @param absenceId of the absence that it recorded; left out when it recorded none
 * @param holdId of the hold that it placed; left out when it placed none
 * @param version of the child or location after it
 * @param sent the children who were sent off with it; left out when it sends nobody
 * @param findings what is wrong or bad about it: each with a code, a sentence and details
 */
@Schema(description = "What was recorded.")
public record Entered(
        @Schema(description = "Of the child, location or finding.")
        UUID id,

        @Schema(description = "Of the stay that it began; left out when it began none.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        UUID stayId,

        @Schema(description = "Of the absence that it recorded; left out when it recorded none.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        UUID absenceId,

        @Schema(description = "Of the hold that it placed, for lifting it; left out when it placed none.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        UUID holdId,

        @Schema(description = "Of the child or location after it; its ETag.")
        long version,

        @Schema(description = "Who was still recorded there and is in transit now; left out unless it was emptied.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<Sent> sent,

        @Schema(description = "What is recorded but wrong or bad: code, sentence and details of each.")
        List<Map<String, Object>> findings) {

    /** A child that is in transit now, and its version. */
    @Schema(name = "SentChild", description = "A child that is in transit now, and its version.")
    public record Sent(UUID childId, long version) {}

    public static Entered of(UUID id, Made made, Recorded recorded, Locale language) {
        return of(id, made, null, recorded, language);
    }

    /** @param sent null when it sends nobody */
    static Entered of(UUID id, Made made, List<Sent> sent, Recorded recorded, Locale language) {
        return new Entered(
                id,
                made.stayId(),
                made.absenceId(),
                made.holdId(),
                recorded.version(),
                sent,
                recorded.findings().stream()
                        .map(finding -> told(finding, language))
                        .toList());
    }

    private static Map<String, Object> told(Finding finding, Locale language) {
        return Sentences.FINDINGS.told(finding.code().name(), finding.details(), language);
    }
}
