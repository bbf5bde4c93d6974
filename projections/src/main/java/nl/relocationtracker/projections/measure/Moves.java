package nl.relocationtracker.projections.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.relocationtracker.core.child.ReasonGroup;

/**
 * Relocations that began to count in some days.
 *
 * @param byReason of which sort their reasons were, in every group
 * @param children how many children moved
 * @param emergencyToEmergency from one place of the kinds asked about to another
 * @param causedByClosure recorded with the closing as their reason
 * @param attributedToClosure for lack of places or another reason, by a child who left between the announcement of the closing
 *     of where it lived and its day
 */
public record Moves(
        Map<ReasonGroup, Long> byReason,
        long children,
        long emergencyToEmergency,
        long causedByClosure,
        long attributedToClosure) {

    public Moves {
        byReason = Collections.unmodifiableMap(new EnumMap<>(byReason));
    }

    public long all() {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }
}
