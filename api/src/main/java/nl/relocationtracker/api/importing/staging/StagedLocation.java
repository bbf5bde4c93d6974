package nl.relocationtracker.api.importing.staging;

import java.util.List;
import nl.relocationtracker.api.importing.file.LocationRow;

/**
 * Everything that locations.csv has of one location.
 *
 * @param rows the rows that can be read; none when there are too many
 * @param count how many rows of the file it is
 * @param wrong whether one of them cannot be read
 * @param firstLine the first of their lines
 */
public record StagedLocation(String code, List<LocationRow> rows, int count, boolean wrong, long firstLine) {

    /** More than this is no history of a location. */
    public static final int MOST_ROWS = 5000;

    public StagedLocation {
        rows = List.copyOf(rows);
    }

    public boolean isTooMuch() {
        return rows.isEmpty() && count > MOST_ROWS;
    }
}
