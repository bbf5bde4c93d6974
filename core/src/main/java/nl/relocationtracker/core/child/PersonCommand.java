package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.PersonalDetail;
import nl.relocationtracker.core.person.PersonalDetails;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Who a child is, and how long that may be known. */
public sealed interface PersonCommand extends ChildCommand {

    /**
     * @param details who the child is, as far as it is told: names and numbers stand for all that were known before
     * @param forgotten what is not known after all; of everything else that is not told, what was known stays known
     */
    record RecordPersonalDetails(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            PersonalDetails details,
            Set<PersonalDetail> forgotten)
            implements PersonCommand {

        /** Forgets nothing. */
        public RecordPersonalDetails(ChildId childId, Long expectedVersion, PersonalDetails details) {
            this(childId, expectedVersion, details, Set.of());
        }

        public RecordPersonalDetails {
            requireNonNull(childId, "childId");
            requireNonNull(details, "details");
            requireNonNull(forgotten, "forgotten");
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
