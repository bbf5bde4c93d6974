package nl.relocationtracker.core.alert;

import static nl.relocationtracker.core.alert.RuleKind.About.CHILD;
import static nl.relocationtracker.core.alert.RuleKind.About.HOUSEHOLD;
import static nl.relocationtracker.core.alert.RuleKind.About.LOCATION;

/** What a rule looks for. The names are stored and stay for ever. */
public enum RuleKind {
    /** The count of a policy reaches a number. */
    COUNT_REACHED(CHILD),
    /** A child departed, and nobody knows whereto. */
    MISSING(CHILD),
    /** A child was sent, and so many hours after the day on which it left began it has not arrived. */
    NOT_RECEIVED(CHILD),
    /** More than so many days of a spell in emergency and crisis emergency reception. */
    LONG_IN_EMERGENCY(CHILD),
    /** An unaccompanied child under 15 is not in a foster family so many days after it came. */
    NOT_IN_FOSTER_FAMILY(CHILD),
    /** The children of a household live at more than one location for more than so many days. */
    HOUSEHOLD_SPLIT(HOUSEHOLD),
    /** An announced closure would make children reach a number under a policy. */
    CLOSURE_WOULD_CROSS(LOCATION),
    /** The announced day of closing is so many days ago, and the location is open. */
    CLOSING_OVERDUE(LOCATION),
    /** An open location where no child was for so many days. */
    WITHOUT_CHILDREN(LOCATION);

    /** What an alert of a rule is about. */
    public enum About {
        CHILD,
        HOUSEHOLD,
        LOCATION
    }

    private final About about;

    RuleKind(About about) {
        this.about = about;
    }

    public About about() {
        return about;
    }

    /** Whether it counts under a policy, and needs a policy and a threshold; every other but MISSING needs a term. */
    public boolean counts() {
        return this == COUNT_REACHED || this == CLOSURE_WOULD_CROSS;
    }

    public boolean needsTerm() {
        return !counts() && this != MISSING;
    }

    /** Whether it is about a child of whom nobody knows where it is: it ends with where it was found and in no other way. */
    public boolean isOfLostChild() {
        return this == MISSING || this == NOT_RECEIVED;
    }
}
