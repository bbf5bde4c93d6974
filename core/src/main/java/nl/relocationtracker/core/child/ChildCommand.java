package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.relocationtracker.core.finding.FindingId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.StayId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a child's record. What is not said to be null is never null. */
public sealed interface ChildCommand {

    ChildId childId();

    /** The version of the child that the sender saw, or null when the sender does not mind. */
    Long expectedVersion();

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
            implements ChildCommand {

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

    /** The child was not sent after all, or came back before it arrived anywhere. */
    record RecallChild(@TargetAggregateIdentifier ChildId childId, Long expectedVersion) implements ChildCommand {

        public RecallChild {
            requireNonNull(childId, "childId");
        }
    }

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
            implements ChildCommand {

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
            implements ChildCommand {

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
            implements ChildCommand {

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
            implements ChildCommand {

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
     * How the child came into reception was recorded wrongly.
     *
     * @param stayId the stay that the placement began
     * @param why as in {@link CorrectStay}
     */
    record CorrectOrigin(
            @TargetAggregateIdentifier ChildId childId, Long expectedVersion, StayId stayId, Origin origin, String why)
            implements ChildCommand {

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
            implements ChildCommand {

        public WithdrawDeparture {
            requireNonNull(childId, "childId");
        }

        @Override
        public String toString() {
            return "WithdrawDeparture[" + childId + "]";
        }
    }

    /**
     * The child is elsewhere while its place is kept.
     *
     * @param until the day of coming back; null while the child is away, or when that is told apart
     * @param motive null takes the usual reason for such whereabouts
     */
    record BeginTemporaryStay(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            AbsenceId absenceId,
            Whereabouts whereabouts,
            LocalDate from,
            LocalDate until,
            Motive motive)
            implements ChildCommand {

        public BeginTemporaryStay {
            requireNonNull(childId, "childId");
            requireNonNull(absenceId, "absenceId");
            requireNonNull(whereabouts, "whereabouts");
            requireNonNull(from, "from");
        }
    }

    /**
     * @param endedOn the day of coming back, or of giving up the place
     * @param placeGivenUp whether the place was given up
     */
    record EndTemporaryStay(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            AbsenceId absenceId,
            LocalDate endedOn,
            boolean placeGivenUp)
            implements ChildCommand {

        public EndTemporaryStay {
            requireNonNull(childId, "childId");
            requireNonNull(absenceId, "absenceId");
            requireNonNull(endedOn, "endedOn");
        }
    }

    /**
     * @param locationId where, when it is a location of ours; or null
     * @param nights how many
     * @param motive null takes the usual reason
     */
    record RecordNightsElsewhere(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            AbsenceId absenceId,
            LocationId locationId,
            LocalDate from,
            int nights,
            Motive motive)
            implements ChildCommand {

        public RecordNightsElsewhere {
            requireNonNull(childId, "childId");
            requireNonNull(absenceId, "absenceId");
            requireNonNull(from, "from");
        }
    }

    /** @param why as in {@link CorrectStay} */
    record RetractAbsence(
            @TargetAggregateIdentifier ChildId childId, Long expectedVersion, AbsenceId absenceId, String why)
            implements ChildCommand {

        public RetractAbsence {
            requireNonNull(childId, "childId");
            requireNonNull(absenceId, "absenceId");
        }

        @Override
        public String toString() {
            return "RetractAbsence[" + absenceId + "]";
        }
    }

    /** @param from the first day on which it is so */
    record ChangeAccompaniment(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            LocalDate from,
            Accompaniment accompaniment)
            implements ChildCommand {

        public ChangeAccompaniment {
            requireNonNull(childId, "childId");
            requireNonNull(from, "from");
            requireNonNull(accompaniment, "accompaniment");
        }
    }

    /** @param from the first day on which the child belongs to it */
    record JoinHousehold(
            @TargetAggregateIdentifier ChildId childId, Long expectedVersion, LocalDate from, HouseholdId householdId)
            implements ChildCommand {

        public JoinHousehold {
            requireNonNull(childId, "childId");
            requireNonNull(from, "from");
            requireNonNull(householdId, "householdId");
        }
    }

    /** @param from the first day on which the child belongs to none */
    record LeaveHousehold(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, LocalDate from)
            implements ChildCommand {

        public LeaveHousehold {
            requireNonNull(childId, "childId");
            requireNonNull(from, "from");
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

    /**
     * Somebody looked at what is wrong or bad, and lets it be. Whether it is found is for whoever read it to say: an
     * acceptance of what is not found hides nothing.
     *
     * @param why in clear, sealed before it is recorded
     */
    record AcceptFinding(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            FindingId findingId,
            FindingCode code,
            String why)
            implements ChildCommand {

        public AcceptFinding {
            requireNonNull(childId, "childId");
            requireNonNull(findingId, "findingId");
            requireNonNull(code, "code");
        }

        @Override
        public String toString() {
            return "AcceptFinding[" + code + "]";
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
