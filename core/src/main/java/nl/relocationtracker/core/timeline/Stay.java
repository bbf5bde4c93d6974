package nl.relocationtracker.core.timeline;

import java.time.LocalDate;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.location.LocationId;

/**
 * One child at one location, [arrivedOn, leftOn), and what came after it.
 *
 * @param leftOn null while the child lives there
 * @param spell the number of the reception period that it belongs to, from 1
 * @param move why the child came here; null for a placement
 * @param moveRecordedIn the number of the event that holds the move, for who may open its note
 * @param inferredEnd null when the day of leaving was stated
 * @param transit null when the child went straight on
 * @param departure null when the child did not leave reception after it
 */
public record Stay(
        StayId id,
        LocationId location,
        LocalDate arrivedOn,
        LocalDate leftOn,
        int spell,
        Move move,
        long moveRecordedIn,
        InferredEnd inferredEnd,
        Transit transit,
        Departure departure) {

    /**
     * Left, and not yet arrived.
     *
     * @param destination null when it is not known
     * @param until the day of arriving or departing; null while the child is still in transit
     * @param move why the child was sent
     * @param moveRecordedIn the number of the event that holds the move
     */
    public record Transit(LocationId destination, LocalDate until, Move move, long moveRecordedIn) {

        Transit ended(LocalDate day) {
            return new Transit(destination, day, move, moveRecordedIn);
        }
    }

    /**
     * Out of reception.
     *
     * @param on the first day out of reception
     */
    public record Departure(LocalDate on, Destination destination, LocalDate lastSeenOn, ReportedTo reportedTo) {}

    static Stay begun(StayId id, LocationId location, LocalDate arrivedOn, int spell, Move move, long recordedIn) {
        return new Stay(id, location, arrivedOn, null, spell, move, recordedIn, null, null, null);
    }

    Stay left(LocalDate day, InferredEnd inferred) {
        return new Stay(id, location, arrivedOn, day, spell, move, moveRecordedIn, inferred, transit, departure);
    }

    Stay with(Transit next) {
        return new Stay(id, location, arrivedOn, leftOn, spell, move, moveRecordedIn, inferredEnd, next, departure);
    }

    Stay with(Departure next) {
        return new Stay(id, location, arrivedOn, leftOn, spell, move, moveRecordedIn, inferredEnd, transit, next);
    }

    public boolean isRunning() {
        return leftOn == null;
    }

    /** Whether the child has left this place and is on its way still. */
    public boolean isInTransitAfter() {
        return transit != null && transit.until() == null;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(arrivedOn) && (leftOn == null || day.isBefore(leftOn));
    }
}
