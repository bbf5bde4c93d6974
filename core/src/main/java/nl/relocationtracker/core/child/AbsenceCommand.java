package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.AbsenceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A child is elsewhere while its place is kept. */
public sealed interface AbsenceCommand extends ChildCommand {

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
            implements AbsenceCommand {

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
            implements AbsenceCommand {

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
            implements AbsenceCommand {

        public RecordNightsElsewhere {
            requireNonNull(childId, "childId");
            requireNonNull(absenceId, "absenceId");
            requireNonNull(from, "from");
        }
    }

    /** @param why as in {@link CorrectionCommand.CorrectStay} */
    record RetractAbsence(
            @TargetAggregateIdentifier ChildId childId, Long expectedVersion, AbsenceId absenceId, String why)
            implements AbsenceCommand {

        public RetractAbsence {
            requireNonNull(childId, "childId");
            requireNonNull(absenceId, "absenceId");
        }

        @Override
        public String toString() {
            return "RetractAbsence[" + absenceId + "]";
        }
    }
}
