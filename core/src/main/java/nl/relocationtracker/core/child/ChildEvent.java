package nl.relocationtracker.core.child;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.finding.FindingId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.AgesBelieved;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.StayId;

/** What happened to a child. Holds no name, birth date, external number or free text in clear. */
public sealed interface ChildEvent {

    ChildId childId();

    /** Why something recorded before was put right, sealed; null for what corrects nothing. */
    default Sealed why() {
        return null;
    }

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
     * @param beliefs what is left of each birth date that was believed, oldest first
     */
    record PersonalDetailsErased(ChildId childId, ErasureGround ground, List<AgesBelieved> beliefs)
            implements ChildEvent {

        public PersonalDetailsErased {
            beliefs = List.copyOf(beliefs);
        }
    }

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

    /** The child was not sent after all, or came back before it arrived anywhere: its stay goes on. */
    record ChildRecalled(ChildId childId, StayId fromStayId) implements ChildEvent {}

    /**
     * A stay that was not known of.
     *
     * @param predecessorId the stay after which it comes; null before the first
     * @param leftOn null: until the next arrival or departure, as the stay before it was taken to last
     * @param destination where the child went that left reception after it; null when it did not
     * @param returnDays as of a placement; 0 for every other stay
     * @param move null when a placement began it
     * @param nextMove why the child moved on to the next stay; null leaves that as it is
     * @param endedPeriod the opening period in which it lies, for a next move because of a closing; null outside of any
     */
    record EarlierStayRecorded(
            ChildId childId,
            StayId stayId,
            StayId predecessorId,
            LocationId locationId,
            LocalDate arrivedOn,
            LocalDate leftOn,
            Destination destination,
            int returnDays,
            Move move,
            Move nextMove,
            PeriodId endedPeriod)
            implements ChildEvent {}

    /**
     * @param leftOn null leaves the end as it is, but for what the next arrival says
     * @param move null leaves it as it is
     * @param endedPeriod as in {@link EarlierStayRecorded}
     */
    record StayCorrected(
            ChildId childId,
            StayId stayId,
            LocationId locationId,
            LocalDate arrivedOn,
            LocalDate leftOn,
            Move move,
            PeriodId endedPeriod,
            Sealed why)
            implements ChildEvent {}

    /**
     * The stay never was: the one before it lasted until the child left this one.
     *
     * @param endedPeriod the opening period of the stay before it, as in {@link EarlierStayRecorded}
     */
    record StayRetracted(ChildId childId, StayId stayId, PeriodId endedPeriod, Sealed why) implements ChildEvent {}

    /** As {@link ChildDeparted}, in place of the departure after this stay. */
    record DepartureCorrected(
            ChildId childId,
            StayId fromStayId,
            LocalDate leftOn,
            Destination destination,
            LocalDate lastSeenOn,
            ReportedTo reportedTo,
            Sealed why)
            implements ChildEvent {}

    /** How the child came into reception by the placement that began this stay, as it should have been said. */
    record OriginCorrected(ChildId childId, StayId stayId, Origin origin, Sealed why) implements ChildEvent {}

    /**
     * The child never departed: what came before the departure goes on, until the next arrival if there is one.
     *
     * @param nextMove why the child moved on to the next stay; null where none comes, or that is recorded
     */
    record DepartureWithdrawn(ChildId childId, StayId fromStayId, Move nextMove, Sealed why) implements ChildEvent {}

    /**
     * The child is elsewhere while its place is kept.
     *
     * @param limitNights with more nights than this it is a relocation
     */
    record TemporaryStayBegun(
            ChildId childId,
            AbsenceId absenceId,
            StayId stayId,
            Whereabouts whereabouts,
            LocalDate from,
            int limitNights,
            Move move)
            implements ChildEvent {}

    /** @param placeGivenUp whether the place was given up on that day, instead of the child coming back */
    record TemporaryStayEnded(ChildId childId, AbsenceId absenceId, LocalDate endedOn, boolean placeGivenUp)
            implements ChildEvent {}

    /**
     * @param locationId where, when it is a location of ours; or null
     * @param until the day of coming back
     * @param limitNights with more nights than this it is a relocation
     */
    record NightsElsewhereRecorded(
            ChildId childId,
            AbsenceId absenceId,
            StayId stayId,
            LocationId locationId,
            LocalDate from,
            LocalDate until,
            int limitNights,
            Move move)
            implements ChildEvent {}

    /** A temporary stay, or nights elsewhere, that never were. */
    record AbsenceRetracted(ChildId childId, AbsenceId absenceId, Sealed why) implements ChildEvent {}

    /** @param from the first day on which it is so */
    record AccompanimentChanged(ChildId childId, LocalDate from, Accompaniment accompaniment) implements ChildEvent {}

    /** @param from the first day on which the child belongs to it */
    record HouseholdJoined(ChildId childId, LocalDate from, HouseholdId householdId) implements ChildEvent {}

    /** @param from the first day on which the child belongs to none */
    record HouseholdLeft(ChildId childId, LocalDate from) implements ChildEvent {}

    /**
     * Somebody lets a finding be: it is not shown as open until it changes.
     *
     * @param explanation why, sealed
     */
    record FindingAccepted(ChildId childId, FindingId findingId, FindingCode code, Sealed explanation)
            implements ChildEvent {}
}
