package nl.relocationtracker.projections.receivers;

/** Why something did not arrive. The names are stored and stay for ever. */
public enum Failure {
    /** No mail server is set. */
    NOT_SET_UP,
    /** The receiver was switched off before it came to that. */
    SWITCHED_OFF,
    /** There is no secret to sign with, or it can't be read with this master key. */
    NO_SECRET,
    /** Its address leads inside, where nobody allowed it to. */
    INSIDE,
    /** Its name is not known, or nobody answers there. */
    UNREACHABLE,
    /** Its server does not prove to be what the address says. */
    CERTIFICATE,
    TIMED_OUT,
    /** It answered that what was sent lies elsewhere; that is not followed. */
    REDIRECTED,
    /** It answered otherwise than that it has it. */
    REFUSED,
    /** It broke off, or answered what nobody understands. */
    BROKEN_OFF,
    /** Whatever else. */
    OTHER
}
