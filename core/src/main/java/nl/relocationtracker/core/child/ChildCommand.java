package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.StayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a child's record. What is not said to be null is never null. */
public sealed interface ChildCommand {

    ChildId childId();

    /** The version of the child that the sender saw, or null when the sender does not mind. */
    Long expectedVersion();

    /**
     * @param householdId null for a child without one
     * @param details null when nothing is known, or nothing new
     */
    record PlaceChild(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            StayId stayId,
            LocationId locationId,
            LocalDate arrivedOn,
            Accompaniment accompaniment,
            HouseholdId householdId,
            PersonalDetails details)
            implements ChildCommand {

        public PlaceChild {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
            requireNonNull(locationId, "locationId");
            requireNonNull(arrivedOn, "arrivedOn");
            requireNonNull(accompaniment, "accompaniment");
        }
    }

    /**
     * @param leftOn null when the child left on the day on which it arrived
     * @param inferredEnd null when the day of leaving was stated
     */
    record RelocateChild(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            StayId stayId,
            LocationId locationId,
            LocalDate leftOn,
            LocalDate arrivedOn,
            Motive motive,
            InferredEnd inferredEnd)
            implements ChildCommand {

        public RelocateChild {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
            requireNonNull(locationId, "locationId");
            requireNonNull(arrivedOn, "arrivedOn");
            requireNonNull(motive, "motive");
        }
    }

    /** @param destinationId null when it is not known where the child went */
    record SendChild(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            LocalDate leftOn,
            LocationId destinationId,
            Motive motive)
            implements ChildCommand {

        public SendChild {
            requireNonNull(childId, "childId");
            requireNonNull(leftOn, "leftOn");
            requireNonNull(motive, "motive");
        }
    }

    record ReceiveChild(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            StayId stayId,
            LocationId locationId,
            LocalDate arrivedOn)
            implements ChildCommand {

        public ReceiveChild {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
            requireNonNull(locationId, "locationId");
            requireNonNull(arrivedOn, "arrivedOn");
        }
    }

    /**
     * @param lastSeenOn null when unknown, or not missing
     * @param reportedTo null when unknown, or not missing
     * @param inferredEnd null when the day of leaving was stated
     */
    record DepartChild(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            LocalDate leftOn,
            Destination destination,
            LocalDate lastSeenOn,
            ReportedTo reportedTo,
            InferredEnd inferredEnd)
            implements ChildCommand {

        public DepartChild {
            requireNonNull(childId, "childId");
            requireNonNull(leftOn, "leftOn");
            requireNonNull(destination, "destination");
        }
    }

    /** @param details all that is known of who the child is: what they do not say is not known any more */
    record RecordPersonalDetails(
            @TargetAggregateIdentifier ChildId childId, Long expectedVersion, PersonalDetails details)
            implements ChildCommand {

        public RecordPersonalDetails {
            requireNonNull(childId, "childId");
            requireNonNull(details, "details");
        }
    }

    record PlaceHold(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, HoldId holdId, HoldGround ground)
            implements ChildCommand {

        public PlaceHold {
            requireNonNull(childId, "childId");
            requireNonNull(holdId, "holdId");
            requireNonNull(ground, "ground");
        }
    }

    record LiftHold(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, HoldId holdId)
            implements ChildCommand {

        public LiftHold {
            requireNonNull(childId, "childId");
            requireNonNull(holdId, "holdId");
        }
    }

    /** Erases everything personal of a child that is out of reception. */
    record ErasePersonalDetails(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, ErasureGround ground)
            implements ChildCommand {

        public ErasePersonalDetails {
            requireNonNull(childId, "childId");
            requireNonNull(ground, "ground");
        }
    }

    /**
     * Why a child moves, as somebody says it.
     *
     * @param decidedBy null takes who usually decides, marked as inferred
     * @param note a remark in clear, sealed before it is recorded; or null
     * @param sourceCode imports only: the destination that the file gave as a reason
     * @param sourceText imports only: what the file gave as a reason and is no code of ours
     */
    record Motive(Reason reason, DecidedBy decidedBy, String note, Destination sourceCode, String sourceText) {

        public Motive {
            requireNonNull(reason, "reason");
        }

        public static Motive of(Reason reason) {
            return new Motive(reason, null, null, null, null);
        }

        /** Says nothing of what was written about the child. */
        @Override
        public String toString() {
            return "Motive[" + reason + "]";
        }
    }
}
