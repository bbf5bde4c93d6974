package nl.relocationtracker.core.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.Whereabouts;
import nl.relocationtracker.core.location.LocationId;

/**
 * Nights elsewhere while the place at a location is kept, [from, until).
 *
 * @param stayId the stay during which it was, where the place is kept
 * @param whereabouts where the child is, by kind
 * @param location the location where the child is, when it is one of ours; or null
 * @param until the day of coming back; null while the child is away
 * @param limitNights with more nights than this it is a relocation
 * @param placeGivenUpOn the day on which the place was given up, which makes it a relocation; null when it was not
 * @param move why, for the relocation that it may become
 * @param moveRecordedIn the number of the event that holds the move
 */
public record Absence(
        AbsenceId id,
        StayId stayId,
        Whereabouts whereabouts,
        LocationId location,
        LocalDate from,
        LocalDate until,
        int limitNights,
        LocalDate placeGivenUpOn,
        Move move,
        long moveRecordedIn) {

    static final Comparator<Absence> IN_TIME = Comparator.comparing(Absence::from)
            .thenComparing(Absence::until, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The day on which it becomes a relocation, which may be yet to come; null when it does not. */
    public LocalDate relocationSince() {
        LocalDate passes = from.plusDays(limitNights);
        boolean tooLong = until == null || until.isAfter(passes);
        if (placeGivenUpOn != null && !(tooLong && passes.isBefore(placeGivenUpOn))) return placeGivenUpOn;
        return tooLong ? passes : null;
    }

    public boolean isRunning() {
        return until == null;
    }

    Absence ended(LocalDate day) {
        return new Absence(
                id, stayId, whereabouts, location, from, day, limitNights, placeGivenUpOn, move, moveRecordedIn);
    }

    Absence givenUp(LocalDate day) {
        return new Absence(id, stayId, whereabouts, location, from, day, limitNights, day, move, moveRecordedIn);
    }

    Absence during(StayId other) {
        return new Absence(
                id, other, whereabouts, location, from, until, limitNights, placeGivenUpOn, move, moveRecordedIn);
    }
}
