package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.PersonalDetails;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Who a child is, and how long that may be known. */
public sealed interface PersonCommand extends ChildCommand {

    /** @param details all that is known of who the child is: what they do not say is not known any more */
    record RecordPersonalDetails(
            @TargetAggregateIdentifier ChildId childId, Long expectedVersion, PersonalDetails details)
            implements PersonCommand {

        public RecordPersonalDetails {
            requireNonNull(childId, "childId");
            requireNonNull(details, "details");
        }
    }

    record PlaceHold(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, HoldId holdId, HoldGround ground)
            implements PersonCommand {

        public PlaceHold {
            requireNonNull(childId, "childId");
            requireNonNull(holdId, "holdId");
            requireNonNull(ground, "ground");
        }
    }

    record LiftHold(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, HoldId holdId)
            implements PersonCommand {

        public LiftHold {
            requireNonNull(childId, "childId");
            requireNonNull(holdId, "holdId");
        }
    }

    /** Erases everything personal of a child that is out of reception. */
    record ErasePersonalDetails(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, ErasureGround ground)
            implements PersonCommand {

        public ErasePersonalDetails {
            requireNonNull(childId, "childId");
            requireNonNull(ground, "ground");
        }
    }
}
