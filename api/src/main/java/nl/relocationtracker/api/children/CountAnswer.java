package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Counted;
import nl.relocationtracker.core.counting.NotCounted;
import nl.relocationtracker.core.counting.Rate;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.counts.PolicyText;

/** How often a child moved under a policy, and why that is the number. */
@Schema(name = "Count", description = "How often a child moved under a policy, and why that is the number.")
record CountAnswer(
        String policy,
        int version,

        @Schema(description = "That of the policy; see its list.")
        String hash,

        @Schema(
                description = "From this count on the child is flagged; null when the policy flags nobody.",
                types = {"integer", "null"},
                format = "int32")
        Integer threshold,

        int count,
        boolean flagged,

        @Schema(
                description = "The first day of those without a break on which the threshold is reached.",
                types = {"string", "null"},
                format = "date")
        LocalDate flaggedSince,

        @Schema(
                description = "The day on which the flag lapses if nothing happens; null when it does not.",
                types = {"string", "null"},
                format = "date")
        LocalDate flaggedUntil,

        @Schema(description = "Null unless the policy gives a rate.", nullable = true)
        RateAnswer rate,

        @Schema(description = "What counts, oldest first.") List<CountedMove> counted,

        @Schema(description = "What had happened and does not count, oldest first.")
        List<NotCountedMove> notCounted,

        @Schema(description = "The day asked about.") LocalDate asOf,

        @Schema(description = "The moment of knowledge asked about, in UTC.")
        Instant knownAt,

        @Schema(description = Asked.POSITION_READ) long position) {

    /** Relocations per 1 000 days. */
    @Schema(name = "Rate", description = "Relocations per 1 000 days in reception.")
    record RateAnswer(
            int relocations,

            @Schema(description = "Days in reception.") long days,

            @Schema(
                    description = "Null when there were no days.",
                    types = {"number", "null"},
                    format = "double")
            Double perThousandDays) {

        static RateAnswer of(Rate rate) {
            return new RateAnswer(
                    rate.relocations(),
                    rate.days(),
                    rate.perThousandDays().isPresent() ? rate.perThousandDays().getAsDouble() : null);
        }
    }

    /** A move or a stay that counts. */
    @Schema(description = "A move or a stay that counts.")
    record CountedMove(
            @Schema(description = "The stay that it began or is, or the absence.")
            UUID id,

            LocalDate movedOn,

            @Schema(description = "From which day on it counts.")
            LocalDate since,

            @Schema(
                    description =
                            "From which day on it does not count any more if nothing happens; null when it always will.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate until,

            @Schema(
                    description = "Where to; null when that is no location here.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID locationId,

            @Schema(
                    description = "Null for a placement.",
                    types = {"string", "null"})
            Reason reason) {

        static CountedMove of(Counted move, LocalDate day) {
            LocalDate until = move.untilAsOf(day);
            return new CountedMove(
                    move.id(),
                    move.movedOn(),
                    move.since(),
                    until.equals(Counted.NEVER) ? null : until,
                    placeOf(move.location()),
                    move.reason());
        }
    }

    /** A move or a stay that does not count. */
    @Schema(description = "A move or a stay that does not count.")
    record NotCountedMove(
            @Schema(description = "The stay that it began or is, or the absence.")
            UUID id,

            LocalDate movedOn,

            @Schema(
                    description = "Where to; null when that is no location here.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID locationId,

            @Schema(
                    description = "Null for a placement.",
                    types = {"string", "null"})
            Reason reason,

            @Schema(description = "The rule that says so.") NotCounted.Rule rule,

            @Schema(description = "The rule in words.") String detail) {

        static NotCountedMove of(NotCounted move, Locale language) {
            return new NotCountedMove(
                    move.id(),
                    move.movedOn(),
                    placeOf(move.location()),
                    move.reason(),
                    move.rule(),
                    Sentences.POLICIES.sentence(move.rule().name(), Map.of(), language));
        }
    }

    static CountAnswer of(RelocationCount count, Basis basis, Locale language) {
        return new CountAnswer(
                count.policy().name(),
                count.policy().version(),
                PolicyText.hash(count.policy()),
                count.policy().threshold(),
                count.count(),
                count.flagged(),
                count.flaggedSince().orElse(null),
                count.flaggedUntil().orElse(null),
                count.rate().map(RateAnswer::of).orElse(null),
                count.counted().stream()
                        .map(move -> CountedMove.of(move, count.day()))
                        .toList(),
                count.notCounted().stream()
                        .map(move -> NotCountedMove.of(move, language))
                        .toList(),
                basis.when().asOf(),
                basis.knownAt(),
                basis.position());
    }

    private static UUID placeOf(LocationId location) {
        return Optional.ofNullable(location).map(LocationId::value).orElse(null);
    }
}
