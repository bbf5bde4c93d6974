package nl.relocationtracker.api.rest.input;

import java.util.Map;

/** A value that can't be what is expected there. */
public final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final InputCode code;
    private final transient Map<String, ?> details;

    Unfit(InputCode code) {
        this(code, Map.of());
    }

    Unfit(InputCode code, Map<String, ?> details) {
        super(code.name(), null, false, false);
        this.code = code;
        this.details = details;
    }

    /** A number that no integer of that type can be. */
    static Unfit beyond(boolean below, Class<?> type) {
        boolean isInt = type == Integer.class;
        return below
                ? new Unfit(InputCode.TOO_SMALL, Map.of("least", isInt ? Integer.MIN_VALUE : Long.MIN_VALUE))
                : new Unfit(InputCode.TOO_BIG, Map.of("most", isInt ? Integer.MAX_VALUE : Long.MAX_VALUE));
    }

    InputCode code() {
        return code;
    }

    public InputMistake at(InputMistake.Part part, String name) {
        return new InputMistake(part, name, code, details);
    }
}
