package nl.relocationtracker.projections.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.relocationtracker.projections.database.OwnTransaction;
import nl.relocationtracker.projections.generation.Generations;
import org.springframework.jdbc.core.JdbcTemplate;

/** The right to rebuild, or to drop what rebuilds left, over all copies of the program, until it is closed. */
final class RebuildLock implements AutoCloseable {

    private final OwnTransaction transaction;

    private RebuildLock(OwnTransaction transaction) {
        this.transaction = transaction;
    }

    /** Nothing when another has it. */
    static Optional<RebuildLock> take(DataSource database) throws SQLException {
        OwnTransaction transaction = OwnTransaction.of(database);
        boolean held = false;
        try (Statement statement = transaction.connection().createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            try (ResultSet answer = statement.executeQuery(
                    "select pg_try_advisory_xact_lock(%d, %d)".formatted(Generations.LOCK, Generations.ONE_REBUILD))) {
                held = answer.next() && answer.getBoolean(1);
            }
        } finally {
            if (!held) transaction.close();
        }
        return held ? Optional.of(new RebuildLock(transaction)) : Optional.empty();
    }

    /**
     * Waits for whoever only drops what is left over, which takes a moment.
     *
     * @throws Rebuilder.RunsAlready when a rebuild has it
     */
    static RebuildLock takeUnlessOneRuns(DataSource database) throws SQLException {
        Rebuilds rebuilds = new Rebuilds(new JdbcTemplate(database));
        for (int tries = 0; tries < 400; tries++) {
            Optional<RebuildLock> lock = take(database);
            if (lock.isPresent()) return lock.get();
            if (rebuilds.newest(0, 1).stream().anyMatch(Rebuild::isRunning)) break;
            pause();
        }
        throw new Rebuilder.RunsAlready();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In its transaction a generation is made live. */
    Connection connection() {
        return transaction.connection();
    }

    /** The process of the server that holds it. */
    int holder() throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet answer = statement.executeQuery("select pg_backend_pid()")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    @Override
    public void close() {
        transaction.release();
    }
}
