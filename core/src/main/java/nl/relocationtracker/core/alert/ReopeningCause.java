package nl.relocationtracker.core.alert;

/** Why an alert that had ended goes on. */
public enum ReopeningCause {
    /** Somebody says that it is not over. */
    NOT_OVER,
    /** Somebody says that the wrong thing was said to have come of it. */
    RESOLVED_IN_ERROR,
    /** What had turned out not to be so turns out to be so after all. */
    SO_AFTER_ALL
}
