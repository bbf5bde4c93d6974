package nl.relocationtracker.core.measure;

/** How a child came to be no longer at a place of the kinds asked about. */
public enum Outflow {
    TO_REGULAR,
    /** To another place of these kinds. */
    TO_ANOTHER,
    /** To a place of any other kind. */
    TO_ELSEWHERE,
    /** On its way still, at the end of the days asked about. */
    IN_TRANSIT,
    /** Out of reception, whereabouts unknown. */
    MISSING,
    /** Out of reception otherwise. */
    DEPARTED,
    /** The place where the child lived became of another kind. */
    CONVERTED,
    TURNED_EIGHTEEN
}
