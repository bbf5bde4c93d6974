package nl.relocationtracker.core.child;

/** What sort of reason a child moves for. */
public enum ReasonGroup {
    /** Nobody asked for it, and it makes nothing better for the child. */
    IMPOSED,
    /** A step of the procedure. */
    PROCEDURAL,
    /** To a place that suits a child better. */
    IMPROVING,
    CARE,
    /** By the child or its family. */
    ASKED_FOR,
    OTHER
}
