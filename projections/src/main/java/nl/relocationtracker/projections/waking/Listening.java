package nl.relocationtracker.projections.waking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Hears what other copies of the program tell. */
final class Listening extends OwnConnection {

    static final String CHANNEL = "tracker_recorded";

    private final Duration asking;
    private final Runnable heard;

    Listening(OwnConnections connections, Duration asking, Runnable heard) {
        super(connections, "being woken");
        this.asking = asking;
        this.heard = heard;
        start();
    }

    @Override
    void work(Connection connection) throws SQLException {
        PGConnection notified = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            // For what was told while nobody listened.
            heard.run();
            while (!isClosed()) {
                if (notified.getNotifications((int) asking.toMillis()).length > 0) heard.run();
                // A connection of which the other end vanished stays silent for ever, unless asked.
                else statement.execute("select 1");
            }
        }
    }
}
