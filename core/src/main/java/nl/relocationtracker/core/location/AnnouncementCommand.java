package nl.relocationtracker.core.location;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** When a location is to close. */
public sealed interface AnnouncementCommand extends LocationCommand {

    /**
     * @param closesOn the first day on which it will not be open; may lie in the future
     * @param announcedOn from this day on nobody may arrive
     */
    record AnnounceClosure(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            LocalDate announcedOn,
            LocalDate closesOn,
            ClosureCause cause)
            implements AnnouncementCommand {

        public AnnounceClosure {
            requireNonNull(locationId, "locationId");
            requireNonNull(announcedOn, "announcedOn");
            requireNonNull(closesOn, "closesOn");
            requireNonNull(cause, "cause");
        }
    }

    /** @param changedOn the day from which on this is the plan */
    record ChangeClosingDay(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            LocalDate changedOn,
            LocalDate closesOn,
            ClosureCause cause)
            implements AnnouncementCommand {

        public ChangeClosingDay {
            requireNonNull(locationId, "locationId");
            requireNonNull(changedOn, "changedOn");
            requireNonNull(closesOn, "closesOn");
            requireNonNull(cause, "cause");
        }
    }

    /** @param withdrawnOn from this day on children may arrive again */
    record WithdrawClosure(
            @TargetAggregateIdentifier LocationId locationId, Long expectedVersion, LocalDate withdrawnOn)
            implements AnnouncementCommand {

        public WithdrawClosure {
            requireNonNull(locationId, "locationId");
            requireNonNull(withdrawnOn, "withdrawnOn");
        }
    }
}
