package nl.relocationtracker.projections.counts;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationKind;

/**
 * A child and how often it has moved.
 *
 * @param count relocations under the policy, up to and including the day asked about
 * @param flaggedSince the first day on which the threshold was reached and has been since; null below it
 * @param flaggedUntil the day on which the flag lapses if nothing happens; null when it does not
 * @param lastMoveOn null for a child of which no move counts
 * @param locationId where the child is on that day; null when in transit, elsewhere or departed
 * @param location its name or code
 * @param inTransit left, and not yet arrived
 * @param elsewhere away from a place that was given up, and without another yet
 */
public record ChildCount(
        UUID childId,
        int count,
        boolean flagged,
        LocalDate flaggedSince,
        LocalDate flaggedUntil,
        LocalDate lastMoveOn,
        UUID locationId,
        String location,
        LocationKind kind,
        String municipality,
        boolean inTransit,
        boolean elsewhere,
        boolean unaccompanied) {

    ChildCounts.Place place() {
        return new ChildCounts.Place(count, lastMoveOn, childId);
    }
}
