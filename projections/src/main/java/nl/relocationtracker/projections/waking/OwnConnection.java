package nl.relocationtracker.projections.waking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread with a connection, which gets a new one whenever the old one fails, until closed. */
abstract class OwnConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnConnection.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OwnConnections connections;
    private final String purpose;
    private final Thread thread;
    private volatile Connection connection;
    private volatile boolean closed;

    OwnConnection(OwnConnections connections, String purpose) {
        this.connections = connections;
        this.purpose = purpose;
        this.thread = new Thread(this::keepOn, purpose);
        thread.setDaemon(true);
    }

    final void start() {
        thread.start();
    }

    /** Works until the connection fails. */
    abstract void work(Connection connection) throws SQLException, InterruptedException;

    final boolean isConnected() {
        return connection != null;
    }

    final boolean isClosed() {
        return closed;
    }

    private void keepOn() {
        boolean away = false;
        while (!closed) {
            try (Connection opened = connections.open(purpose)) {
                connection = opened;
                away = false;
                work(opened);
            } catch (SQLException e) {
                connection = null;
                if (!away && !closed) LOG.warn("The connection for {} is gone; it is opened again.", purpose);
                away = true;
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final void close() {
        closed = true;
        thread.interrupt();
        Connection open = connection;
        try {
            // Whoever reads from it is not interrupted otherwise.
            if (open != null) open.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("The connection for {} was gone already.", purpose, e);
        }
    }
}
