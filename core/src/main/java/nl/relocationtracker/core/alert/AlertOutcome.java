package nl.relocationtracker.core.alert;

/** What came of an alert. The names are stored and stay for ever. */
public enum AlertOutcome {
    /** The child is where somebody has seen it. */
    FOUND,
    /** It was reported to the police that the child is gone. */
    REPORTED,
    /** What was recorded was wrong. */
    RECORDED_IN_ERROR,
    MOVE_PREVENTED,
    MOVE_CANNOT_BE_PREVENTED,
    /** The move that counts is the one that the child needs. */
    MOVE_IS_BETTER,
    CARE_ARRANGED,
    TOGETHER_AGAIN,
    PLAN_CHANGED,
    CLOSED,
    KEPT_OPEN,
    NO_ACTION_NEEDED,
    OTHER;

    /** A child of whom nobody knew where it was is found, reported, or was never gone; and nothing else can be said of it. */
    public boolean fits(RuleKind kind) {
        if (this == RECORDED_IN_ERROR) return true;
        return kind.isOfLostChild() == (this == FOUND || this == REPORTED);
    }
}
