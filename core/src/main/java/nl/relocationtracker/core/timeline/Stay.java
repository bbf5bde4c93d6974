package nl.relocationtracker.core.timeline;

import java.time.LocalDate;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.location.LocationId;

/**
 * One child at one location, [arrivedOn, leftOn), and what came after it.
 *
 * @param leftOn null while the child lives there
 * @param spell the number of the reception period that it belongs to, from 1
 * @param placement null for a stay that a move began
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
        Placement placement,
        Move move,
        long moveRecordedIn,
        InferredEnd inferredEnd,
        Transit transit,
        Departure departure) {

    /**
     * Into reception.
     *
     * @param returnDays the term within which a return from whereabouts unknown goes on with the same spell, as it was when
     *     this was recorded
     */
    public record Placement(int returnDays, Origin origin) {}

    /**
     * Left, and not yet arrived.
     *
     * @param destination null when it is not known
     * @param until the day of arriving or departing; null while the child is still in transit
     * @param move why the child was sent
     * @param moveRecordedIn the number of the event that holds the move
     * @param sent the child was sent off, apart from its arriving: where it arrived does not change whereto
     */
    public record Transit(LocationId destination, LocalDate until, Move move, long moveRecordedIn, boolean sent) {

        Transit ended(LocalDate day) {
            return new Transit(destination, day, move, moveRecordedIn, sent);
        }

        /** As it is known when the child turns out to have arrived here. */
        Transit arrivedAt(LocationId place) {
            return sent ? this : new Transit(place, until, move, moveRecordedIn, false);
        }

        /** Whether the child was sent to another place than this one. */
        public boolean isSentElsewhereThan(LocationId place) {
            return sent && destination != null && !destination.equals(place);
        }

        Transit because(Move why, long recordedIn) {
            return new Transit(destination, until, why, recordedIn, sent);
        }
    }

    /**
     * Out of reception.
     *
     * @param on the first day out of reception
     */
    public record Departure(LocalDate on, Destination destination, LocalDate lastSeenOn, ReportedTo reportedTo) {}

    static Stay placed(StayId id, LocationId location, LocalDate arrivedOn, Placement placement) {
        return new Stay(id, location, arrivedOn, null, 0, placement, null, 0, null, null, null);
    }

    static Stay moved(StayId id, LocationId location, LocalDate arrivedOn, Move move, long recordedIn) {
        return new Stay(id, location, arrivedOn, null, 0, null, move, recordedIn, null, null, null);
    }

    Stay left(LocalDate day, InferredEnd inferred) {
        return new Stay(
                id, location, arrivedOn, day, spell, placement, move, moveRecordedIn, inferred, transit, departure);
    }

    Stay with(Transit next) {
        return new Stay(
                id, location, arrivedOn, leftOn, spell, placement, move, moveRecordedIn, inferredEnd, next, departure);
    }

    Stay with(Departure next) {
        return new Stay(
                id, location, arrivedOn, leftOn, spell, placement, move, moveRecordedIn, inferredEnd, transit, next);
    }

    /** The same, but it ended as the other did. */
    Stay leftLike(Stay other) {
        return left(other.leftOn, other.inferredEnd).with(other.transit).with(other.departure);
    }

    Stay inSpell(int number) {
        return new Stay(
                id,
                location,
                arrivedOn,
                leftOn,
                number,
                placement,
                move,
                moveRecordedIn,
                inferredEnd,
                transit,
                departure);
    }

    /** The same, begun by a move. */
    Stay movedBy(Move why, long recordedIn) {
        return new Stay(id, location, arrivedOn, leftOn, spell, null, why, recordedIn, inferredEnd, transit, departure);
    }

    /** The same, begun by a placement. */
    Stay placed(Placement how) {
        return new Stay(id, location, arrivedOn, leftOn, spell, how, null, 0, inferredEnd, transit, departure);
    }

    Stay at(LocationId place, LocalDate day) {
        return new Stay(
                id, place, day, leftOn, spell, placement, move, moveRecordedIn, inferredEnd, transit, departure);
    }

    /** Whether the child was born there, into reception. */
    public boolean isBornInto() {
        return placement != null && placement.origin() == Origin.BORN_IN_RECEPTION;
    }

    public boolean isRunning() {
        return leftOn == null;
    }

    /** The first day on which the child was neither here nor on its way from here; null while it is. */
    public LocalDate goneBy() {
        return transit == null ? leftOn : transit.until();
    }

    /** Whether the child left it for another place, known or not, and not for out of reception. */
    boolean isMovedOnFrom() {
        return !isRunning() && (transit != null || departure == null);
    }

    /** Whether the child has left this place and is on its way still. */
    public boolean isInTransitAfter() {
        return transit != null && transit.until() == null;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(arrivedOn) && (leftOn == null || day.isBefore(leftOn));
    }
}
