package nl.relocationtracker.core.child;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** With whom a child is, and to which household it belongs. */
public sealed interface CompanyCommand extends ChildCommand {

    /** @param from the first day on which it is so */
    record ChangeAccompaniment(
            @TargetAggregateIdentifier ChildId childId,
            Long expectedVersion,
            LocalDate from,
            Accompaniment accompaniment)
            implements CompanyCommand {

        public ChangeAccompaniment {
            requireNonNull(childId, "childId");
            requireNonNull(from, "from");
            requireNonNull(accompaniment, "accompaniment");
        }
    }

    /** @param from the first day on which the child belongs to it */
    record JoinHousehold(
            @TargetAggregateIdentifier ChildId childId, Long expectedVersion, LocalDate from, HouseholdId householdId)
            implements CompanyCommand {

        public JoinHousehold {
            requireNonNull(childId, "childId");
            requireNonNull(from, "from");
            requireNonNull(householdId, "householdId");
        }
    }

    /** @param from the first day on which the child belongs to none */
    record LeaveHousehold(@TargetAggregateIdentifier ChildId childId, Long expectedVersion, LocalDate from)
            implements CompanyCommand {

        public LeaveHousehold {
            requireNonNull(childId, "childId");
            requireNonNull(from, "from");
        }
    }
}
