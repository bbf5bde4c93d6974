package nl.relocationtracker.core.alert;

/** Why an alert that had ended goes on. */
public enum ReopeningCause {
    /** Somebody says that it is not over. */
    NOT_OVER,
    /** Somebody says that the wrong thing was said to have come of it. */
    RESOLVED_IN_ERROR,
    /** There is reason for it again: what had turned out not to be so is so after all, or a child that had departed is back. */
    SO_AFTER_ALL
}
