package nl.relocationtracker.projections.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One moment of the database, seen by as many connections as are asked for, until it is closed. */
public final class Snapshot implements AutoCloseable {

    private final DataSource database;
    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private final Connection first;
    private final String name;

    private Snapshot(DataSource database) throws SQLException {
        this.database = database;
        this.first = open();
        this.name = text(first, "select pg_export_snapshot()");
    }

    public static Snapshot of(DataSource database) throws SQLException {
        return new Snapshot(database);
    }

    /** The connection that began it, in whose transaction something may be written too. */
    public Connection first() {
        return first;
    }

    /** Another that sees the same. */
    public Connection another() throws SQLException {
        Connection another = open();
        run(another, "set transaction snapshot '" + name + "'");
        // Whole streams are read in their order: sorted in memory as far as that goes.
        run(another, "set local work_mem = '64MB'");
        return another;
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        opened.add(connection);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** For what is asked by a template. */
    public static JdbcTemplate template(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Keeps what was written. */
    public void commit() throws SQLException {
        first.commit();
    }

    /** Ends what any of its connections is doing, from another thread. */
    public void cancel() {
        for (Connection connection : opened)
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                // It is closed: there is nothing to end.
            }
    }

    @Override
    public void close() {
        for (Connection connection : opened)
            try {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
                connection.close();
            } catch (SQLException e) {
                // The connection is gone, and its transaction with it.
            }
    }
}
