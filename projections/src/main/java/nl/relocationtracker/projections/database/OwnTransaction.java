package nl.relocationtracker.projections.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A transaction on a connection of its own. What is not committed when it is closed is undone, and what it held, a lock or a
 * temporary table, is gone with it; the connection goes back as it came.
 */
public final class OwnTransaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransaction.class);

    private final Connection connection;

    private OwnTransaction(Connection connection) {
        this.connection = connection;
    }

    /** Begins one. */
    public static OwnTransaction of(DataSource database) throws SQLException {
        OwnTransaction transaction = new OwnTransaction(database.getConnection());
        try {
            transaction.connection.setAutoCommit(false);
            return transaction;
        } catch (SQLException e) {
            transaction.close();
            throw e;
        }
    }

    /** Where it runs. */
    public Connection connection() {
        return connection;
    }

    /** Keeps what was done so far. */
    public void commit() throws SQLException {
        connection.commit();
    }

    /** Closes it, whether the connection is there still or is gone already, and what it held with it. */
    public void release() {
        try {
            close();
        } catch (SQLException e) {
            LOG.debug("the connection is gone, and what it held with it", e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
