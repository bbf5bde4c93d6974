package nl.relocationtracker.projections.receivers;

import java.time.Instant;
import java.util.UUID;

/**
 * One message to one receiver.
 *
 * @param subject the alert that it is about; of a backlog one of its rules, of a test the receiver
 * @param nextTryAt of a digest when it goes with the others
 * @param sentAt null until it has arrived
 * @param parkedAt null unless it was given up
 * @param failure why the last try failed; null when none has
 * @param status what the receiver's server answered then; null when it did not
 */
public record Sending(
        UUID id,
        UUID receiver,
        MessageKind kind,
        UUID subject,
        int attempts,
        Instant writtenAt,
        Instant nextTryAt,
        Instant sentAt,
        Instant parkedAt,
        Failure failure,
        Integer status) {

    /** How far it has come. */
    public enum State {
        WAITING,
        /** It failed and is tried again. */
        FAILING,
        PARKED,
        SENT
    }

    public State state() {
        if (sentAt != null) return State.SENT;
        if (parkedAt != null) return State.PARKED;
        return failure == null ? State.WAITING : State.FAILING;
    }
}
