package nl.relocationtracker.core.replay;

/** What can be wrong with a question as a whole. The names are part of the API and stay for ever. */
public enum QuestionFault {
    /** Neither one day nor a series, or both. */
    DAY_OR_SERIES,
    SERIES_BACKWARDS,
    /** No month begins in it. */
    SERIES_WITHOUT_DAYS,
    SERIES_TOO_LONG,
    RANGE_BACKWARDS,
    POSITION_WITHOUT_MOMENT,
    COLUMNS_WITHOUT_PROJECT,
    NOT_EARLIER,
    POLICY_UNKNOWN,
    POLICY_VERSION_UNKNOWN,
    /** It is written out under the name of one that is built in. */
    POLICY_NAME_TAKEN,
    POLICY_TWICE,
    RATE_FLAGS_NOBODY,
    STAYS_NEED_A_WINDOW,
    STAYS_THRESHOLD_TOO_LOW,
    STAYS_COUNT_ALIKE
}
