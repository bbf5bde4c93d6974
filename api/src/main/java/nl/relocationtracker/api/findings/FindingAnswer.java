package nl.relocationtracker.api.findings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.core.location.AcceptanceCause;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Severity;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings.State;

/** Something recorded that is possible but wrong or bad. */
@Schema(name = "Finding", description = "Something recorded that is possible but wrong or bad.")
record FindingAnswer(
        @Schema(description = "Made of what it says: a finding that changes is another one.")
        UUID id,

        FindingCode code,

        @Schema(description = "Severe: a child may come to harm, look today.")
        Severity severity,

        @Schema(description = "Accepted: somebody lets it be.")
        State state,

        @Schema(description = "What is the matter and what to do about it.")
        String detail,

        @Schema(description = "The days, identifiers and numbers that the sentence names, by name.")
        Map<String, Object> details,

        @Schema(
                description = "The child that it is about; null for none.",
                types = {"string", "null"},
                format = "uuid")
        UUID childId,

        @Schema(
                description = "The household that it is about; null for none.",
                types = {"string", "null"},
                format = "uuid")
        UUID householdId,

        @Schema(
                description = "The location that it is about; null for none.",
                types = {"string", "null"},
                format = "uuid")
        UUID locationId,

        @Schema(
                description = "The stay, absence or opening period that it is about; null for none of them.",
                types = {"string", "null"},
                format = "uuid")
        UUID aboutId,

        @Schema(description = "The first day on which it is so.")
        LocalDate from,

        @Schema(
                description = "The day on which it is so no more; null until the record says otherwise.",
                types = {"string", "null"},
                format = "date")
        LocalDate until,

        @Schema(
                description =
                        "It came up with what an import brought, not with what a person recorded here; null where "
                                + "it is about more than one record.",
                types = {"boolean", "null"})
        Boolean imported,

        @Schema(description = "Who lets it be; null while nobody does.", nullable = true)
        Acceptance acceptance) {

    /** That somebody lets a finding be. */
    @Schema(name = "FindingAcceptance", description = "That somebody lets a finding be.")
    record Acceptance(
            @Schema(description = "In UTC.") Instant recordedAt,

            UUID account,

            @Schema(
                    description = "The name of the account; null when it is not known here.",
                    types = {"string", "null"})
            String by,

            @Schema(
                    description = "Why; null for a finding about a location.",
                    types = {"string", "null"})
            String reason,

            @Schema(
                    description = "Why, of a finding about a location; null for every other.",
                    types = {"string", "null"})
            AcceptanceCause because) {

        static Acceptance of(FindingView.Acceptance accepted) {
            return accepted == null
                    ? null
                    : new Acceptance(
                            accepted.recordedAt(),
                            accepted.account(),
                            accepted.by(),
                            accepted.why(),
                            accepted.because());
        }
    }

    static FindingAnswer of(FindingView finding, Locale language) {
        return new FindingAnswer(
                finding.id(),
                finding.code(),
                finding.code().severity(),
                finding.acceptance() == null ? State.OPEN : State.ACCEPTED,
                Sentences.FINDINGS.sentence(finding.code().name(), finding.details(), language),
                Sentences.plain(finding.details()),
                finding.childId(),
                finding.householdId(),
                finding.locationId(),
                finding.about(),
                finding.from(),
                finding.until(),
                finding.imported(),
                Acceptance.of(finding.acceptance()));
    }
}
