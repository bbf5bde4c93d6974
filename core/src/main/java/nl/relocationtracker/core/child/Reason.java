package nl.relocationtracker.core.child;

/** Why a child moves, with who decides unless something else is said. */
public enum Reason {
    LOCATION_CLOSED(DecidedBy.RECEPTION_BODY),
    CAPACITY(DecidedBy.RECEPTION_BODY),
    SAFETY(DecidedBy.RECEPTION_BODY),
    REJECTION(DecidedBy.RECEPTION_BODY),
    PROCEDURE(DecidedBy.RECEPTION_BODY),
    TO_REGULAR_RECEPTION(DecidedBy.RECEPTION_BODY),
    TO_FITTING_CARE(DecidedBy.GUARDIAN),
    MEDICAL(DecidedBy.RECEPTION_BODY),
    SCHOOL(DecidedBy.FAMILY),
    OWN_REQUEST(DecidedBy.FAMILY),
    FAMILY_REUNION(DecidedBy.FAMILY),
    /** Needs a note in live entry; in an import a missing note is a finding. */
    OTHER(DecidedBy.UNKNOWN),
    /** Imports only. */
    UNKNOWN(DecidedBy.UNKNOWN);

    private final DecidedBy usually;

    Reason(DecidedBy usually) {
        this.usually = usually;
    }

    public DecidedBy usuallyDecidedBy() {
        return usually;
    }
}
