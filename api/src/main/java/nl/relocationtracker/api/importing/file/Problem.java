package nl.relocationtracker.api.importing.file;

import java.util.HashMap;
import java.util.Map;

/**
 * Something in a file that cannot be read, or that is worth saying.
 *
 * @param line the line of the file, from 1; null where it is the file as a whole
 * @param column the column by its name, or null
 * @param details what the sentence about it names; never what a cell about a child holds
 */
public record Problem(ImportFile file, Long line, String column, ProblemCode code, Map<String, Object> details) {

    public Problem {
        details = Map.copyOf(details);
    }

    public static Problem of(ImportFile file, ProblemCode code) {
        return new Problem(file, null, null, code, Map.of());
    }

    public static Problem at(ImportFile file, long line, String column, ProblemCode code) {
        return new Problem(file, line, column, code, Map.of());
    }

    public Problem with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(details);
        more.put(name, value);
        return new Problem(file, line, column, code, more);
    }
}
