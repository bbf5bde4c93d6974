package nl.relocationtracker.core.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** The domain says no: nothing of the request was recorded. Holds every objection, not just the first. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Objection> objections;

    public Refusal(List<Objection> objections) {
        // No stack trace: a refusal is an answer, not a fault, and an import makes many.
        super(
                objections.stream().map(objection -> objection.code().name()).collect(Collectors.joining(", ")),
                null,
                false,
                false);
        this.objections = List.copyOf(objections);
    }

    public Refusal(Objection objection) {
        this(List.of(objection));
    }

    public List<Objection> objections() {
        return objections;
    }

    public boolean has(RefusalCode code) {
        return objections.stream().anyMatch(objection -> objection.code() == code);
    }
}
