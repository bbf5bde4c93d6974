package nl.relocationtracker.core.child;

/** Who decided that a child moves. */
public enum DecidedBy {
    /** The child or its family. */
    FAMILY,
    GUARDIAN,
    RECEPTION_BODY,
    MUNICIPALITY,
    IMMIGRATION_SERVICE,
    COURT,
    UNKNOWN
}
