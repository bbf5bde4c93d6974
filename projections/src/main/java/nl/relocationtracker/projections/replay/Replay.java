package nl.relocationtracker.projections.replay;

import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.projections.stream.Pace;

/**
 * A question that somebody asked, and how far its answer is.
 *
 * @param account who asked it; null when nobody is known
 * @param question as JSON; once it is begun with what was known then
 * @param begunAt null while it waits
 * @param pace how far it is
 * @param cancelling whether somebody wants it to stop
 * @param outcome null while it waits or runs
 * @param failure what went wrong, or why it is refused; null for nothing
 * @param project within which it was asked; null for figures alone
 * @param outside whether who asked gets only what the disclosure rules leave of figures
 */
public record Replay(
        UUID id,
        UUID account,
        String question,
        Instant askedAt,
        Instant begunAt,
        Instant endedAt,
        Pace pace,
        boolean cancelling,
        Outcome outcome,
        String failure,
        UUID project,
        boolean outside) {

    /** What it is doing. */
    public enum State {
        WAITING,
        RUNNING,
        ENDED
    }

    public State state() {
        if (outcome != null) return State.ENDED;
        return begunAt == null ? State.WAITING : State.RUNNING;
    }
}
