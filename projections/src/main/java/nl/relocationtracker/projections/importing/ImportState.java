package nl.relocationtracker.projections.importing;

/** How an import stands. */
public enum ImportState {
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
