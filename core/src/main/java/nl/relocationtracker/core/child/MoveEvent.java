package nl.relocationtracker.core.child;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.StayId;

/** A child came into reception, moved or left. */
public sealed interface MoveEvent extends ChildEvent {

    /**
     * A first stay, or one after a departure.
     *
     * @param householdId null for a child without one
     * @param returnDays the term within which a return from whereabouts unknown goes on with the same spell, as it was
     *     when this was recorded
     */
    record ChildPlaced(
            ChildId childId,
            StayId stayId,
            LocationId locationId,
            LocalDate arrivedOn,
            Accompaniment accompaniment,
            HouseholdId householdId,
            int returnDays,
            Origin origin)
            implements MoveEvent {}

    /**
     * @param fromStayId the stay that the child left, which this one follows
     * @param leftOn the day of leaving; before arrivedOn where the child was in transit between
     * @param inferredEnd null when the day of leaving was stated
     */
    record ChildRelocated(
            ChildId childId,
            StayId stayId,
            StayId fromStayId,
            LocationId locationId,
            LocalDate leftOn,
            LocalDate arrivedOn,
            Move move,
            InferredEnd inferredEnd)
            implements MoveEvent {}

    /** @param destinationId null when it is not known where the child went */
    record ChildSent(ChildId childId, StayId fromStayId, LocalDate leftOn, LocationId destinationId, Move move)
            implements MoveEvent {}

    record ChildReceived(ChildId childId, StayId stayId, StayId fromStayId, LocationId locationId, LocalDate arrivedOn)
            implements MoveEvent {}

    /**
     * @param leftOn the first day out of reception
     * @param lastSeenOn only for a missing child
     * @param reportedTo only for a missing child
     * @param inferredEnd null when the day of leaving was stated
     */
    record ChildDeparted(
            ChildId childId,
            StayId fromStayId,
            LocalDate leftOn,
            Destination destination,
            LocalDate lastSeenOn,
            ReportedTo reportedTo,
            InferredEnd inferredEnd)
            implements MoveEvent {}

    /** The child was not sent after all, or came back before it arrived anywhere: its stay goes on. */
    record ChildRecalled(ChildId childId, StayId fromStayId) implements MoveEvent {}
}
