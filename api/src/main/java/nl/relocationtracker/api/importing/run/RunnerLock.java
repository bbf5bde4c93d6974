package nl.relocationtracker.api.importing.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Held in the database by whoever runs an import, for as long as its process lives: so that another copy can tell whether
 * an import is being run or was left behind, and that one runs at a time.
 */
final class RunnerLock implements AutoCloseable {

    static final int OF_ONE = 0x494D5031;
    private static final int OF_ALL = 0x494D5032;

    private final Connection connection;

    private RunnerLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock of this import, or nothing when somebody runs it. */
    static Optional<RunnerLock> take(DataSource dataSource, UUID importId) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (locks(connection, OF_ONE, importId.hashCode())) return Optional.of(new RunnerLock(connection));
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether it is this import's turn now. Once it is, it stays so. */
    boolean isItsTurn() throws SQLException {
        return locks(connection, OF_ALL, 0);
    }

    /** Whether it is held still: it is lost with its connection, and somebody else may hold it since. */
    boolean isHeld() {
        try (PreparedStatement statement = connection.prepareStatement("select true");
                ResultSet answer = statement.executeQuery()) {
            return answer.next();
        } catch (SQLException gone) {
            return false;
        }
    }

    private static boolean locks(Connection connection, int what, int which) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, what);
            statement.setInt(2, which);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        }
    }
}
