package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.projections.alerts.RuleSetting;

/** A rule by which alerts are raised, as it is wanted. */
@Schema(name = "AlertRuleSetting", description = "A rule by which alerts are raised, as it is wanted.")
public record RuleBody(
        @Schema(description = "For those who read alerts.") @NotNull @Size(min = 1, max = 200)
        String name,

        @NotNull RuleKind kind,

        @Schema(
                description = "The name of a policy; of COUNT_REACHED and CLOSURE_WOULD_CROSS.",
                types = {"string", "null"})
        String policy,

        @Schema(
                description = "The count from which on it alerts; of the same two.",
                types = {"integer", "null"})
        @Min(1)
        @Max(100)
        Integer threshold,

        @Schema(
                description =
                        "Hours from the beginning of the day of leaving for NOT_RECEIVED, days for every other that waits.",
                types = {"integer", "null"})
        @Min(0)
        @Max(3650)
        Integer term,

        @NotNull AlertSeverity severity,

        @Schema(description = "Only for unaccompanied children.", defaultValue = "false")
        Boolean unaccompaniedOnly,

        @Schema(
                description = "Only for who lives there, or for these locations; empty or left out for all.",
                types = {"array", "null"})
        @Size(max = 500)
        List<UUID> locations,

        @Schema(description = "Who is told: roles, or accounts as account:<id>.") @NotNull @Size(max = 100)
        List<@NotNull @Size(min = 1, max = 100) String> receivers,

        @Schema(
                description =
                        "When nobody has acknowledged an alert after so many hours, escalateTo is told; null for never.",
                types = {"integer", "null"})
        @Min(1)
        @Max(8760)
        Integer escalateHours,

        @Schema(
                description = "Who is told then.",
                types = {"array", "null"})
        @Size(max = 100)
        List<@NotNull @Size(min = 1, max = 100) String> escalateTo,

        @Schema(description = "Whether it raises alerts.") @NotNull
        Boolean enabled,

        @Schema(
                description = "Why it is set so, for its history. Write nothing about a child.",
                types = {"string", "null"})
        @Size(max = 500)
        String why)
        implements Consistent {

    /** The roles that can be told of an alert. */
    public static final List<String> ROLES = List.of("CASEWORKER", "SUPERVISOR", "OPERATOR");

    private static final String ACCOUNT = "account:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @Override
    public Set<String> decisive() {
        return Set.of("kind");
    }

    @Override
    public Map<String, InputCode> contradictions() {
        Map<String, InputCode> wrong = new HashMap<>();
        fits(wrong, "policy", policy, kind.counts());
        fits(wrong, "threshold", threshold, kind.counts());
        fits(wrong, "term", term, kind.needsTerm());
        if (policy != null && Policies.named(policy).filter(RuleBody::flags).isEmpty())
            wrong.put("policy", InputCode.UNKNOWN_VALUE);
        if (receivers != null && !receivers.stream().allMatch(RuleBody::isReceiver))
            wrong.put("receivers", InputCode.UNKNOWN_VALUE);
        if (escalateTo != null && !escalateTo.stream().allMatch(RuleBody::isReceiver))
            wrong.put("escalateTo", InputCode.UNKNOWN_VALUE);
        return wrong;
    }

    private static void fits(Map<String, InputCode> wrong, String name, Object value, boolean needed) {
        if (needed && value == null) wrong.put(name, InputCode.REQUIRED);
        if (!needed && value != null) wrong.put(name, InputCode.NOT_OF_THIS_KIND);
    }

    private static boolean flags(CountingPolicy policy) {
        return policy.threshold() != null || policy.counts() == CountingPolicy.Counts.RELOCATIONS;
    }

    private static boolean isReceiver(String receiver) {
        return receiver != null && (ROLES.contains(receiver) || receiver.matches(ACCOUNT));
    }

    /** The same as it is set now. */
    public static RuleBody of(RuleSetting rule) {
        return new RuleBody(
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
                null);
    }

    /** @param version that it is based on; 0 for a new rule */
    public RuleSetting setting(RuleId id, int version) {
        return new RuleSetting(
                id,
                version,
                name.strip(),
                kind,
                policy,
                threshold,
                term,
                severity,
                Boolean.TRUE.equals(unaccompaniedOnly),
                locations == null ? Set.of() : new HashSet<>(locations),
                receivers,
                escalateHours,
                escalateTo == null ? List.of() : escalateTo,
                enabled,
                false,
                Instant.EPOCH,
                null,
                why == null || why.isBlank() ? null : why.strip());
    }
}
