package nl.relocationtracker.projections.rebuild;

import java.util.UUID;

/**
 * Where a live table is not what the events say.
 *
 * @param column null where a whole row is too much or missing
 * @param stops whether it stops a rebuild
 * @param child whose row it is; null for none
 * @param location whose row it is; null for none
 * @param key which row: the columns of its key with what stands in them
 * @param live what stands there; null for nothing, and where it may not be shown
 * @param folded what should; null for nothing, and where it may not be shown
 */
public record Difference(
        String table,
        String column,
        Kind kind,
        boolean stops,
        UUID child,
        UUID location,
        String key,
        String live,
        String folded) {

    /** How the two differ. */
    public enum Kind {
        /** The events give a row that is not in the table. */
        MISSING,
        /** The table has a row that the events do not give. */
        TOO_MUCH,
        OTHERWISE,
        /** Nothing differs, but what is recorded breaks a rule that is always kept. */
        RULE_BROKEN
    }

    Difference stopping(boolean does) {
        return new Difference(table, column, kind, does, child, location, key, live, folded);
    }
}
