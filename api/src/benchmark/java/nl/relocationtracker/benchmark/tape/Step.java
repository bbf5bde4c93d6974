package nl.relocationtracker.benchmark.tape;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One round trip.
 *
 * @param sql null for what begins and ends a transaction
 * @param rows the parameters of each row of a batch; of what is no batch the one row there is
 */
public record Step(Kind kind, String sql, List<List<Parameter>> rows) {

    /** What is done. */
    public enum Kind {
        BEGIN,
        COMMIT,
        ROLLBACK,
        EXECUTE,
        BATCH
    }

    /** A call of a setter. */
    public record Parameter(Method setter, List<Object> arguments) {}

    /** The elements of an array, which belongs to the connection that made it. */
    public record Elements(String type, List<Object> elements) {}

    static Step of(Kind kind) {
        return new Step(kind, null, List.of());
    }
}
