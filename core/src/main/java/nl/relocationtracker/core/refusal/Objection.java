package nl.relocationtracker.core.refusal;

import java.util.HashMap;
import java.util.Map;

/**
 * One reason to refuse, with what a reader needs to mend it.
 *
 * @param details the days, identifiers and numbers that the sentence about this objection names, by name; never a name,
 *     birth date or number of a child
 */
public record Objection(RefusalCode code, Map<String, Object> details) {

    public Objection {
        details = Map.copyOf(details);
    }

    public static Objection of(RefusalCode code) {
        return new Objection(code, Map.of());
    }

    public static Objection of(RefusalCode code, String name, Object value) {
        return new Objection(code, Map.of(name, value));
    }

    /** The same, which says of what or whom it is, too. */
    public Objection with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(details);
        more.put(name, value);
        return new Objection(code, more);
    }
}
