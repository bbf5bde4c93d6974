package nl.relocationtracker.core.location;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** When a location is open. */
public sealed interface PeriodCommand extends LocationCommand {

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
            implements PeriodCommand {

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
            implements PeriodCommand {

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
            implements PeriodCommand {

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
            implements PeriodCommand {

        public CloseLocation {
            requireNonNull(locationId, "locationId");
            requireNonNull(closedOn, "closedOn");
            requireNonNull(cause, "cause");
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
            implements PeriodCommand {

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
            implements PeriodCommand {

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
            implements PeriodCommand {

        public RetractClosure {
            requireNonNull(locationId, "locationId");
            requireNonNull(periodId, "periodId");
            requireNonNull(because, "because");
        }
    }
}
