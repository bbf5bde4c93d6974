package nl.relocationtracker.projections.store;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.projections.trip.GatheredWrites;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DuplicateKeyException;

/** Axon's event store over our table. */
public final class EventStorage {

    private EventStorage() {}

    public static Serializer serializer() {
        return new EventSerializer();
    }

    /** Gets what was recorded, before it is committed. What it throws rolls the request back. */
    @FunctionalInterface
    public interface Recorded {

        /** @param before what was in the streams of the fresh events before these */
        void accept(List<StoredEvent> fresh, Map<UUID, List<StoredEvent>> before);
    }

    /**
     * An event store that gives what is recorded in a transaction to a reader before that transaction commits.
     *
     * @param writes what the reader writes with; it is sent together with the events after the reader is done
     */
    public static EventStore store(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            Clock clock,
            GatheredWrites writes,
            Recorded recorded) {
        LastRecorded lastRecorded = new LastRecorded(clock);
        EventEngine engine = EventEngine.on(connections, transactions, serializer, lastRecorded, writes);
        RememberingStore store = new RememberingStore(engine);
        store.registerDispatchInterceptor(lastRecorded);
        store.subscribe(events -> {
            try {
                recorded.accept(events.stream().map(RememberingStore::stored).toList(), store.before(events));
                writes.send();
            } catch (DuplicateKeyException e) {
                engine.refuse(e, events.get(0));
                throw e;
            }
        });
        return store;
    }
}
