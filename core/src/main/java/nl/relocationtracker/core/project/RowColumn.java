package nl.relocationtracker.core.project;

import java.util.Set;

/** What can be granted of single children. The names are part of the API and stay for ever. */
public enum RowColumn {
    /** In which quarter the child came into reception; left when a row is cut. */
    QUARTER_OF_ENTRY,
    /** The kind of location of the last stay; left when a row is cut. */
    LAST_KIND,
    /** How many relocations; left when a row is cut. */
    MOVES,
    /** Whether the child is unaccompanied. */
    UNACCOMPANIED,
    /** In whole years. */
    AGE,
    /** How many count under each policy, and whether that flags the child. */
    COUNTS,
    /** On whom each policy differs from the live one, and by which rules. */
    DIFFERENCES,
    /** Of each stay the kind of location. */
    KIND,
    /** Of each stay the month of arriving. */
    ARRIVED,
    /** Of each stay the month of leaving. */
    LEFT,
    /** Of each stay why the child came there. */
    REASON,
    /** Of each stay who decided so. */
    DECIDED_BY,
    /** Of each departure where to. */
    DESTINATION;

    private static final Set<RowColumn> OF_STAYS = Set.of(KIND, ARRIVED, LEFT, REASON, DECIDED_BY, DESTINATION);

    /** Whether it is told of each stay, and not once of each child. */
    public boolean isOfStays() {
        return OF_STAYS.contains(this);
    }
}
