package nl.relocationtracker.core.alert;

/** How much an alert presses, the least first. Of the highest nobody waits for a digest. */
public enum AlertSeverity {
    NOTICE,
    WARNING,
    URGENT
}
