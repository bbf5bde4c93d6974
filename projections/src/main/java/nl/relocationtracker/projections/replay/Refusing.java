package nl.relocationtracker.projections.replay;

/** Why a question that could be asked is not answered. The names are part of the API and stay for ever. */
public enum Refusing {
    /** Its selection differs in so few children from an earlier one that subtracting one answer from the other points at them. */
    SELECTION_NEAR_AN_EARLIER_ONE,
    /** Its project ended before its turn came. */
    PROJECT_ENDED
}
