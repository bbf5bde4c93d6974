package nl.relocationtracker.projections.disclosure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.project.RowColumn;

/**
 * A change to what others may know.
 *
 * @param rules as they are to be; null where something else is changed
 * @param replay the refused question whose selection may be answered; null for others
 * @param project that gets columns, or within which the selection was asked; null for none
 * @param columns what more the project is told; empty for others
 * @param loosens whether it takes two people
 * @param decidedBy null while it waits; so is when
 * @param inForce null while it waits; false when it was refused or overtaken
 */
public record DisclosureChange(
        UUID id,
        DisclosureRules rules,
        UUID replay,
        UUID project,
        Set<RowColumn> columns,
        boolean loosens,
        String why,
        UUID proposedBy,
        Instant proposedAt,
        UUID decidedBy,
        Instant decidedAt,
        Boolean inForce) {

    /** What is changed. The names are part of the API and stay for ever. */
    public enum Kind {
        RULES,
        NEAR_SELECTION,
        PROJECT_COLUMNS
    }

    public DisclosureChange {
        columns = Set.copyOf(columns);
    }

    public Kind kind() {
        if (rules != null) return Kind.RULES;
        return replay != null ? Kind.NEAR_SELECTION : Kind.PROJECT_COLUMNS;
    }

    public boolean waits() {
        return inForce == null;
    }
}
