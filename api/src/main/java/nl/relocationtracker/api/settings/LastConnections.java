package nl.relocationtracker.api.settings;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.relocationtracker.projections.generation.GenerationConnections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/** Ends the connections that are still in use some time after the program was told to stop, and with them whoever waits for one. */
final class LastConnections implements ApplicationListener<ContextClosedEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(LastConnections.class);

    private final HikariDataSource beside;
    private final GenerationConnections connections;
    private final Duration patience;

    LastConnections(HikariDataSource beside, GenerationConnections connections, Duration patience) {
        this.beside = beside;
        this.connections = connections;
        this.patience = patience;
    }

    /** Before those who wait for the end of what they have in hand. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        Thread thread = new Thread(this::end, "last-connections");
        thread.setDaemon(true);
        thread.start();
    }

    private void end() {
        try {
            TimeUnit.MILLISECONDS.sleep(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (beside.isClosed()) return;
        LOG.warn(
                "The database does not answer, or something is still at work: its connections are ended, so that the program stops.");
        // Closing a pool aborts what is in use.
        beside.close();
        try {
            connections.close();
        } catch (IOException e) {
            LOG.debug("They were gone already.", e);
        }
    }
}
