package nl.relocationtracker.api.importing.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.relocationtracker.api.importing.file.FileReading;
import nl.relocationtracker.api.importing.file.LocationRow;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.Reading;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.api.importing.file.UnreadableFile;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings files into the database and takes them out again. */
public final class Staging {

    private static final String LOCATIONS =
            "staged_location (location, line, name, municipality, kind, capacity, opened," + " closed, wrong, counts)";
    private static final String STAYS = "staged_stay (child, line, born, unaccompanied, household, location, arrived,"
            + " \"left\", reason, origin, wrong, counts)";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    public Staging(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        // Within a transaction rows then come by portions.
        this.jdbc.setFetchSize(2000);
    }

    /**
     * Hears what reading brings up.
     *
     * @param problems what is wrong, and what is worth saying
     * @param rows called for each row
     * @param nobodys called for each row of which nobody can tell whose it is
     */
    public record Listener(Consumer<Problem> problems, Runnable rows, Runnable nobodys) {}

    /** Forgets what was read: it holds numbers and birth dates. */
    public void clear() {
        jdbc.execute("truncate staged_for, staged_location, staged_location_state, staged_stay");
    }

    public void clearStays() {
        jdbc.execute("truncate staged_stay");
    }

    /** Says whose what is read from here on is. */
    public void clearFor(UUID importId) {
        clear();
        jdbc.update("insert into staged_for (import_id) values (?)", importId);
    }

    /** Forgets what was read for this import, if anything is here of it. */
    public void clearOf(UUID importId) {
        if (isFor(importId)) clear();
    }

    /**
     * Has the database count its tables again, and note what everybody sees: until it does by itself, it would look for things in
     * them the long way, and in the table for what an index holds. By itself it does so during a large import, and then not until a
     * fifth has come on top.
     */
    public void learnSizes() {
        // Nobody has to wait: the end of a table is not cut off, which nobody may read meanwhile.
        jdbc.execute("vacuum (analyze, truncate false)");
    }

    public boolean isFor(UUID importId) {
        return !jdbc.queryForList("select import_id from staged_for where import_id = ?", importId)
                .isEmpty();
    }

    /** @throws UnreadableFile when the file as a whole cannot be read; then nothing of it is here */
    public void readLocations(Path path, Listener listener) throws IOException, SQLException, UnreadableFile {
        try (FileReading<LocationRow> reading = FileReading.locations(path);
                Copy copy = new Copy(dataSource, LOCATIONS)) {
            for (Optional<Reading<LocationRow>> next = reading.next(); next.isPresent(); next = reading.next()) {
                listener.rows().run();
                Reading<LocationRow> read = next.get();
                LocationRow row = read.row();
                if (row == null)
                    wrong(
                            read,
                            listener,
                            (owner, counts) ->
                                    copy.row(owner, read.line(), null, null, null, null, null, null, true, counts));
                else
                    copy.row(
                            row.location(),
                            row.line(),
                            row.name(),
                            row.municipality(),
                            row.kind(),
                            row.capacity(),
                            row.opened(),
                            row.closed(),
                            false,
                            true);
            }
            reading.notes().forEach(listener.problems());
            copy.finish();
        }
    }

    /** See {@link #readLocations}. */
    public void readStays(Path path, Listener listener) throws IOException, SQLException, UnreadableFile {
        try (FileReading<StayRow> reading = FileReading.stays(path);
                Copy copy = new Copy(dataSource, STAYS)) {
            for (Optional<Reading<StayRow>> next = reading.next(); next.isPresent(); next = reading.next()) {
                listener.rows().run();
                Reading<StayRow> read = next.get();
                StayRow row = read.row();
                if (row == null)
                    wrong(
                            read,
                            listener,
                            (owner, counts) -> copy.row(
                                    owner, read.line(), null, null, null, null, null, null, null, null, true, counts));
                else
                    copy.row(
                            row.child(),
                            row.line(),
                            row.born(),
                            row.unaccompanied(),
                            row.household(),
                            row.location(),
                            row.arrived(),
                            row.left(),
                            row.reason(),
                            row.origin(),
                            false,
                            true);
            }
            reading.notes().forEach(listener.problems());
            copy.finish();
        }
    }

    /** The children of stays.csv, one after the other, all rows of each together. */
    public StagedChildren children() throws SQLException {
        return new StagedChildren(dataSource);
    }

    public StagedLocations locations() {
        return new StagedLocations(jdbc);
    }

    private interface Marking {
        void mark(String owner, boolean counts) throws SQLException;
    }

    private static void wrong(Reading<?> read, Listener listener, Marking marking) throws SQLException {
        List<Problem> problems = read.problems();
        problems.forEach(listener.problems());
        boolean counts = true;
        for (Iterator<String> owners = read.owners().iterator(); owners.hasNext(); counts = false)
            marking.mark(owners.next(), counts);
        if (read.owners().isEmpty()) listener.nobodys().run();
    }
}
