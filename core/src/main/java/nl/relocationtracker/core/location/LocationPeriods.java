package nl.relocationtracker.core.location;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.relocationtracker.core.location.LocationEvent.CapacityChanged;
import nl.relocationtracker.core.location.LocationEvent.ClosingDayChanged;
import nl.relocationtracker.core.location.LocationEvent.ClosureAnnounced;
import nl.relocationtracker.core.location.LocationEvent.ClosureRetracted;
import nl.relocationtracker.core.location.LocationEvent.ClosureWithdrawn;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationConverted;
import nl.relocationtracker.core.location.LocationEvent.LocationDescribed;
import nl.relocationtracker.core.location.LocationEvent.LocationFindingAccepted;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import nl.relocationtracker.core.location.LocationEvent.OpeningRetracted;
import nl.relocationtracker.core.location.LocationEvent.PeriodCorrected;
import nl.relocationtracker.core.refusal.FindingId;

/**
 * What is known of one location: what it was from which day on, and when it was open, oldest period first. {@link #after}
 * is the only code that turns a location's events into periods.
 *
 * @param version how many events are folded
 * @param descriptions null while nothing has happened
 * @param acceptances the findings that somebody lets be, with the number of the event that says so
 */
public record LocationPeriods(
        LocationId id,
        long version,
        String code,
        Descriptions descriptions,
        List<Period> periods,
        Map<FindingId, Long> acceptances) {

    public LocationPeriods {
        periods = List.copyOf(periods);
        acceptances = Map.copyOf(acceptances);
    }

    /** A location of which nothing has happened yet. */
    public static LocationPeriods unopened(LocationId id) {
        return new LocationPeriods(id, 0, null, null, List.of(), Map.of());
    }

    public LocationPeriods after(LocationEvent event) {
        if (event instanceof LocationOpened opened)
            return new LocationPeriods(id, version, opened.code(), Descriptions.of(opened), List.of(), acceptances)
                    .with(Period.opened(opened.periodId(), opened.openedOn(), opened.capacity()));
        if (event instanceof LocationReopened reopened)
            return with(Period.opened(
                    reopened.periodId(),
                    reopened.openedOn(),
                    reopened.capacity() == null ? capacityBefore(reopened.openedOn()) : reopened.capacity()));
        if (event instanceof LocationClosed closed)
            return with(
                    closed.periodId(), period -> period.lasting(period.openedOn(), closed.closedOn(), closed.cause()));
        if (event instanceof ClosureAnnounced said)
            return with(
                    said.periodId(),
                    period -> period.announcing(
                            said.announcedOn(), new Announced(said.announcedOn(), said.closesOn(), said.cause())));
        if (event instanceof ClosingDayChanged changed)
            return with(
                    changed.periodId(),
                    period -> period.announcing(
                            changed.changedOn(),
                            new Announced(
                                    period.announced().orElseThrow().announcedOn(),
                                    changed.closesOn(),
                                    changed.cause())));
        if (event instanceof ClosureWithdrawn withdrawn)
            return with(withdrawn.periodId(), period -> period.announcing(withdrawn.withdrawnOn(), null));
        if (event instanceof LocationConverted converted)
            return with(descriptions.converted(converted.from(), converted.kind(), beginning()));
        if (event instanceof LocationDescribed said)
            return with(descriptions.described(
                    said.from(),
                    new Description(null, said.name(), said.municipality(), said.siteId(), said.successorId()),
                    beginning()));
        if (event instanceof CapacityChanged changed)
            return with(changed.periodId(), period -> period.withCapacity(changed.from(), changed.capacity()));
        if (event instanceof PeriodCorrected corrected)
            return with(
                    corrected.periodId(),
                    period -> period.lasting(corrected.openedOn(), corrected.closedOn(), corrected.cause()));
        if (event instanceof OpeningRetracted retracted)
            return with(periods.stream().filter(period -> !period.id().equals(retracted.periodId())));
        if (event instanceof ClosureRetracted retracted)
            return with(retracted.periodId(), period -> period.lasting(period.openedOn(), null, null));
        if (event instanceof LocationFindingAccepted accepted) return with(accepted.findingId());
        throw new IllegalStateException("no rule for " + event.getClass().getSimpleName());
    }

    /** The name since the last change, or the code when it has none. */
    public String label() {
        String name = descriptions.latest().name();
        return name == null ? code : name;
    }

    /** Whether anything was ever recorded of it. */
    public boolean isKnown() {
        return version > 0;
    }

    public boolean isOpened() {
        return !periods.isEmpty();
    }

    public LocationState stateOn(LocalDate day) {
        Optional<Period> period = periodOn(day);
        if (period.isPresent())
            return period.get().announcedOn(day).isPresent() ? LocationState.WINDING_DOWN : LocationState.OPEN;
        return isOpened() && !periods.get(0).openedOn().isAfter(day) ? LocationState.CLOSED : LocationState.PLANNED;
    }

    public Optional<Period> period(PeriodId period) {
        return periods.stream().filter(known -> known.id().equals(period)).findFirst();
    }

    public Optional<Period> periodOn(LocalDate day) {
        return periods.stream().filter(period -> period.contains(day)).findFirst();
    }

    /** The period that has not ended. */
    public Optional<Period> running() {
        return periods.stream().filter(Period::isRunning).findFirst();
    }

    /** Whether it is open on this day or opens after it. */
    public boolean isOpenFrom(LocalDate day) {
        return periods.stream()
                .anyMatch(
                        period -> period.closedOn() == null || period.closedOn().isAfter(day));
    }

    public boolean holds(LocalDate arrivedOn, LocalDate leftOn) {
        return periods.stream().anyMatch(period -> period.holds(arrivedOn, leftOn));
    }

    /** Whether it would read the same as another, whatever was recorded to make it so. */
    boolean readsAs(LocationPeriods other) {
        return equals(
                new LocationPeriods(id, version, other.code, other.descriptions, other.periods, other.acceptances));
    }

    /** The day on which it opened for the first time; what it was on that day it was from the beginning. */
    LocalDate beginning() {
        return isOpened() ? periods.get(0).openedOn() : LocalDate.MAX;
    }

    private Integer capacityBefore(LocalDate day) {
        return periods.stream()
                .filter(period -> !period.openedOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(period -> period.capacities().latest())
                .orElse(null);
    }

    private LocationPeriods with(FindingId accepted) {
        Map<FindingId, Long> all = new HashMap<>(acceptances);
        all.putIfAbsent(accepted, version);
        return new LocationPeriods(id, version + 1, code, descriptions, periods, all);
    }

    private LocationPeriods with(Descriptions next) {
        return new LocationPeriods(id, version + 1, code, next, periods, acceptances);
    }

    private LocationPeriods with(Period next) {
        return with(Stream.concat(periods.stream(), Stream.of(next)));
    }

    private LocationPeriods with(PeriodId changed, UnaryOperator<Period> change) {
        return with(periods.stream().map(period -> period.id().equals(changed) ? change.apply(period) : period));
    }

    private LocationPeriods with(Stream<Period> all) {
        List<Period> ordered = all.sorted(
                        comparing(Period::openedOn).thenComparing(Period::closedOn, nullsLast(naturalOrder())))
                .toList();
        return new LocationPeriods(id, version + 1, code, descriptions, ordered, acceptances);
    }
}
