package nl.relocationtracker.projections.waking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Tells the other copies of the program that something was committed, at most every 20 milliseconds. */
final class Telling extends OwnConnection {

    private static final Duration REST = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofDays(1);

    private final Bell news = new Bell();

    Telling(OwnConnections connections) {
        super(connections, "waking others");
        start();
    }

    void tell() {
        news.ring();
    }

    @Override
    void work(Connection connection) throws SQLException, InterruptedException {
        while (!isClosed()) {
            if (!news.await(LONG)) continue;
            try (Statement statement = connection.createStatement()) {
                statement.execute("notify " + Listening.CHANNEL);
            } catch (SQLException e) {
                // Told again when there is a connection again.
                news.ring();
                throw e;
            }
            Thread.sleep(REST.toMillis());
        }
    }
}
