package nl.relocationtracker.core.location;

import java.time.LocalDate;

/**
 * One opening period of a location, [openedOn, closedOn).
 *
 * @param closedOn the first day on which the location is not open; null while it is open
 * @param cause null while it is open
 * @param capacity places for all residents; null when unknown
 */
public record Period(PeriodId id, LocalDate openedOn, LocalDate closedOn, ClosureCause cause, Integer capacity) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
    }

    /** Whether somebody who arrives on the one day and leaves on the other (null: still there) stays inside. */
    public boolean holds(LocalDate arrivedOn, LocalDate leftOn) {
        return contains(arrivedOn) && (closedOn == null || (leftOn != null && !leftOn.isAfter(closedOn)));
    }

    Period closed(LocalDate day, ClosureCause why) {
        return new Period(id, openedOn, day, why, capacity);
    }
}
