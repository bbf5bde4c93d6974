package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.alerts.RuleSetting;

/** A rule by which alerts are raised, as it was set. */
@Schema(name = "AlertRule", description = "A rule by which alerts are raised, as it was set.")
record RuleAnswer(
        UUID id,

        @Schema(description = "Its ETag.") int version,

        String name,
        RuleKind kind,
        @Schema(types = {"string", "null"}) String policy,
        @Schema(types = {"integer", "null"}) Integer threshold,
        @Schema(types = {"integer", "null"}) Integer term,
        AlertSeverity severity,
        boolean unaccompaniedOnly,
        List<UUID> locations,
        List<String> receivers,
        @Schema(types = {"integer", "null"}) Integer escalateHours,
        List<String> escalateTo,
        boolean enabled,

        @Schema(description = "It is gone for good, and only told of.")
        boolean removed,

        @Schema(description = "When it was set so, in UTC.") Instant recordedAt,

        @Schema(
                description = "The account that set it so; null for what came with the program.",
                types = {"string", "null"},
                format = "uuid")
        UUID account,

        @Schema(
                description = "Why it was set so; null where nobody said.",
                types = {"string", "null"})
        String why) {

    static RuleAnswer of(RuleSetting rule) {
        return new RuleAnswer(
                rule.id().value(),
                rule.version(),
                rule.name(),
                rule.kind(),
                rule.policy(),
                rule.threshold(),
                rule.term(),
                rule.severity(),
                rule.unaccompaniedOnly(),
                rule.locations().stream().sorted().toList(),
                rule.receivers(),
                rule.escalateHours(),
                rule.escalateTo(),
                rule.enabled(),
                rule.removed(),
                rule.changedAt(),
                rule.changedBy(),
                rule.why());
    }

    /** The rules there are. */
    @Schema(name = "AlertRules", description = "The rules there are.")
    record All(List<RuleAnswer> items) {}

    /** A rule with everything that it ever was. */
    @Schema(name = "AlertRuleHistory", description = "A rule with everything that it ever was.")
    record WithHistory(
            RuleAnswer rule,

            @Schema(description = "The newest first; the first is the rule as it is.")
            List<RuleAnswer> history) {}
}
