package nl.relocationtracker.core.child;

import java.util.List;
import nl.relocationtracker.core.person.AgesBelieved;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.Sealed;

/** Who a child is was recorded, kept or erased. */
public sealed interface PersonEvent extends ChildEvent {

    /** Who the child is, whole: what it does not say is not known. */
    record PersonalDetailsRecorded(ChildId childId, Occasion occasion, Sealed details) implements PersonEvent {

        /** On which occasion somebody told who the child is. */
        public enum Occasion {
            /** With its placement. */
            PLACEMENT,
            /** By itself. */
            ENTRY
        }
    }

    /** From now on nothing of the child may be erased. */
    record HoldPlaced(ChildId childId, HoldId holdId, HoldGround ground) implements PersonEvent {}

    record HoldLifted(ChildId childId, HoldId holdId) implements PersonEvent {}

    /**
     * The key of the child is destroyed, and everything readable with it.
     *
     * @param beliefs what is left of each birth date that was believed, oldest first
     */
    record PersonalDetailsErased(ChildId childId, ErasureGround ground, List<AgesBelieved> beliefs)
            implements PersonEvent {

        public PersonalDetailsErased {
            beliefs = List.copyOf(beliefs);
        }
    }
}
