package nl.relocationtracker.projections.outbox;

import java.time.Duration;
import java.util.Optional;
import nl.relocationtracker.projections.outbox.Outbox.InHand;
import nl.relocationtracker.projections.waking.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Delivers what is in the outbox, as soon as it is woken and at least once a second. Every copy of the program may. */
public final class Delivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Deliverer deliverer;
    private final Bell bell;
    private final Thread thread = new Thread(this::keepOn, "delivery");
    private volatile boolean closed;

    /** @param bell rings when something was written */
    public Delivery(Outbox outbox, Deliverer deliverer, Bell bell) {
        this.outbox = outbox;
        this.deliverer = deliverer;
        this.bell = bell;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    private void keepOn() {
        while (!closed)
            try {
                deliverAll();
                bell.await(LOOKING);
            } catch (DataAccessException e) {
                LOG.debug("The outbox can't be read now; it is looked at again.", e);
                rest();
            } catch (RuntimeException e) {
                // Whatever it is, nobody else delivers when this thread ends.
                LOG.error("The outbox was not worked off; it is looked at again.", e);
                rest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
    }

    /** Delivers everything that is due and that nobody else has in hand. */
    void deliverAll() {
        Optional<InHand> taken = outbox.take();
        while (taken.isPresent() && !closed) {
            deliver(taken.get());
            taken = outbox.take();
        }
    }

    private void deliver(InHand taken) {
        try {
            deliverer.deliver(taken.message());
        } catch (Exception e) {
            // Without what it says: an answer from elsewhere may repeat what it was sent.
            LOG.warn(
                    "Message {} ({}) was not delivered, try {}: {}.",
                    taken.message().id(),
                    taken.message().kind(),
                    taken.attempt(),
                    e.getClass().getSimpleName());
            outbox.failed(taken);
            return;
        }
        outbox.delivered(taken);
    }

    private static void rest() {
        try {
            Thread.sleep(LOOKING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        bell.ring();
        try {
            thread.join(LAST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
