package nl.relocationtracker.projections.replay;

/** How a replay ended. */
public enum Outcome {
    ANSWERED,
    CANCELLED,
    FAILED
}
