package nl.relocationtracker.core.child;

import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.Sealed;

/**
 * Why a child moved and who decided so.
 *
 * @param decidedByInferred nobody said who decided: it is the usual one for the reason
 * @param endedPeriod the opening period whose end caused the move; only with reason LOCATION_CLOSED, and null when the
 *     stay was outside every period
 * @param sourceCode the destination that a file gave as the reason of a move, or null
 * @param sourceText what a file gave as the reason of a move and is no code of ours, sealed, or null
 * @param note a remark, sealed, or null
 */
public record Move(
        Reason reason,
        DecidedBy decidedBy,
        boolean decidedByInferred,
        PeriodId endedPeriod,
        Destination sourceCode,
        Sealed sourceText,
        Sealed note) {

    /** The same move, caused by the end of this period if it was caused by a closing. */
    public Move endingPeriod(PeriodId period) {
        if (reason != Reason.LOCATION_CLOSED) return this;
        return new Move(reason, decidedBy, decidedByInferred, period, sourceCode, sourceText, note);
    }
}
