package nl.relocationtracker.api.replay.bundle;

import nl.relocationtracker.core.project.RowColumn;

/**
 * A column of a table of single children.
 *
 * @param column its name, which is part of the bundle and stays for ever
 * @param word of the sentence in the codebook that says what it is
 * @param granted what has to be granted for it; null where it is always there
 */
record RowField(String column, String word, Kind kind, RowColumn granted) implements Column {

    static RowField of(String column, Kind kind, RowColumn granted) {
        return new RowField(column, column, kind, granted);
    }
}
