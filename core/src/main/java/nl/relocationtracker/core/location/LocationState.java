package nl.relocationtracker.core.location;

/** Whether a location is open on a day. */
public enum LocationState {
    /** It had not opened yet. */
    PLANNED,
    OPEN,
    /** Its closure is announced: it empties, and nobody new comes in. */
    WINDING_DOWN,
    CLOSED
}
