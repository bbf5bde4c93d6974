package nl.relocationtracker.projections.replay;

import java.io.Serial;

/** A question that is not answered, for a reason that whoever asks is told. */
final class NotAnswered extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusing why;

    NotAnswered(Refusing why) {
        super(why.name());
        this.why = why;
    }

    Refusing why() {
        return why;
    }
}
