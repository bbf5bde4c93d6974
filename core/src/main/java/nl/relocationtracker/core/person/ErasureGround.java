package nl.relocationtracker.core.person;

/** Why everything personal of a child is erased. */
public enum ErasureGround {
    /** The term for which it may be kept has ended. */
    RETENTION_TERM,
    RECORDED_IN_ERROR,
    COURT,
    /** The child or its representative asked for it. */
    REQUEST
}
