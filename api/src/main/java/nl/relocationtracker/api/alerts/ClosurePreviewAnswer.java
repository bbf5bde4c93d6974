package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.crossing.Displacement;
import nl.relocationtracker.projections.alerts.ClosurePreviews.ClosurePreview;
import nl.relocationtracker.projections.alerts.ClosurePreviews.Moved;

/** What closing a location would do. */
@Schema(name = "ClosurePreview", description = "What closing a location would do. Nothing is recorded.")
record ClosurePreviewAnswer(
        UUID locationId,

        @Schema(description = "The first day on which it would not be open.")
        LocalDate closesOn,

        @Schema(description = "How many children would have to move.")
        int children,

        @Schema(description = "To how many households they belong; who belongs to none is not among these.")
        int households,

        @Schema(description = "How many of the children would move for a closing for the second time, or more.")
        int again,

        @Schema(description = "How many would come to the threshold of each policy.")
        List<Crossing> crossings,

        @Schema(description = "Those who would come to a threshold first, then those who would move again.")
        List<Child> items,

        LocalDate asOf,
        @Schema(description = "In UTC.") Instant knownAt,

        @Schema(description = Asked.POSITION_READ) long position) {

    /** How many a closing would bring to the threshold of a policy. */
    @Schema(name = "ClosureCrossing", description = "How many a closing would bring to the threshold of a policy.")
    record Crossing(String policy, int threshold, int children) {}

    /** A child that would have to move. */
    @Schema(name = "DisplacedChild", description = "A child that would have to move.")
    record Child(
            UUID childId,

            @Schema(
                    types = {"string", "null"},
                    format = "uuid")
            UUID householdId,

            @Schema(description = "How often it has moved because a location closed already.")
            int earlierClosures,

            List<Count> counts) {

        private static Child of(Moved moved) {
            Displacement displacement = moved.displacement();
            return new Child(
                    displacement.file().id().value(),
                    moved.household() == null ? null : moved.household().value(),
                    displacement.earlierClosures(),
                    displacement.effects().stream().map(Count::of).toList());
        }
    }

    /** A count on the closing day. */
    @Schema(name = "DisplacedCount", description = "A count on the closing day.")
    record Count(
            String policy,

            @Schema(description = "Without the closing.") int before,

            @Schema(description = "With it.") int after,

            @Schema(description = "It would come to the threshold.")
            boolean crosses) {

        private static Count of(Displacement.Effect effect) {
            return new Count(effect.policy().name(), effect.before(), effect.after(), effect.crosses());
        }
    }

    static ClosurePreviewAnswer of(ClosurePreview preview, List<CountingPolicy> policies, Basis basis) {
        return new ClosurePreviewAnswer(
                preview.location().value(),
                preview.closesOn(),
                preview.children().size(),
                (int) preview.households().count(),
                (int) preview.children().stream().filter(Moved::isAgain).count(),
                policies.stream()
                        .map(policy -> new Crossing(policy.name(), policy.threshold(), (int) preview.crossing(policy)))
                        .toList(),
                preview.children().stream().map(Child::of).toList(),
                basis.when().asOf(),
                basis.knownAt(),
                basis.position());
    }
}
