package nl.relocationtracker.core.alert;

/** How far an alert has come. */
public enum AlertState {
    /** Nobody has said that they are on it. */
    OPEN,
    /** Somebody is on it. */
    ACKNOWLEDGED,
    /** Somebody has said what came of it. */
    RESOLVED,
    /** What raised it turned out not to be so. */
    WITHDRAWN
}
