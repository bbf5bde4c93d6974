package nl.relocationtracker.core.location;

import java.time.LocalDate;

/** What happened to a location. */
public sealed interface LocationEvent {

    LocationId locationId();

    record LocationOpened(
            LocationId locationId,
            PeriodId periodId,
            String name,
            String code,
            String municipality,
            LocationKind kind,
            Integer capacity,
            LocalDate openedOn)
            implements LocationEvent {}

    record LocationReopened(LocationId locationId, PeriodId periodId, LocalDate openedOn, Integer capacity)
            implements LocationEvent {}

    record LocationClosed(LocationId locationId, PeriodId periodId, LocalDate closedOn, ClosureCause cause)
            implements LocationEvent {}
}
