package nl.relocationtracker.core.alert;

/** Why an alert is no longer one. */
public enum WithdrawalCause {
    /** What is recorded was put right, and by that it never came to this. */
    CORRECTED,
    /** What was announced is off, or on another day. */
    PLAN_CHANGED,
    /** Everything personal of the child was erased. */
    CHILD_ERASED,
    /** Nobody was on it when the child left reception: nothing can be done there any more. It comes back with the child. */
    CHILD_DEPARTED,
    /** Nobody was on it when the child became eighteen: it is no child any more. */
    TURNED_EIGHTEEN
}
