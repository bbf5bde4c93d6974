package nl.relocationtracker.projections.rebuild;

/** What a rebuild is doing. */
public enum Phase {
    PREPARING,
    READING,
    COMPARING,
    INDEXING,
    CATCHING_UP,
    AWAITING_ACCEPTANCE,
    SWAPPING,
    ENDED
}
