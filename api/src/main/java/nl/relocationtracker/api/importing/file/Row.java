package nl.relocationtracker.api.importing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of a file.
 *
 * @param line where it begins, from 1
 * @param cells what stands in each column of the file, in the order of {@link ImportFile#columns}; null where nothing does
 * @param wrong what is wrong with the row as a whole, or null; then the cells may stand in the wrong columns
 * @param owners whose row it may be, by the first column of the file: more than one where fields are missing or too many
 */
record Row(long line, List<String> cells, Problem wrong, Set<String> owners) {

    Row {
        cells = new ArrayList<>(cells);
    }

    /** What stands in this column, or null. */
    String cell(ImportFile file, String column) {
        return cells.get(file.columns().indexOf(column));
    }

    /** Says nothing of what the cells hold. */
    @Override
    public String toString() {
        return "Row[" + line + "]";
    }
}
