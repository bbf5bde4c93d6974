package nl.relocationtracker.core.child;

/** To whom it was reported that a child is missing. */
public enum ReportedTo {
    POLICE,
    GUARDIAN,
    RECEPTION_BODY,
    IMMIGRATION_SERVICE,
    NOBODY_YET
}
