package nl.relocationtracker.api.limits;

import java.net.SocketTimeoutException;
import java.util.stream.Stream;

/** The rest of a body is not waited for: it comes too slowly, or too many others are waited for. */
public final class LateBody extends SocketTimeoutException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private LateBody(int status, String message) {
        super(message);
        this.status = status;
    }

    static LateBody tooSlow() {
        return new LateBody(408, "The body comes too slowly.");
    }

    static LateBody oneTooMany() {
        return new LateBody(503, "Too many bodies are waited for.");
    }

    /** The status to answer with: 408 where it was too slow, 503 where there were too many. */
    public int status() {
        return status;
    }

    /** The one below a failure, if it is for that. */
    public static Stream<LateBody> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(LateBody.class::isInstance)
                .map(LateBody.class::cast);
    }
}
