package nl.relocationtracker.core.alert;

/** What somebody who acknowledges an alert does about it. */
public enum AlertResponse {
    LOOKING_INTO_IT,
    SEARCHING,
    CALLING_LOCATION,
    CALLING_GUARDIAN,
    CALLING_POLICE,
    DISCUSSING_MOVE,
    OTHER
}
