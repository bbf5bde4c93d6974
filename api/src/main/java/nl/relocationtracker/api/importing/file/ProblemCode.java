package nl.relocationtracker.api.importing.file;

/** What can be wrong with a file or a row before any rule of the domain is asked. The names stand in reports for ever. */
public enum ProblemCode {
    // The whole file: nothing of the import is recorded.
    EMPTY_FILE,
    NOT_A_CSV,
    NOT_TEXT,
    ENCODING_MIXED,
    ENCODING_UNKNOWN,
    COLUMN_MISSING,
    COLUMN_TWICE,
    FILES_SWAPPED,
    QUOTE_NOT_CLOSED,
    QUOTE_MISPLACED,
    DAYS_AMBIGUOUS,

    // A row: its child or location is left out.
    FIELDS_TOO_FEW,
    FIELDS_TOO_MANY,
    FIELD_EMPTY,
    FIELD_TOO_LONG,
    CONTROL_CHARACTER,
    NOT_A_DAY,
    DAY_AMBIGUOUS,
    NOT_YES_OR_NO,
    NOT_A_NUMBER,
    NOT_A_KIND,
    NOT_AN_ORIGIN,
    LEFT_BEFORE_ARRIVED,
    CLOSED_BEFORE_OPENED,
    BIRTH_DATES_DIFFER,
    ORIGINS_DIFFER,
    ROWS_DIFFER,
    PERIODS_OVERLAP,
    ROWS_TOO_MANY,
    LOCATION_UNKNOWN,
    LOCATION_LEFT_OUT,

    // Said, and read all the same.
    ENCODING_TAKEN,
    COLUMN_IGNORED,
    DAYS_DUTCH,
    SOURCE_NEW,
    NO_ROWS
}
