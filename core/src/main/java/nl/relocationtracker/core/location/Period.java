package nl.relocationtracker.core.location;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One opening period of a location, [openedOn, closedOn).
 *
 * @param closedOn the first day on which the location is not open; null while it is open
 * @param cause null while it is open
 * @param capacities places for all residents from which day on; null when unknown
 * @param announcements the closure that was announced, from which day on; null when none was
 */
public record Period(
        PeriodId id,
        LocalDate openedOn,
        LocalDate closedOn,
        ClosureCause cause,
        History<Integer> capacities,
        History<Announced> announcements) {

    static Period opened(PeriodId id, LocalDate openedOn, Integer capacity) {
        return new Period(id, openedOn, null, null, History.of(capacity), History.of(null));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
    }

    /** Whether somebody who arrives on the one day and leaves on the other (null: still there) stays inside. */
    public boolean holds(LocalDate arrivedOn, LocalDate leftOn) {
        return contains(arrivedOn) && (closedOn == null || (leftOn != null && !leftOn.isAfter(closedOn)));
    }

    public boolean isRunning() {
        return closedOn == null;
    }

    /** The closure that is announced on that day. */
    public Optional<Announced> announcedOn(LocalDate day) {
        return Optional.ofNullable(announcements.on(day));
    }

    /** The closure that is announced now. */
    public Optional<Announced> announced() {
        return Optional.ofNullable(announcements.latest());
    }

    /** The last day on which something was announced, changed or withdrawn. */
    Optional<LocalDate> lastAnnouncement() {
        return announcements.changes().stream().map(History.Change::from).reduce((earlier, later) -> later);
    }

    boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        return other.isRunning() || openedOn.isBefore(other.closedOn());
    }

    /** The period itself: when it began and ended, and why. */
    public Period bare() {
        return new Period(id, openedOn, closedOn, cause, History.of(null), History.of(null));
    }

    Period lasting(LocalDate from, LocalDate to, ClosureCause why) {
        return new Period(id, from, to, why, capacities, announcements);
    }

    Period withCapacity(LocalDate from, Integer places) {
        History<Integer> changed =
                from.isAfter(openedOn) ? capacities.with(from, places) : capacities.withFirst(from, places);
        return new Period(id, openedOn, closedOn, cause, changed, announcements);
    }

    /** @param announced null when it is withdrawn */
    Period announcing(LocalDate day, Announced announced) {
        return new Period(id, openedOn, closedOn, cause, capacities, announcements.with(day, announced));
    }
}
