package nl.relocationtracker.projections.replay;

/** How a replay ended. */
public enum Outcome {
    ANSWERED,
    CANCELLED,
    /** The disclosure rules, or the end of its project, forbid an answer. */
    REFUSED,
    FAILED
}
