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
}
