package nl.relocationtracker.api.rest.input;

/** Everything that can be wrong with what a caller sends. The names are part of the API and stay for ever. */
public enum InputCode {
    REQUIRED,
    UNKNOWN_PROPERTY,
    UNKNOWN_PARAMETER,
    GIVEN_TWICE,
    NOT_JSON,
    NOT_AN_OBJECT,
    NOT_A_LIST,
    EMPTY_LIST,
    NOT_TEXT,
    BLANK,
    UNREADABLE_TEXT,
    TOO_LONG,
    TOO_MANY,
    NOT_A_DATE,
    NOT_A_MOMENT,
    NOT_AN_ID,
    NOT_A_NUMBER,
    NOT_TRUE_OR_FALSE,
    UNKNOWN_VALUE,
    TOO_SMALL,
    TOO_BIG,
    IN_THE_FUTURE,
    ONLY_FOR_MISSING,
    ONE_OF_TWO,
    SAID_TWICE,
    NAME_WITHOUT_WORDS,
    NOT_A_CURSOR,
    NOT_A_VERSION,
    NOT_A_KEY
}
