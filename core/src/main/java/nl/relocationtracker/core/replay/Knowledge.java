package nl.relocationtracker.core.replay;

import java.time.Instant;
import java.util.Objects;

/**
 * How much is known: what was recorded by a moment and stands in the store up to a position.
 *
 * @param position null until the first answer fixes it
 */
public record Knowledge(Instant at, Long position) {

    public Knowledge {
        Objects.requireNonNull(at);
    }

    /** The same, at this position unless it has one. */
    public Knowledge upTo(long horizon) {
        return position == null ? new Knowledge(at, horizon) : this;
    }
}
