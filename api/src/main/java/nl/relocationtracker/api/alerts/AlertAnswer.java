package nl.relocationtracker.api.alerts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.locations.LocationReference;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.core.alert.AlertOutcome;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.alert.WithdrawalCause;
import nl.relocationtracker.projections.alerts.AlertStep;
import nl.relocationtracker.projections.alerts.AlertView;

/** A signal that something must be looked at. */
@Schema(name = "Alert", description = "A signal that something must be looked at.")
record AlertAnswer(
        UUID id,

        @Schema(description = "Its ETag.") long version,

        AlertState state,
        RuleKind kind,
        AlertSeverity severity,
        UUID ruleId,

        @Schema(description = "What the rule that raised it is called now.")
        String rule,

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
                description =
                        "That location, or where the child lives; null when in transit or departed, and for a household.",
                nullable = true)
        LocationReference location,

        @Schema(description = "The first day on which there was reason for it, which may be before it was known.")
        LocalDate since,

        @Schema(description = "It came up with an import or with switching a rule on.")
        boolean backlog,

        @Schema(description = "Nobody acknowledged it in time, and more people were told.")
        boolean escalated,

        @Schema(description = "Who is to handle it; null for nobody in particular.", nullable = true)
        Person assignee,

        @Schema(
                description = "What came of it; null unless it is resolved.",
                types = {"string", "null"})
        AlertOutcome outcome,

        @Schema(
                description = "Why it is no alert any more; null unless it is withdrawn.",
                types = {"string", "null"})
        WithdrawalCause withdrawal,

        @Schema(description = "When we learned of it, in UTC.")
        Instant raisedAt,

        @Schema(
                description = "When somebody was first on it since it was raised or reopened; null while nobody was.",
                types = {"string", "null"},
                format = "date-time")
        Instant acknowledgedAt,

        @Schema(
                description = "When it was resolved or withdrawn; null while it is neither.",
                types = {"string", "null"},
                format = "date-time")
        Instant endedAt) {

    /** An account. */
    @Schema(name = "AlertAssignee", description = "An account.")
    record Person(
            UUID account,

            @Schema(
                    description = "Its name; null when it is not known here.",
                    types = {"string", "null"})
            String name) {}

    static AlertAnswer of(AlertView alert) {
        return new AlertAnswer(
                alert.id(),
                alert.version(),
                alert.state(),
                alert.kind(),
                alert.severity(),
                alert.ruleId(),
                alert.rule(),
                alert.childId(),
                alert.householdId(),
                alert.locationId(),
                alert.place() == null
                        ? null
                        : new LocationReference(
                                alert.place().id(),
                                alert.place().name(),
                                alert.place().kind(),
                                alert.place().municipality()),
                alert.since(),
                alert.backlog(),
                alert.escalated(),
                alert.assignee() == null
                        ? null
                        : new Person(
                                alert.assignee().account(), alert.assignee().name()),
                alert.outcome(),
                alert.withdrawal(),
                alert.raisedAt(),
                alert.acknowledgedAt(),
                alert.endedAt());
    }

    /** An alert with its story. */
    @Schema(name = "AlertWithStory", description = "A signal that something must be looked at, and what became of it.")
    record WithStory(
            @JsonUnwrapped AlertAnswer alert,

            @Schema(description = "What became of it, oldest first.")
            List<Step> story,

            LocalDate asOf,
            @Schema(description = "In UTC.") Instant knownAt,

            @Schema(description = Asked.POSITION_READ) long position) {

        static WithStory of(AlertView alert, List<AlertStep> story, Basis basis) {
            return new WithStory(
                    AlertAnswer.of(alert),
                    story.stream().map(Step::of).toList(),
                    basis.when().asOf(),
                    basis.knownAt(),
                    basis.position());
        }
    }

    /** Something that became of an alert. */
    @Schema(name = "AlertStep", description = "Something that became of an alert.")
    record Step(
            @Schema(description = "Such as AlertRaised or AlertResolved.")
            String kind,

            @Schema(description = "In UTC.") Instant recordedAt,

            @Schema(
                    description = "Null where the program did it by itself.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID account,

            @Schema(
                    description = "The name of the account; null for none.",
                    types = {"string", "null"})
            String by,

            @Schema(
                    description = "What is done, what came of it, or why; null where there is nothing to say.",
                    types = {"string", "null"})
            String code,

            @Schema(
                    description = "To whom it was assigned; null for nobody, and where it was not.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID assignee,

            @Schema(types = {"string", "null"}) String note) {

        static Step of(AlertStep step) {
            return new Step(
                    step.kind(),
                    step.recordedAt(),
                    step.account(),
                    step.by(),
                    step.code(),
                    step.assignee(),
                    step.note());
        }
    }
}
