package nl.relocationtracker.core.person;

/** Why nothing of a child may be erased for now. */
public enum HoldGround {
    OBJECTION,
    APPEAL,
    /** A request under the Wet open overheid. */
    WOO_REQUEST,
    INQUIRY
}
