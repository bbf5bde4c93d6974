package nl.relocationtracker.projections.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.crossing.AlertRule;
import nl.relocationtracker.core.crossing.Scope;
import nl.relocationtracker.core.location.LocationId;

/**
 * A rule by which alerts are raised, as an operator set it.
 *
 * @param version from 1
 * @param policy the name of a built-in policy; null for what counts nothing
 * @param threshold null for what counts nothing
 * @param term see {@link AlertRule#term}
 * @param locations empty for all
 * @param receivers roles, or accounts as {@code account:<id>}
 * @param escalateHours null for never
 * @param removed it is gone for good, and only told of
 * @param changedBy null for what came with the program
 * @param why it was set so, which says nothing of a child; null where nobody said
 */
public record RuleSetting(
        RuleId id,
        int version,
        String name,
        RuleKind kind,
        String policy,
        Integer threshold,
        Integer term,
        AlertSeverity severity,
        boolean unaccompaniedOnly,
        Set<UUID> locations,
        List<String> receivers,
        Integer escalateHours,
        List<String> escalateTo,
        boolean enabled,
        boolean removed,
        Instant changedAt,
        UUID changedBy,
        String why) {

    public RuleSetting {
        locations = Set.copyOf(locations);
        receivers = List.copyOf(receivers);
        escalateTo = List.copyOf(escalateTo);
    }

    /**
     * What is looked for by it.
     *
     * @throws IllegalArgumentException when it has not what its kind needs, or more
     */
    public AlertRule rule() {
        CountingPolicy counting = policy == null
                ? null
                : Policies.named(policy).orElseThrow(() -> new IllegalArgumentException(policy + " is no policy"));
        return new AlertRule(
                id,
                version,
                kind,
                counting == null || threshold == null ? null : counting.flaggingFrom(threshold),
                term,
                severity,
                new Scope(
                        unaccompaniedOnly,
                        locations.stream().map(LocationId::new).collect(Collectors.toSet())));
    }

    /** The same, switched on or off. */
    public RuleSetting switched(boolean on) {
        return with(on, false);
    }

    /** The same, removed. */
    public RuleSetting gone() {
        return with(false, true);
    }

    private RuleSetting with(boolean on, boolean gone) {
        return new RuleSetting(
                id,
                version,
                name,
                kind,
                policy,
                threshold,
                term,
                severity,
                unaccompaniedOnly,
                locations,
                receivers,
                escalateHours,
                escalateTo,
                on,
                gone,
                changedAt,
                changedBy,
                null);
    }

    /** Whether by the next something is found that was not found by this: then there is a backlog. */
    boolean findsMoreThan(RuleSetting before) {
        return enabled
                && !removed
                && (before == null || !before.enabled || !before.rule().equals(asIn(before)));
    }

    private AlertRule asIn(RuleSetting before) {
        AlertRule rule = rule();
        return new AlertRule(
                rule.id(), before.version(), rule.kind(), rule.policy(), rule.term(), rule.severity(), rule.scope());
    }
}
