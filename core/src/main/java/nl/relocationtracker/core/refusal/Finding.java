package nl.relocationtracker.core.refusal;

import java.util.Map;

/**
 * Something recorded that is possible but wrong or bad.
 *
 * @param details the days, identifiers and numbers that the sentence about this finding names, by name
 */
public record Finding(FindingCode code, Map<String, Object> details) {

    public Finding {
        details = Map.copyOf(details);
    }

    public static Finding of(FindingCode code) {
        return new Finding(code, Map.of());
    }

    public static Finding of(FindingCode code, String name, Object value) {
        return new Finding(code, Map.of(name, value));
    }
}
