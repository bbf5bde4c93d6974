package nl.relocationtracker.projections.receivers;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;

/**
 * What a receiver wants to hear of.
 *
 * @param types empty for all, as are rules and locations
 * @param least nothing that presses less
 * @param locations about these, or about who lives there or did last
 */
public record Hearing(Set<MessageKind> types, Set<UUID> rules, AlertSeverity least, Set<UUID> locations) {

    public static final Hearing EVERYTHING = new Hearing(Set.of(), Set.of(), AlertSeverity.NOTICE, Set.of());

    public Hearing {
        types = Set.copyOf(types);
        rules = Set.copyOf(rules);
        locations = Set.copyOf(locations);
    }

    /** Whether what a rule raises is heard at all. */
    public boolean hearsOf(UUID rule, AlertSeverity severity) {
        return (rules.isEmpty() || rules.contains(rule)) && severity.compareTo(least) >= 0;
    }

    /** @param places of what it is about; none when it has none */
    boolean letsThrough(MessageKind kind, UUID rule, AlertSeverity severity, Set<UUID> places) {
        return (types.isEmpty() || types.contains(kind))
                && hearsOf(rule, severity)
                && (locations.isEmpty() || !Collections.disjoint(locations, places));
    }
}
