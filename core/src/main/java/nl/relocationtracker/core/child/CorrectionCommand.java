package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What of the stays of a child was recorded wrongly, or not at all. */
public sealed interface CorrectionCommand extends ChildCommand {

    /**
     * A stay that was not known of. It cuts short the stay in which it began, and takes over how that one ended.
     *
     * @param predecessorId the stay after which it comes; null: the last that began before that day
     * @param leftOn null: until the next arrival or departure
     * @param destination where the child went that left reception after it; null when it did not
     * @param motive null for a first stay, or one after a departure
     * @param nextMotive why the child moved on to the next stay; null where that is recorded
     */
    record RecordEarlierStay(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            StayId stayId,
            StayId predecessorId,
            LocationId locationId,
            LocalDate arrivedOn,
            LocalDate leftOn,
            Destination destination,
            Motive motive,
            Motive nextMotive)
            implements CorrectionCommand {

        public RecordEarlierStay {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
            requireNonNull(locationId, "locationId");
            requireNonNull(arrivedOn, "arrivedOn");
        }
    }

    /**
     * What was wrong about a stay. The stays beside it follow: the one before ends when this one begins.
     *
     * @param leftOn only for a stay after which the child was in transit, or is to have been; null leaves the end as it is
     * @param motive null leaves it as it is
     * @param why the reason of the correction in clear, sealed before it is recorded
     */
    record CorrectStay(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            StayId stayId,
            LocationId locationId,
            LocalDate arrivedOn,
            LocalDate leftOn,
            Motive motive,
            String why)
            implements CorrectionCommand {

        public CorrectStay {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
            requireNonNull(locationId, "locationId");
            requireNonNull(arrivedOn, "arrivedOn");
        }

        @Override
        public String toString() {
            return "CorrectStay[" + stayId + "]";
        }
    }

    /** @param why as in {@link CorrectStay} */
    record RetractStay(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, StayId stayId, String why)
            implements CorrectionCommand {

        public RetractStay {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
        }

        @Override
        public String toString() {
            return "RetractStay[" + stayId + "]";
        }
    }

    /**
     * @param stayId the stay after which the child departed; null: the last
     * @param why as in {@link CorrectStay}
     */
    record CorrectDeparture(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            StayId stayId,
            LocalDate leftOn,
            Destination destination,
            LocalDate lastSeenOn,
            ReportedTo reportedTo,
            String why)
            implements CorrectionCommand {

        public CorrectDeparture {
            requireNonNull(childId, "childId");
            requireNonNull(leftOn, "leftOn");
            requireNonNull(destination, "destination");
        }

        @Override
        public String toString() {
            return "CorrectDeparture[" + leftOn + "]";
        }
    }

    /**
     * The child never left. It went straight on to its next stay, if there is one; at the same place that is one stay.
     *
     * @param stayId the stay after which the child was said to have departed; null: the last
     * @param nextMotive why the child moved on to the next stay; null where none comes or that is recorded
     * @param why as in {@link CorrectStay}
     */
    record WithdrawDeparture(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            StayId stayId,
            Motive nextMotive,
            String why)
            implements CorrectionCommand {

        public WithdrawDeparture {
            requireNonNull(childId, "childId");
        }

        @Override
        public String toString() {
            return "WithdrawDeparture[" + childId + "]";
        }
    }

    /**
     * How the child came into reception was recorded wrongly.
     *
     * @param stayId the stay that the placement began
     * @param why as in {@link CorrectStay}
     */
    record CorrectOrigin(
            @TargetAggregateIdentifier ChildId childId, Long expectedVersion, StayId stayId, Origin origin, String why)
            implements CorrectionCommand {

        public CorrectOrigin {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
            requireNonNull(origin, "origin");
        }

        @Override
        public String toString() {
            return "CorrectOrigin[" + stayId + "]";
        }
    }
}
