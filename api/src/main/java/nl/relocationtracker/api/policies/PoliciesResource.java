package nl.relocationtracker.api.policies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.counts.Recounts;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
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
            String text,

            @Schema(description = "How many relocations count, up to and including the day asked about.")
            long relocations,

            @Schema(description = "How many children have at least one of them.")
            long children,

            @Schema(description = "How many children have reached the threshold.")
            long flagged,

            @Schema(
                    description =
                            "How many children wait to be counted again, because something of the past of a location "
                                    + "changed: their counts may still be those from before it.")
            long waiting) {

        static Policy of(CountingPolicy policy, PolicyFigures figures, long waiting, Locale language) {
            return new Policy(
                    policy.name(),
                    policy.version(),
                    policy.threshold(),
                    Sentences.POLICIES.sentence(policy.name(), Map.of("threshold", policy.threshold()), language),
                    figures.relocations(),
                    figures.children(),
                    figures.flagged(),
                    waiting);
        }
    }

    private final Readings readings;
    private final JdbcClient jdbc;
    private final Recounts recounts;

    PoliciesResource(Readings readings, JdbcClient jdbc, Recounts recounts) {
        this.readings = readings;
        this.jdbc = jdbc;
        this.recounts = recounts;
    }

    @Operation(
            operationId = "listPolicies",
            summary = "The live counting policies, and what they give over all children")
    @GetMapping
    Page<Policy> list(@ParameterObject Asked asked, Locale language) {
        return readings.read(
                asked.asOf(),
                asked.knownAt(),
                basis -> Page.whole(
                        LivePolicies.ALL.stream()
                                .map(policy -> Policy.of(
                                        policy,
                                        PolicyFigures.of(policy, basis.when(), jdbc),
                                        recounts.waiting(),
                                        language))
                                .toList(),
                        basis));
    }
}
