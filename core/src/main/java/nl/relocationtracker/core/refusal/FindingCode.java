package nl.relocationtracker.core.refusal;

import static nl.relocationtracker.core.refusal.Severity.SEVERE;

/** Every kind of finding: recorded, but wrong or bad. The names are part of the API and stay for ever. */
public enum FindingCode {
    RECORDED_LATE,
    /** Of so long ago that the year may be mistyped. */
    IMPROBABLE_DAY,
    OVERLAP_MENDED,
    OUTSIDE_OPENING_PERIOD,
    STAY_CROSSES_CLOSING,
    BEFORE_BIRTH,
    BORN_ON_ANOTHER_DAY,
    BORN_BEFORE,
    NOT_A_CHILD_ANY_MORE,
    AFTER_DEATH,
    REASON_MISSING,
    REASON_UNKNOWN,
    DESTINATION_AS_REASON,
    NOTE_MISSING,
    REASON_WITHOUT_LEAVING,
    REASON_WITHOUT_MOVE,
    LEFT_WITHOUT_DESTINATION(SEVERE),
    GAP_WITHOUT_REASON,
    PLACE_GIVEN_UP,
    CHILDREN_RECORDED_THERE,
    LOCATION_WINDING_DOWN,
    ARRIVED_AFTER_ANNOUNCEMENT,
    RECEIVED_ELSEWHERE,
    ACCOMPANIMENT_CHANGED,
    HOUSEHOLD_CHANGED,
    BIRTH_DATE_CHANGED,
    RECORDED_OTHERWISE,
    INFERRED_DAY_REPLACED,
    TAKEN_BACK_HERE,
    HOUSEHOLD_APART,
    /** Children who have nobody but each other. */
    SIBLINGS_APART(SEVERE),
    UNACCOMPANIED_IN_CRISIS_RECEPTION(SEVERE),
    NOT_IN_FOSTER_FAMILY,
    LOCATION_WITHOUT_CHILDREN;

    private final Severity severity;

    FindingCode() {
        this(Severity.ORDINARY);
    }

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
