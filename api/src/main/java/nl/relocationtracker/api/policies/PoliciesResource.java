package nl.relocationtracker.api.policies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.api.rest.reading.Whole;
import nl.relocationtracker.core.counting.CountingPolicy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counting policies. */
@RestController
@ReadStrictly
@RequestMapping(path = Api.PATH + "/policies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "policies", description = "Which relocations count, and from which number on a child is flagged.")
class PoliciesResource {

    /** A counting policy. */
    @Schema(description = "A counting policy.")
    record Policy(
            String name,
            int version,

            @Schema(description = "From this count on a child is flagged.")
            int threshold,

            @Schema(description = "What it counts, in words.")
            String text) {

        static Policy of(CountingPolicy policy, Locale language) {
            return new Policy(
                    policy.name(),
                    policy.version(),
                    policy.threshold(),
                    Sentences.POLICIES.sentence(policy.name(), Map.of("threshold", policy.threshold()), language));
        }
    }

    @Operation(operationId = "listPolicies", summary = "The live counting policies")
    @GetMapping
    Whole<Policy> list(Locale language) {
        return Whole.of(LivePolicies.ALL.stream()
                .map(policy -> Policy.of(policy, language))
                .toList());
    }
}
