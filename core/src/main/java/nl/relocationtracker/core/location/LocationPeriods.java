package nl.relocationtracker.core.location;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;

/**
 * What is known of one location: what it is and when it was open, oldest period first. {@link #after} is the only code
 * that turns a location's events into periods.
 *
 * @param version how many events are folded
 */
public record LocationPeriods(
        LocationId id,
        long version,
        String name,
        String code,
        String municipality,
        LocationKind kind,
        List<Period> periods) {

    public LocationPeriods {
        periods = List.copyOf(periods);
    }

    /** A location of which nothing has happened yet. */
    public static LocationPeriods unopened(LocationId id) {
        return new LocationPeriods(id, 0, null, null, null, null, List.of());
    }

    public LocationPeriods after(LocationEvent event) {
        if (event instanceof LocationOpened opened)
            return new LocationPeriods(
                    id,
                    version + 1,
                    opened.name(),
                    opened.code(),
                    opened.municipality(),
                    opened.kind(),
                    List.of(new Period(opened.periodId(), opened.openedOn(), null, null, opened.capacity())));
        if (event instanceof LocationReopened reopened)
            return with(new Period(
                    reopened.periodId(),
                    reopened.openedOn(),
                    null,
                    null,
                    reopened.capacity() == null ? latestCapacity() : reopened.capacity()));
        if (event instanceof LocationClosed closed) return closed(closed);
        throw new IllegalStateException("no rule for " + event.getClass().getSimpleName());
    }

    /** The name, or the code of a location that has none. */
    public String label() {
        return name == null ? code : name;
    }

    public boolean isOpened() {
        return !periods.isEmpty();
    }

    public Optional<Period> periodOn(LocalDate day) {
        return periods.stream().filter(period -> period.contains(day)).findFirst();
    }

    /** The period that has not ended. */
    public Optional<Period> running() {
        return periods.stream().filter(period -> period.closedOn() == null).findFirst();
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

    private Integer latestCapacity() {
        return periods.get(periods.size() - 1).capacity();
    }

    private LocationPeriods with(Period period) {
        List<Period> all = new ArrayList<>(periods);
        all.add(period);
        return new LocationPeriods(id, version + 1, name, code, municipality, kind, all);
    }

    private LocationPeriods closed(LocationClosed event) {
        List<Period> all = periods.stream()
                .map(period ->
                        period.id().equals(event.periodId()) ? period.closed(event.closedOn(), event.cause()) : period)
                .toList();
        return new LocationPeriods(id, version + 1, name, code, municipality, kind, all);
    }
}
