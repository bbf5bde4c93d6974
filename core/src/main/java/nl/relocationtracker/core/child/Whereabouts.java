package nl.relocationtracker.core.child;

/** Where a child is that is away while its place is kept, with why it is there unless something else is said. */
public enum Whereabouts {
    HOSPITAL(Reason.MEDICAL),
    RELATIVES(Reason.OWN_REQUEST),
    YOUTH_CARE(Reason.TO_FITTING_CARE),
    /** A night or a few elsewhere, such as in a sports hall, because there was no bed. */
    NIGHTS_ELSEWHERE(Reason.CAPACITY);

    private final Reason usually;

    Whereabouts(Reason usually) {
        this.usually = usually;
    }

    public Reason usualReason() {
        return usually;
    }
}
