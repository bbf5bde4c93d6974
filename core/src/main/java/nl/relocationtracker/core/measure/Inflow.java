package nl.relocationtracker.core.measure;

/** How a child came to a place of the kinds asked about. */
public enum Inflow {
    /** Into reception, for the first time. */
    FIRST_ARRIVAL,
    /** Into reception again, also from whereabouts unknown. */
    RETURNED,
    /** Into reception by its birth. */
    BORN,
    FROM_REGULAR,
    /** From another place of these kinds. */
    FROM_ANOTHER,
    /** From a place of any other kind. */
    FROM_ELSEWHERE,
    /** The place where the child lived became of such a kind. */
    CONVERTED
}
