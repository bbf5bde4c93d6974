package nl.relocationtracker.projections.waking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Rings every bell of every copy of the program on the database after something was committed. */
public final class Waking implements TransactionExecutionListener, AutoCloseable {

    private static final Duration ASKING = Duration.ofSeconds(10);

    private final List<Bell> bells = new CopyOnWriteArrayList<>();
    private final Telling telling;
    private final Listening listening;

    public Waking(OwnConnections connections) {
        this(connections, ASKING);
    }

    /** @param asking after how long without a notification the connection is asked whether it still is one */
    Waking(OwnConnections connections, Duration asking) {
        this.telling = new Telling(connections);
        this.listening = new Listening(connections, asking, this::ring);
    }

    /** A new bell, for one that waits. */
    public Bell bell() {
        Bell bell = new Bell();
        bells.add(bell);
        return bell;
    }

    /** Whether notifications of other copies arrive; without them everybody looks once a second. */
    public boolean isListening() {
        return listening.isConnected();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, Throwable failure) {
        if (failure == null && !transaction.isReadOnly()) committed();
    }

    void committed() {
        ring();
        telling.tell();
    }

    private void ring() {
        bells.forEach(Bell::ring);
    }

    @Override
    public void close() {
        telling.close();
        listening.close();
    }
}
