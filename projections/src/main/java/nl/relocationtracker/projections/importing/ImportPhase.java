package nl.relocationtracker.projections.importing;

/** What an import is doing. */
public enum ImportPhase {
    /** For another import to end. */
    WAITING,
    READING,
    LOCATIONS,
    STAYS,
    /** Of locations that were recorded before: what follows the stays. */
    CLOSINGS,
    ENDED
}
