package nl.relocationtracker.api.importing.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.projections.database.OwnTransaction;

/** Goes through the children of stays.csv in the order of their numbers. Holds the rows of one child at a time. */
public final class StagedChildren implements AutoCloseable {

    private final OwnTransaction transaction;
    private final Statement statement;
    private final ResultSet rows;
    private boolean atRow;

    StagedChildren(DataSource dataSource) throws SQLException {
        // The rows come by portions only within a transaction.
        transaction = OwnTransaction.of(dataSource);
        try {
            statement = transaction.connection().createStatement();
            statement.execute("set local work_mem = '64MB'");
            statement.setFetchSize(5000);
            rows = statement.executeQuery("select * from staged_stay order by child, line");
            atRow = rows.next();
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Goes past children that are dealt with. */
    public void skip(long children) throws SQLException {
        for (long i = 0; i < children && next().isPresent(); i++) {}
    }

    /** At most so many children; none at the end. */
    public List<StagedChild> next(int most) throws SQLException {
        List<StagedChild> chunk = new ArrayList<>();
        while (chunk.size() < most) {
            Optional<StagedChild> child = next();
            if (child.isEmpty()) break;
            chunk.add(child.get());
        }
        return chunk;
    }

    private Optional<StagedChild> next() throws SQLException {
        if (!atRow) return Optional.empty();
        String number = rows.getString("child");
        long firstLine = rows.getLong("line");
        List<StayRow> read = new ArrayList<>();
        int count = 0;
        boolean wrong = false;
        while (atRow && rows.getString("child").equals(number)) {
            if (rows.getBoolean("counts")) count++;
            if (rows.getBoolean("wrong")) wrong = true;
            else if (count <= StagedChild.MOST_ROWS) read.add(row());
            atRow = rows.next();
        }
        return Optional.of(
                new StagedChild(number, count > StagedChild.MOST_ROWS ? List.of() : read, count, wrong, firstLine));
    }

    private StayRow row() throws SQLException {
        return new StayRow(
                rows.getLong("line"),
                rows.getString("child"),
                rows.getObject("born", LocalDate.class),
                rows.getBoolean("unaccompanied"),
                rows.getString("household"),
                rows.getString("location"),
                rows.getObject("arrived", LocalDate.class),
                rows.getObject("left", LocalDate.class),
                rows.getString("reason"),
                rows.getString("origin") == null ? null : Origin.valueOf(rows.getString("origin")));
    }

    @Override
    public void close() throws SQLException {
        transaction.close();
    }
}
