package nl.relocationtracker.core.location;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a location. What is not said to be null is never null. */
public sealed interface LocationCommand {

    LocationId locationId();

    /** The version of the location that the sender saw, or null when the sender does not mind. */
    Long expectedVersion();

    /**
     * @param name null for a foster family, needed for every other kind
     * @param code a code of the owner's own, or null; needed for a foster family
     * @param municipality null when unknown
     * @param capacity places for all residents, children or not; null when unknown
     * @param openedOn the first day on which the location is open
     */
    record OpenLocation(
            @TargetAggregateIdentifier LocationId locationId,
            PeriodId periodId,
            String name,
            String code,
            String municipality,
            LocationKind kind,
            Integer capacity,
            LocalDate openedOn)
            implements LocationCommand {

        public OpenLocation {
            requireNonNull(locationId, "locationId");
            requireNonNull(periodId, "periodId");
            requireNonNull(kind, "kind");
            requireNonNull(openedOn, "openedOn");
        }

        @Override
        public Long expectedVersion() {
            return null;
        }
    }

    /** @param capacity null leaves the capacity as it was */
    record ReopenLocation(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            PeriodId periodId,
            LocalDate openedOn,
            Integer capacity)
            implements LocationCommand {

        public ReopenLocation {
            requireNonNull(locationId, "locationId");
            requireNonNull(periodId, "periodId");
            requireNonNull(openedOn, "openedOn");
        }
    }

    /**
     * A period that was not known of, and is over.
     *
     * @param closedOn the first day on which the location was not open
     * @param capacity null leaves the capacity as it was before it
     */
    record RecordEarlierPeriod(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            PeriodId periodId,
            LocalDate openedOn,
            LocalDate closedOn,
            ClosureCause cause,
            Integer capacity)
            implements LocationCommand {

        public RecordEarlierPeriod {
            requireNonNull(locationId, "locationId");
            requireNonNull(periodId, "periodId");
            requireNonNull(openedOn, "openedOn");
            requireNonNull(closedOn, "closedOn");
            requireNonNull(cause, "cause");
        }
    }

    /** @param closedOn the first day on which the location is not open */
    record CloseLocation(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            LocalDate closedOn,
            ClosureCause cause)
            implements LocationCommand {

        public CloseLocation {
            requireNonNull(locationId, "locationId");
            requireNonNull(closedOn, "closedOn");
            requireNonNull(cause, "cause");
        }
    }

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
            implements LocationCommand {

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
            implements LocationCommand {

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
            implements LocationCommand {

        public WithdrawClosure {
            requireNonNull(locationId, "locationId");
            requireNonNull(withdrawnOn, "withdrawnOn");
        }
    }

    /**
     * @param from the first day on which it is of this kind
     * @param name null leaves it as it is; needed when a foster family becomes another kind
     * @param municipality null leaves it as it is
     */
    record ConvertLocation(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            LocationKind kind,
            String name,
            String municipality,
            LocalDate from)
            implements LocationCommand {

        public ConvertLocation {
            requireNonNull(locationId, "locationId");
            requireNonNull(kind, "kind");
            requireNonNull(from, "from");
        }
    }

    /**
     * @param name null for a foster family, needed for every other kind
     * @param municipality null when unknown
     * @param siteId null for a site of its own
     * @param successorId the location that takes its place, or null
     * @param from the first day on which all this holds
     */
    record DescribeLocation(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            String name,
            String municipality,
            SiteId siteId,
            LocationId successorId,
            LocalDate from)
            implements LocationCommand {

        public DescribeLocation {
            requireNonNull(locationId, "locationId");
            requireNonNull(from, "from");
        }
    }

    /**
     * @param capacity places for all residents, children or not; null when unknown
     * @param from the first day on which there are so many
     */
    record ChangeCapacity(
            @TargetAggregateIdentifier LocationId locationId, Long expectedVersion, Integer capacity, LocalDate from)
            implements LocationCommand {

        public ChangeCapacity {
            requireNonNull(locationId, "locationId");
            requireNonNull(from, "from");
        }
    }

    /**
     * @param closedOn null for a period that has not ended
     * @param cause null for a period that has not ended
     */
    record CorrectPeriod(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            PeriodId periodId,
            LocalDate openedOn,
            LocalDate closedOn,
            ClosureCause cause,
            CorrectionCause because)
            implements LocationCommand {

        public CorrectPeriod {
            requireNonNull(locationId, "locationId");
            requireNonNull(periodId, "periodId");
            requireNonNull(openedOn, "openedOn");
            requireNonNull(because, "because");
        }
    }

    /** The period never was. */
    record RetractOpening(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            PeriodId periodId,
            CorrectionCause because)
            implements LocationCommand {

        public RetractOpening {
            requireNonNull(locationId, "locationId");
            requireNonNull(periodId, "periodId");
            requireNonNull(because, "because");
        }
    }

    /** The period did not end. */
    record RetractClosure(
            @TargetAggregateIdentifier LocationId locationId,
            Long expectedVersion,
            PeriodId periodId,
            CorrectionCause because)
            implements LocationCommand {

        public RetractClosure {
            requireNonNull(locationId, "locationId");
            requireNonNull(periodId, "periodId");
            requireNonNull(because, "because");
        }
    }
}
