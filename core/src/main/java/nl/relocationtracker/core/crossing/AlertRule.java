package nl.relocationtracker.core.crossing;

import java.util.Objects;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.counting.CountingPolicy;

/**
 * When an alert is raised.
 *
 * @param version from 1; a changed rule is a new version
 * @param policy which counts, with the number from which on it alerts as its threshold; null for what counts nothing
 * @param term hours of a rule about arriving, days of every other that has one; null for what has none
 */
public record AlertRule(
        RuleId id,
        int version,
        RuleKind kind,
        CountingPolicy policy,
        Integer term,
        AlertSeverity severity,
        Scope scope) {

    public AlertRule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(scope);
        if (kind.counts() != (policy != null && policy.threshold() != null))
            throw new IllegalArgumentException("a policy with a threshold belongs to what counts, and to nothing else");
        if (kind.needsTerm() != (term != null) || (term != null && term < 0))
            throw new IllegalArgumentException(
                    "a term that is not negative belongs to what waits, and to nothing else");
    }
}
