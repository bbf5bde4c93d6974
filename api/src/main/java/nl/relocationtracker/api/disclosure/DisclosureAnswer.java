package nl.relocationtracker.api.disclosure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.projections.disclosure.DisclosureChange;

/** The disclosure rules that hold now, and every change that was proposed. */
@Schema(name = "Disclosure", description = "The disclosure rules that hold now, and every change that was proposed.")
record DisclosureAnswer(
        Rules inForce,
        @Schema(description = "The newest first.") List<Change> items) {

    static DisclosureAnswer of(DisclosureRules inForce, List<DisclosureChange> changes) {
        return new DisclosureAnswer(
                Rules.of(inForce), changes.stream().map(Change::of).toList());
    }

    /** Disclosure rules. */
    @Schema(
            name = "DisclosureRules",
            description = "The least figure that is told, the greatest share in percent, and multiples of what.")
    record Rules(int least, int mostPercent, int rounding) {

        private static Rules of(DisclosureRules rules) {
            return new Rules(rules.least(), rules.mostPercent(), rules.rounding());
        }
    }

    /** A change to what others may know. */
    @Schema(name = "DisclosureChange", description = "A change to what others may know.")
    record Change(
            UUID id,
            DisclosureChange.Kind kind,

            @Schema(description = "As they are to be; null where something else is changed.")
            Rules rules,

            @Schema(
                    description = "The refused question whose selection may be answered.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID replayId,

            @Schema(
                    types = {"string", "null"},
                    format = "uuid")
            UUID projectId,

            @Schema(description = "What more the project is told; empty for others.")
            List<RowColumn> columns,

            @Schema(description = "It takes two people.") boolean loosens,

            String why,
            UUID proposedBy,
            @Schema(description = "In UTC.") Instant proposedAt,

            @Schema(
                    description = "Null while it waits.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID decidedBy,

            @Schema(
                    description = "In UTC; null while it waits.",
                    types = {"string", "null"},
                    format = "date-time")
            Instant decidedAt,

            @Schema(
                    description = "Whether it took force; null while it waits.",
                    types = {"boolean", "null"})
            Boolean inForce) {

        static Change of(DisclosureChange change) {
            return new Change(
                    change.id(),
                    change.kind(),
                    change.rules() == null ? null : Rules.of(change.rules()),
                    change.replay(),
                    change.project(),
                    change.columns().stream().sorted().toList(),
                    change.loosens(),
                    change.why(),
                    change.proposedBy(),
                    change.proposedAt(),
                    change.decidedBy(),
                    change.decidedAt(),
                    change.inForce());
        }
    }
}
