package nl.relocationtracker.core.refusal;

/** Every kind of finding: recorded, but wrong or bad. The names are part of the API and stay for ever. */
public enum FindingCode {
    RECORDED_LATE,
    OVERLAP_MENDED,
    OUTSIDE_OPENING_PERIOD,
    STAY_CROSSES_CLOSING,
    BEFORE_BIRTH,
    NOT_A_CHILD_ANY_MORE,
    AFTER_DEATH,
    REASON_MISSING,
    REASON_UNKNOWN,
    DESTINATION_AS_REASON,
    NOTE_MISSING,
    REASON_WITHOUT_LEAVING,
    LEFT_WITHOUT_DESTINATION,
    GAP_WITHOUT_REASON,
    CHILDREN_RECORDED_THERE,
    LOCATION_WINDING_DOWN,
    ARRIVED_AFTER_ANNOUNCEMENT,
    RECEIVED_ELSEWHERE,
    ACCOMPANIMENT_CHANGED,
    HOUSEHOLD_CHANGED,
    RECORDED_OTHERWISE,
    HOUSEHOLD_APART,
    /** Children who have nobody but each other. */
    SIBLINGS_APART
}
