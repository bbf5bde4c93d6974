package nl.relocationtracker.projections.locations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationEvent.ClosureRetracted;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.OpeningRetracted;
import nl.relocationtracker.core.location.LocationEvent.PeriodCorrected;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventTable.Told;

/** Reads what was put right of when a location was open, by whom and why, by folding its events. */
public final class LocationCorrections {

    /** That an earlier period was recorded, which is two events. */
    private static final String EARLIER = "EarlierPeriodRecorded";

    private final EventTable events;

    public LocationCorrections(EventTable events) {
        this.events = events;
    }

    /**
     * Something that was put right.
     *
     * @param kind the name of the event
     * @param account who did it
     * @param by the name of that account; null for an account that is not known here
     * @param because null for an earlier period that was recorded later: nobody is asked why
     * @param periodId the opening period that reads otherwise for it
     * @param before how that was taken to be before it; null for a period that was not known
     * @param after null for a period that never was
     */
    public record View(
            String kind,
            Instant recordedAt,
            UUID account,
            String by,
            CorrectionCause because,
            UUID periodId,
            Version before,
            Version after) {}

    /**
     * How an opening period was taken to be, [openedOn, closedOn).
     *
     * @param closedOn null while it was open
     * @param cause null while it was open
     */
    public record Version(LocalDate openedOn, LocalDate closedOn, ClosureCause cause) {

        private static Version of(Period period) {
            return new Version(period.openedOn(), period.closedOn(), period.cause());
        }
    }

    private record Corrected(PeriodId period, CorrectionCause because) {}

    /** Oldest first; of whatever day. */
    public List<View> correctionsOf(LocationId location, PointInTime when) {
        Instant knownAt = when.knownAt();
        List<View> corrections = new ArrayList<>();
        LocationPeriods before = LocationPeriods.unopened(location);
        for (Told told : events.history(location.value(), when.position())) {
            if (knownAt != null && told.event().recordedAt().isAfter(knownAt)) break;
            if (!(told.event().payload() instanceof LocationEvent event)) break;
            LocationPeriods after = before.after(event);
            Optional<Corrected> corrected = corrected(event);
            if (corrected.isPresent()) corrections.add(view(told, corrected.get(), before, after));
            if (event instanceof LocationClosed closed) {
                Optional<Period> period = after.period(closed.periodId());
                // Who records an earlier period records its end with it.
                if (period.isPresent() && isBeforeAnother(period.get(), after))
                    corrections.add(new View(
                            EARLIER,
                            told.event().recordedAt(),
                            told.account(),
                            told.name(),
                            null,
                            period.get().id().value(),
                            null,
                            Version.of(period.get())));
            }
            before = after;
        }
        return corrections;
    }

    private static boolean isBeforeAnother(Period period, LocationPeriods all) {
        return all.periods().stream().anyMatch(other -> other.openedOn().isAfter(period.openedOn()));
    }

    private static Optional<Corrected> corrected(LocationEvent event) {
        if (event instanceof PeriodCorrected corrected)
            return Optional.of(new Corrected(corrected.periodId(), corrected.because()));
        if (event instanceof OpeningRetracted retracted)
            return Optional.of(new Corrected(retracted.periodId(), retracted.because()));
        if (event instanceof ClosureRetracted retracted)
            return Optional.of(new Corrected(retracted.periodId(), retracted.because()));
        return Optional.empty();
    }

    private static View view(Told told, Corrected corrected, LocationPeriods before, LocationPeriods after) {
        return new View(
                told.event().payload().getClass().getSimpleName(),
                told.event().recordedAt(),
                told.account(),
                told.name(),
                corrected.because(),
                corrected.period().value(),
                before.period(corrected.period()).map(Version::of).orElse(null),
                after.period(corrected.period()).map(Version::of).orElse(null));
    }
}
