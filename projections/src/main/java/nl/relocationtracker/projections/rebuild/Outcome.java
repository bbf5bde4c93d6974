package nl.relocationtracker.projections.rebuild;

/** How a rebuild ended. Only a completed one changed what is live. */
public enum Outcome {
    COMPLETED,
    CANCELLED,
    FAILED,
    /** The program that did it stopped. */
    INTERRUPTED
}
