package nl.relocationtracker.core.location;

/** Why what was recorded of a location is corrected. */
public enum CorrectionCause {
    /** It was never so. */
    RECORDED_IN_ERROR,
    /** It was learned later how it was. */
    LEARNED_LATER,
    OTHER
}
