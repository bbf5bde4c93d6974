package nl.relocationtracker.core.child;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.timeline.StayId;

/** What of the stays of a child was recorded wrongly, or not at all, was put right. */
public sealed interface CorrectionEvent extends ChildEvent {

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
            implements CorrectionEvent {}

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
            implements CorrectionEvent {}

    /**
     * The stay never was: the one before it lasted until the child left this one.
     *
     * @param endedPeriod the opening period of the stay before it, as in {@link EarlierStayRecorded}
     */
    record StayRetracted(ChildId childId, StayId stayId, PeriodId endedPeriod, Sealed why) implements CorrectionEvent {}

    /** As {@link MoveEvent.ChildDeparted}, in place of the departure after this stay. */
    record DepartureCorrected(
            ChildId childId,
            StayId fromStayId,
            LocalDate leftOn,
            Destination destination,
            LocalDate lastSeenOn,
            ReportedTo reportedTo,
            Sealed why)
            implements CorrectionEvent {}

    /** How the child came into reception by the placement that began this stay, as it should have been said. */
    record OriginCorrected(ChildId childId, StayId stayId, Origin origin, Sealed why) implements CorrectionEvent {}

    /**
     * The child never departed: what came before the departure goes on, until the next arrival if there is one.
     *
     * @param nextMove why the child moved on to the next stay; null where none comes, or that is recorded
     */
    record DepartureWithdrawn(ChildId childId, StayId fromStayId, Move nextMove, Sealed why)
            implements CorrectionEvent {}
}
