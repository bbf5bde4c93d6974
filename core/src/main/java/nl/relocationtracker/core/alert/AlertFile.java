package nl.relocationtracker.core.alert;

import java.util.Optional;
import nl.relocationtracker.core.alert.AlertEvent.AlertAcknowledged;
import nl.relocationtracker.core.alert.AlertEvent.AlertAssigned;
import nl.relocationtracker.core.alert.AlertEvent.AlertEscalated;
import nl.relocationtracker.core.alert.AlertEvent.AlertNoted;
import nl.relocationtracker.core.alert.AlertEvent.AlertRaised;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertEvent.AlertResolved;
import nl.relocationtracker.core.alert.AlertEvent.AlertWithdrawn;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.SealedIn;

/**
 * Everything known of one alert: the fold of its stream.
 *
 * @param version how many events are folded
 * @param raised null while nothing has happened
 * @param state null while nothing has happened
 * @param assignee null while nobody in particular is to handle it
 * @param outcome null unless it is resolved
 * @param withdrawal null unless it is withdrawn
 * @param escalated whether nobody acknowledged it in time
 */
public record AlertFile(
        AlertId id,
        long version,
        AlertRaised raised,
        AlertState state,
        Assignee assignee,
        AlertOutcome outcome,
        WithdrawalCause withdrawal,
        boolean escalated) {

    /** An alert that was never raised. */
    public static AlertFile unraised(AlertId id) {
        return new AlertFile(id, 0, null, null, null, null, null, false);
    }

    public AlertFile after(AlertEvent event) {
        if (event instanceof AlertRaised first)
            return new AlertFile(id, version + 1, first, AlertState.OPEN, null, null, null, false);
        if (event instanceof AlertWithdrawn withdrawn) return in(AlertState.WITHDRAWN, null, withdrawn.cause());
        if (event instanceof AlertAcknowledged) return in(AlertState.ACKNOWLEDGED, null, null);
        if (event instanceof AlertResolved resolved) return in(AlertState.RESOLVED, resolved.outcome(), null);
        if (event instanceof AlertReopened) return in(AlertState.OPEN, null, null);
        if (event instanceof AlertAssigned assigned)
            return new AlertFile(id, version + 1, raised, state, assigned.assignee(), outcome, withdrawal, escalated);
        if (event instanceof AlertEscalated)
            return new AlertFile(id, version + 1, raised, state, assignee, outcome, withdrawal, true);
        if (event instanceof AlertNoted) return in(state, outcome, withdrawal);
        throw new IllegalStateException("no rule for " + event.getClass().getSimpleName());
    }

    private AlertFile in(AlertState next, AlertOutcome ended, WithdrawalCause withdrawn) {
        return new AlertFile(id, version + 1, raised, next, assignee, ended, withdrawn, escalated);
    }

    public boolean isRaised() {
        return raised != null;
    }

    /** Whether somebody has still something to do about it. */
    public boolean isPending() {
        return state == AlertState.OPEN || state == AlertState.ACKNOWLEDGED;
    }

    /** The child whose key seals what is written about it; nothing when it is about no single child. */
    public Optional<ChildId> child() {
        return Optional.ofNullable(raised).map(AlertRaised::subject).map(AlertSubject::childId);
    }

    /** Where the note of an event stands; the alert is part of it, because the number is of its stream and not the child's. */
    public static SealedIn placeOf(ChildId child, AlertId alert, long sequence) {
        return new SealedIn(child, sequence, "note of alert " + alert);
    }
}
