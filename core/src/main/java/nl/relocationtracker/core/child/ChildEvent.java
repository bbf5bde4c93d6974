package nl.relocationtracker.core.child;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Ages;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.StayId;

/** What happened to a child. Holds no name, birth date, external number or free text in clear. */
public sealed interface ChildEvent {

    ChildId childId();

    /** Who the child is, whole: what it does not say is not known. */
    record PersonalDetailsRecorded(ChildId childId, Occasion occasion, Sealed details) implements ChildEvent {

        /** On which occasion somebody told who the child is. */
        public enum Occasion {
            /** With its placement. */
            PLACEMENT,
            /** By itself. */
            ENTRY
        }
    }

    /** From now on nothing of the child may be erased. */
    record HoldPlaced(ChildId childId, HoldId holdId, HoldGround ground) implements ChildEvent {}

    record HoldLifted(ChildId childId, HoldId holdId) implements ChildEvent {}

    /**
     * The key of the child is destroyed, and everything readable with it.
     *
     * @param ages what is left of the birth date; null when it was not known
     */
    record PersonalDetailsErased(ChildId childId, ErasureGround ground, Ages ages) implements ChildEvent {}

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
            int returnDays)
            implements ChildEvent {}

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
            implements ChildEvent {}

    /** @param destinationId null when it is not known where the child went */
    record ChildSent(ChildId childId, StayId fromStayId, LocalDate leftOn, LocationId destinationId, Move move)
            implements ChildEvent {}

    record ChildReceived(ChildId childId, StayId stayId, StayId fromStayId, LocationId locationId, LocalDate arrivedOn)
            implements ChildEvent {}

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
            implements ChildEvent {}
}
