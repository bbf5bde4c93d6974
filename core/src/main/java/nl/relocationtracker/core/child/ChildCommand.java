package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a child's record. What is not said to be null is never null. */
public sealed interface ChildCommand
        permits MoveCommand,
                CorrectionCommand,
                AbsenceCommand,
                CompanyCommand,
                PersonCommand,
                ChildCommand.AcceptFinding {

    ChildId childId();

    /** The version of the child that the sender saw, or null when the sender does not mind. */
    Long expectedVersion();

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
}
