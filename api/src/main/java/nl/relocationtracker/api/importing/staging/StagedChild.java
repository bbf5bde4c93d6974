package nl.relocationtracker.api.importing.staging;

import java.util.List;
import nl.relocationtracker.api.importing.file.StayRow;

/**
 * Everything that stays.csv has of one child.
 *
 * @param rows the rows that can be read; none when there are too many
 * @param count how many rows of the file it is
 * @param wrong whether one of them cannot be read
 * @param firstLine the first of their lines
 */
public record StagedChild(String number, List<StayRow> rows, int count, boolean wrong, long firstLine) {

    /** More than this is no history of a child. */
    public static final int MOST_ROWS = 5000;

    public StagedChild {
        rows = List.copyOf(rows);
    }

    public boolean isTooMuch() {
        return rows.isEmpty() && count > MOST_ROWS;
    }

    /** Says nothing of the child. */
    @Override
    public String toString() {
        return "StagedChild[" + firstLine + "]";
    }
}
