package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.StayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How a child comes into reception, moves and leaves. */
public sealed interface MoveCommand extends ChildCommand {

    /**
     * @param householdId null for a child without one, or that comes back with the one it had
     * @param details null when nothing is known, or nothing new; of a child born in reception the day of birth is known
     */
    record PlaceChild(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            StayId stayId,
            LocationId locationId,
            LocalDate arrivedOn,
            Origin origin,
            Accompaniment accompaniment,
            HouseholdId householdId,
            PersonalDetails details)
            implements MoveCommand {

        public PlaceChild {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
            requireNonNull(locationId, "locationId");
            requireNonNull(arrivedOn, "arrivedOn");
            requireNonNull(origin, "origin");
            requireNonNull(accompaniment, "accompaniment");
        }

        /** Of a child that came from elsewhere. */
        public PlaceChild(
                ChildId childId,
                Long expectedVersion,
                StayId stayId,
                LocationId locationId,
                LocalDate arrivedOn,
                Accompaniment accompaniment,
                HouseholdId householdId,
                PersonalDetails details) {
            this(
                    childId,
                    expectedVersion,
                    stayId,
                    locationId,
                    arrivedOn,
                    Origin.ARRIVED,
                    accompaniment,
                    householdId,
                    details);
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
            implements MoveCommand {

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
            implements MoveCommand {

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
            implements MoveCommand {

        public ReceiveChild {
            requireNonNull(childId, "childId");
            requireNonNull(stayId, "stayId");
            requireNonNull(locationId, "locationId");
            requireNonNull(arrivedOn, "arrivedOn");
        }
    }

    /** The child was not sent after all, or came back before it arrived anywhere. */
    record RecallChild(@TargetAggregateIdentifier ChildId childId, Long expectedVersion) implements MoveCommand {

        public RecallChild {
            requireNonNull(childId, "childId");
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
            implements MoveCommand {

        public DepartChild {
            requireNonNull(childId, "childId");
            requireNonNull(leftOn, "leftOn");
            requireNonNull(destination, "destination");
        }
    }
}
