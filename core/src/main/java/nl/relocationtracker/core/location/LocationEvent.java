package nl.relocationtracker.core.location;

import java.time.LocalDate;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;

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

    /**
     * @param announcedOn from this day on nobody may arrive
     * @param closesOn may lie in the future
     */
    record ClosureAnnounced(
            LocationId locationId, PeriodId periodId, LocalDate announcedOn, LocalDate closesOn, ClosureCause cause)
            implements LocationEvent {}

    /** @param changedOn the day from which on this was the plan */
    record ClosingDayChanged(
            LocationId locationId, PeriodId periodId, LocalDate changedOn, LocalDate closesOn, ClosureCause cause)
            implements LocationEvent {}

    /** @param withdrawnOn from this day on children may arrive again */
    record ClosureWithdrawn(LocationId locationId, PeriodId periodId, LocalDate withdrawnOn) implements LocationEvent {}

    /** @param from the first day on which it is of this kind */
    record LocationConverted(LocationId locationId, LocationKind kind, LocalDate from) implements LocationEvent {}

    /**
     * What a location is called and where it lies; what differs from what was known of that day has changed on it.
     *
     * @param from the first day on which this holds
     */
    record LocationDescribed(
            LocationId locationId,
            String name,
            String municipality,
            SiteId siteId,
            LocationId successorId,
            LocalDate from)
            implements LocationEvent {}

    /** @param from the first day on which there are so many places */
    record CapacityChanged(LocationId locationId, PeriodId periodId, Integer capacity, LocalDate from)
            implements LocationEvent {}

    /**
     * A period was not as it was recorded, but so.
     *
     * @param closedOn null for a period that has not ended
     * @param cause null for a period that has not ended
     */
    record PeriodCorrected(
            LocationId locationId,
            PeriodId periodId,
            LocalDate openedOn,
            LocalDate closedOn,
            ClosureCause cause,
            CorrectionCause because)
            implements LocationEvent {}

    /** The whole period never was. */
    record OpeningRetracted(LocationId locationId, PeriodId periodId, CorrectionCause because)
            implements LocationEvent {}

    /** The period did not end: it runs again. */
    record ClosureRetracted(LocationId locationId, PeriodId periodId, CorrectionCause because)
            implements LocationEvent {}

    /** Somebody lets a finding about the location be. */
    record LocationFindingAccepted(
            LocationId locationId, FindingId findingId, FindingCode code, AcceptanceCause because)
            implements LocationEvent {}
}
