package nl.relocationtracker.api.policies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.counts.PolicyText;
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

            @Schema(description = "Whether every child is counted under it as things happen.")
            boolean live,

            @Schema(
                    description = "From this count on a child is flagged; null when it flags nobody.",
                    types = {"integer", "null"},
                    format = "int32")
            Integer threshold,

            @Schema(description = "What it counts, in words.")
            String text,

            @Schema(description = "What it is made of. Two policies with the same parameters give the same counts.")
            Map<String, Object> parameters,

            @Schema(description = "SHA-256 of its name, version and parameters as JSON without spaces, keys in order.")
            String hash,

            @Schema(
                    description =
                            "How many relocations (or stays) count on the day asked about; null unless it is live.",
                    types = {"integer", "null"},
                    format = "int64")
            Long relocations,

            @Schema(
                    description = "How many children have at least one of them; null unless it is live.",
                    types = {"integer", "null"},
                    format = "int64")
            Long children,

            @Schema(
                    description = "How many children are flagged; null unless it is live.",
                    types = {"integer", "null"},
                    format = "int64")
            Long flagged,

            @Schema(
                    description =
                            "How many children wait to be counted again, because something of the past of a location "
                                    + "changed: their counts may still be those from before it.")
            long waiting) {

        static Policy of(CountingPolicy policy, Optional<PolicyFigures> figures, long waiting, Locale language) {
            return new Policy(
                    policy.name(),
                    policy.version(),
                    figures.isPresent(),
                    policy.threshold(),
                    Sentences.POLICIES.sentence(
                            policy.name(),
                            policy.threshold() == null ? Map.of() : Map.of("threshold", policy.threshold()),
                            language),
                    PolicyText.parameters(policy),
                    PolicyText.hash(policy),
                    figures.map(PolicyFigures::relocations).orElse(null),
                    figures.map(PolicyFigures::children).orElse(null),
                    figures.map(PolicyFigures::flagged).orElse(null),
                    waiting);
        }
    }

    private final Readings readings;
    private final LivePolicies live;
    private final JdbcClient jdbc;
    private final Recounts recounts;

    PoliciesResource(Readings readings, LivePolicies live, JdbcClient jdbc, Recounts recounts) {
        this.readings = readings;
        this.live = live;
        this.jdbc = jdbc;
        this.recounts = recounts;
    }

    @Operation(
            operationId = "listPolicies",
            summary = "The counting policies, which of them are live, and what these give over all children")
    @GetMapping
    Page<Policy> list(@ParameterObject Asked asked, Locale language) {
        return readings.read(
                asked.asOf(),
                asked.knownAt(),
                asked.position(),
                basis -> Page.whole(
                        live.builtIn().stream()
                                .map(policy -> Policy.of(
                                        policy,
                                        live.named(policy.name())
                                                .map(counted -> PolicyFigures.of(counted, basis.when(), jdbc)),
                                        recounts.waiting(),
                                        language))
                                .toList(),
                        basis));
    }
}
