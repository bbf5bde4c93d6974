package nl.relocationtracker.api.importing.file;

import java.util.List;
import java.util.stream.Stream;

/** The two files of an import, with their columns. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
public enum ImportFile {
    LOCATIONS(
            "locations.csv",
            List.of("location", "name", "municipality", "kind", "capacity", "opened", "closed"),
            List.of(),
            List.of("opened", "closed")),
    STAYS(
            "stays.csv",
            List.of("child", "born", "unaccompanied", "household", "location", "arrived", "left", "reason"),
            List.of("origin"),
            List.of("born", "arrived", "left"));

    private final String fileName;
    private final List<String> needed;
    private final List<String> columns;
    private final List<String> dayColumns;

    ImportFile(String fileName, List<String> needed, List<String> mayBeLeftOut, List<String> dayColumns) {
        this.fileName = fileName;
        this.needed = needed;
        this.columns = Stream.concat(needed.stream(), mayBeLeftOut.stream()).toList();
        this.dayColumns = dayColumns;
    }

    public String fileName() {
        return fileName;
    }

    /** Those that a file cannot be read without. */
    public List<String> needed() {
        return needed;
    }

    /** All of them, those that may be left out last. */
    public List<String> columns() {
        return columns;
    }

    List<String> dayColumns() {
        return dayColumns;
    }

    /** The part of an import that carries this file. */
    public String part() {
        return fileName.substring(0, fileName.indexOf('.'));
    }

    ImportFile other() {
        return this == LOCATIONS ? STAYS : LOCATIONS;
    }
}
