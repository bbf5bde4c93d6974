package nl.relocationtracker.core.counting;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;

/**
 * A relocation or a stay that counts under a policy on the days [since, until).
 *
 * @param id of the stay that it began or is, or of the absence
 * @param movedOn the day of the move; of an absence its first day
 * @param happenedOn from which day on it is a relocation or a stay at all
 * @param since from which day on it counts, not before {@code happenedOn}
 * @param lapsesOn from which day on it does not count any more if nothing else happens; {@link #NEVER} when it always will
 * @param endedOn the day of something later that changed that; null when nothing did
 * @param until from which day on it does not count any more, with what happened later
 * @param location where to; null when that is no location of ours
 * @param reason null for a placement
 */
public record Counted(
        UUID id,
        LocalDate movedOn,
        LocalDate happenedOn,
        LocalDate since,
        LocalDate lapsesOn,
        LocalDate endedOn,
        LocalDate until,
        LocationId location,
        Reason reason) {

    /** A day that does not come. */
    public static final LocalDate NEVER = LocalDate.MAX;

    boolean countsOn(LocalDate day) {
        return !since.isAfter(day) && until.isAfter(day);
    }

    /** Until when it counts, as far as that could be told on a day. */
    public LocalDate untilAsOf(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day) ? until : lapsesOn;
    }

    NotCounted because(NotCounted.Rule rule) {
        return new NotCounted(id, movedOn, happenedOn, location, reason, rule);
    }
}
