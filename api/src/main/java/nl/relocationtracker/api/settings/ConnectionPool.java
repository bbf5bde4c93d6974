package nl.relocationtracker.api.settings;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import nl.relocationtracker.projections.database.Serving;
import org.postgresql.PGConnection;

/**
 * Connections that give up when the database does not answer: soon for whoever serves, late for a job. A statement is ended by
 * the server a little before, so that it does not go on there for nobody.
 */
final class ConnectionPool extends HikariDataSource {

    private final TimeoutSettings timeouts;

    /** Connections on which statements take as long as they take now. */
    private final Map<PGConnection, Boolean> ofJobs = Collections.synchronizedMap(new WeakHashMap<>());

    private ConnectionPool(HikariConfig config, TimeoutSettings timeouts) {
        super(config);
        this.timeouts = timeouts;
    }

    static ConnectionPool of(Database database, TimeoutSettings timeouts, String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        Properties properties = new Properties();
        properties.putAll(database.properties());
        properties.setProperty("socketTimeout", String.valueOf(timeouts.pages().toSeconds()));
        config.setDataSourceProperties(properties);
        // Somebody who waits for a lock gives up before all connections wait, and readers with them. And whoever asks
        // for a
        // page is answered before a second process of the database has begun to help.
        config.setConnectionInitSql("set lock_timeout = '5s'; set parallel_setup_cost = 20000; set statement_timeout = "
                + statementTimeout(timeouts));
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.setValidationTimeout(Duration.ofSeconds(3).toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(1).toMillis());
        return new ConnectionPool(config, timeouts);
    }

    private static long statementTimeout(TimeoutSettings timeouts) {
        return timeouts.pages().toMillis() * 5 / 6;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            allowTime(connection, !Serving.isServing());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void allowTime(Connection connection, boolean forJob) throws SQLException {
        // The pool takes that back when it gets the connection back.
        if (forJob)
            connection.setNetworkTimeout(Runnable::run, (int) timeouts.jobs().toMillis());
        PGConnection own = connection.unwrap(PGConnection.class);
        if (forJob == ofJobs.containsKey(own)) return;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = " + (forJob ? 0 : statementTimeout(timeouts)));
        }
        if (forJob) ofJobs.put(own, true);
        else ofJobs.remove(own);
    }
}
