package nl.relocationtracker.projections.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of messages in the log, and not whom they are about. */
public final class LogDeliverer implements Deliverer {

    private static final Logger LOG = LoggerFactory.getLogger(LogDeliverer.class);

    @Override
    public void deliver(Message message) {
        LOG.info("Message {}: {}.", message.id(), message.kind());
    }
}
