package nl.relocationtracker.projections.receivers;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.relocationtracker.projections.receivers.Turns.Turn;
import nl.relocationtracker.projections.waking.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sends what is on its way, as soon as it is woken and at least once a second: to several receivers at a time, to each one
 * thing after the other. Every copy of the program may.
 */
public final class Dispatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(5);
    private static final int AT_ONCE = 8;

    private final Turns turns;
    private final ReceiverBook book;
    private final Map<Channel, Sender> senders;
    private final Bell bell;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicInteger names = new AtomicInteger();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, this::named);
    private final Thread thread = named(this::keepOn);
    private volatile boolean closed;

    /** @param bell rings when something was written */
    public Dispatch(JdbcTemplate jdbc, ReceiverBook book, Clock clock, Collection<Sender> senders, Bell bell) {
        this.turns = new Turns(jdbc, clock);
        this.book = book;
        this.senders = senders.stream().collect(Collectors.toMap(Sender::channel, Function.identity()));
        this.bell = bell;
    }

    private Thread named(Runnable work) {
        Thread made = new Thread(work, "dispatch " + names.incrementAndGet());
        made.setDaemon(true);
        return made;
    }

    public void start() {
        thread.start();
    }

    private void keepOn() {
        while (!closed)
            try {
                if (!handOut()) bell.await(LOOKING);
            } catch (DataAccessException e) {
                LOG.debug("What is on its way can't be read now; it is looked at again.", e);
                rest();
            } catch (RuntimeException e) {
                // Whatever it is, nobody else sends when this thread ends.
                LOG.error("What is on its way was not sent; it is looked at again.", e);
                rest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
    }

    /** Lets a worker take the next turn, if there is one. */
    private boolean handOut() throws InterruptedException {
        free.acquire();
        boolean handed = false;
        try {
            Optional<Turn> turn = closed ? Optional.empty() : turns.take();
            turn.ifPresent(taken -> workers.execute(() -> {
                try {
                    work(taken);
                } finally {
                    free.release();
                    bell.ring();
                }
            }));
            handed = turn.isPresent();
        } finally {
            if (!handed) free.release();
        }
        return handed;
    }

    private void work(Turn turn) {
        try {
            if (!turn.tries().isEmpty()) attempt(turn);
            turns.over(turn);
        } catch (RuntimeException e) {
            // It is tried again when the turn has run out.
            LOG.warn(
                    "The turn of receiver {} was not noted: {}.",
                    turn.receiver(),
                    e.getClass().getSimpleName());
        }
    }

    private void attempt(Turn turn) {
        Optional<Receiver> receiver = book.find(turn.receiver());
        if (receiver.isEmpty()) return;
        boolean tested = turn.tries().stream().anyMatch(each -> each.letter().kind() == MessageKind.TEST);
        if (!receiver.get().enabled() && !tested) {
            turns.failed(turn, new SendingFailed(Failure.SWITCHED_OFF, null), true);
            return;
        }
        try {
            senders.get(receiver.get().channel())
                    .send(
                            receiver.get(),
                            turn.tries().stream().map(Turns.Try::letter).toList());
        } catch (SendingFailed e) {
            failed(turn, e);
            return;
        } catch (RuntimeException e) {
            // Without what it says: that may repeat what was sent.
            LOG.warn(
                    "Sending to receiver {} failed: {}.",
                    turn.receiver(),
                    e.getClass().getSimpleName());
            failed(turn, new SendingFailed(Failure.OTHER, null));
            return;
        }
        turns.arrived(turn);
    }

    private void failed(Turn turn, SendingFailed why) {
        LOG.warn(
                "Sending {} to receiver {} failed, try {}: {}.",
                turn.tries().get(0).letter().id(),
                turn.receiver(),
                turn.tries().get(0).attempt(),
                why.getMessage());
        turns.failed(turn, why, false);
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
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST.toSeconds(), TimeUnit.SECONDS)) workers.shutdownNow();
            thread.join(LAST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
