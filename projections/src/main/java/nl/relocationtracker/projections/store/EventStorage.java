package nl.relocationtracker.projections.store;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;

/** Axon's event store over our table. */
public final class EventStorage {

    private EventStorage() {}

    public static Serializer serializer() {
        return new EventSerializer();
    }

    /**
     * An event store that gives what is recorded in a transaction to a reader before that transaction commits.
     *
     * @param recorded gets the events of each request; what it throws rolls the request back
     */
    public static EventStore store(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            Clock clock,
            Consumer<List<StoredEvent>> recorded) {
        LastRecorded lastRecorded = new LastRecorded(clock);
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(EventEngine.on(connections, transactions, serializer, lastRecorded))
                .build();
        store.registerDispatchInterceptor(lastRecorded);
        store.subscribe(events ->
                recorded.accept(events.stream().map(EventStorage::stored).toList()));
        return store;
    }

    private static StoredEvent stored(EventMessage<?> event) {
        DomainEventMessage<?> message = (DomainEventMessage<?>) event;
        return new StoredEvent(
                UUID.fromString(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                message.getTimestamp(),
                message.getPayload());
    }
}
