package nl.relocationtracker.core.counting;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;

/**
 * What does not count under a policy, and the rule that says so.
 *
 * @param id of the stay that it began, or of the absence
 * @param movedOn the day of the move
 * @param since from which day on it would have counted
 * @param location where to; null when that is no location of ours
 * @param reason null for a placement
 */
public record NotCounted(UUID id, LocalDate movedOn, LocalDate since, LocationId location, Reason reason, Rule rule) {

    /** Why something does not count. */
    public enum Rule {
        /** It happened on the eighteenth birthday or after it. */
        FROM_EIGHTEEN_ON,
        REASON,
        DECIDED_BY,
        /** It goes to a location of another kind. */
        KIND,
        /** Both locations are one site. */
        WITHIN_SITE,
        /** A step of the procedure that every child makes. */
        FIRST_STEP,
        AGE,
        /** It can't be told at what age. */
        BIRTH_UNKNOWN,
        SAME_MUNICIPALITY,
        MUNICIPALITY_UNKNOWN,
        /** The spell has not lasted long enough. */
        SHORT_SPELL,
        /** A new spell has begun since. */
        EARLIER_SPELL,
        /** It is too long ago. */
        OUTSIDE_WINDOW,
        /** Nights elsewhere that have not passed their limit. */
        TEMPORARY_STAY
    }
}
