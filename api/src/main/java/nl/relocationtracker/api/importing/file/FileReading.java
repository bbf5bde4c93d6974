package nl.relocationtracker.api.importing.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.LocationKind;

/** Reads a file from its first row to its last, holding one row at a time. */
public final class FileReading<T> implements Closeable {

    private final ImportFile file;
    private final Path path;
    private final Table table;
    private final Function<Cells, T> meaning;
    private Days days = Days.ISO_ALONE;
    private boolean anyRow;

    private FileReading(ImportFile file, Path path, Function<Cells, T> meaning) throws IOException, UnreadableFile {
        this.file = file;
        this.path = path;
        this.table = Table.open(file, path);
        this.meaning = meaning;
    }

    /** @throws UnreadableFile when the file as a whole cannot be read */
    public static FileReading<StayRow> stays(Path path) throws IOException, UnreadableFile {
        return new FileReading<>(ImportFile.STAYS, path, FileReading::stay);
    }

    /** See {@link #stays}. */
    public static FileReading<LocationRow> locations(Path path) throws IOException, UnreadableFile {
        return new FileReading<>(ImportFile.LOCATIONS, path, FileReading::location);
    }

    /** The next row, or nothing at the end. */
    public Optional<Reading<T>> next() throws IOException, UnreadableFile {
        Optional<Row> row = table.next();
        if (row.isEmpty()) return Optional.empty();
        anyRow = true;
        // How such a day is meant shows in the rest of the file.
        if (days == Days.ISO_ALONE && Days.anyDutch(file, row.get())) days = Days.of(file, path);
        Cells cells = new Cells(file, row.get(), days);
        // Cells of a row with fields missing or too many may stand in the wrong columns: nothing is said of them.
        T read = row.get().wrong() == null ? meaning.apply(cells) : null;
        boolean good = cells.problems().isEmpty();
        return Optional.of(new Reading<>(row.get().line(), row.get().owners(), good ? read : null, cells.problems()));
    }

    /** What is worth saying of the file as a whole. To be asked after the last row. */
    public List<Problem> notes() {
        List<Problem> notes = new ArrayList<>(table.notes());
        if (days.areDutch()) notes.add(Problem.at(file, days.firstDutchLine(), null, ProblemCode.DAYS_DUTCH));
        if (!anyRow) notes.add(Problem.of(file, ProblemCode.NO_ROWS));
        return notes;
    }

    private static StayRow stay(Cells cells) {
        StayRow row = new StayRow(
                cells.line(),
                cells.neededText("child"),
                cells.day("born"),
                cells.yesOrNo("unaccompanied"),
                cells.text("household"),
                cells.neededText("location"),
                cells.neededDay("arrived"),
                cells.day("left"),
                cells.text("reason"),
                cells.text("origin") == null ? null : cells.oneOf(Origin.class, "origin", ProblemCode.NOT_AN_ORIGIN));
        if (isBefore(row.left(), row.arrived())) cells.wrong("left", ProblemCode.LEFT_BEFORE_ARRIVED);
        return row;
    }

    private static LocationRow location(Cells cells) {
        LocationRow row = new LocationRow(
                cells.line(),
                cells.neededText("location"),
                cells.text("name"),
                cells.text("municipality"),
                cells.oneOf(LocationKind.class, "kind", ProblemCode.NOT_A_KIND),
                cells.number("capacity"),
                cells.neededDay("opened"),
                cells.day("closed"));
        if (isBefore(row.closed(), row.opened())) cells.wrong("closed", ProblemCode.CLOSED_BEFORE_OPENED);
        return row;
    }

    private static boolean isBefore(LocalDate end, LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
