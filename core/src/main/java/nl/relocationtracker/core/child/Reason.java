package nl.relocationtracker.core.child;

/** Why a child moves, with what sort of reason that is and who decides unless something else is said. */
public enum Reason {
    LOCATION_CLOSED(ReasonGroup.IMPOSED, DecidedBy.RECEPTION_BODY),
    CAPACITY(ReasonGroup.IMPOSED, DecidedBy.RECEPTION_BODY),
    SAFETY(ReasonGroup.IMPOSED, DecidedBy.RECEPTION_BODY),
    REJECTION(ReasonGroup.IMPOSED, DecidedBy.RECEPTION_BODY),
    PROCEDURE(ReasonGroup.PROCEDURAL, DecidedBy.RECEPTION_BODY),
    TO_REGULAR_RECEPTION(ReasonGroup.IMPROVING, DecidedBy.RECEPTION_BODY),
    TO_FITTING_CARE(ReasonGroup.IMPROVING, DecidedBy.GUARDIAN),
    MEDICAL(ReasonGroup.CARE, DecidedBy.RECEPTION_BODY),
    SCHOOL(ReasonGroup.ASKED_FOR, DecidedBy.FAMILY),
    OWN_REQUEST(ReasonGroup.ASKED_FOR, DecidedBy.FAMILY),
    FAMILY_REUNION(ReasonGroup.ASKED_FOR, DecidedBy.FAMILY),
    /** Needs a note in live entry; in an import a missing note is a finding. */
    OTHER(ReasonGroup.OTHER, DecidedBy.UNKNOWN),
    /** Imports only. */
    UNKNOWN(ReasonGroup.OTHER, DecidedBy.UNKNOWN);

    private final ReasonGroup group;
    private final DecidedBy usually;

    Reason(ReasonGroup group, DecidedBy usually) {
        this.group = group;
        this.usually = usually;
    }

    public ReasonGroup group() {
        return group;
    }

    public DecidedBy usuallyDecidedBy() {
        return usually;
    }
}
