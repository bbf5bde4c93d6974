package nl.relocationtracker.projections.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Axon's event store, which keeps what a request has read for as long as it runs, so that it need not be read again. */
final class RememberingStore extends EmbeddedEventStore {

    private static final String READ = RememberingStore.class.getName();

    RememberingStore(EventEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine));
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        DomainEventStream events = super.readEvents(stream);
        if (!CurrentUnitOfWork.isStarted()) return events;
        List<DomainEventMessage<?>> read = new ArrayList<>();
        readByStream().put(stream, read);
        return DomainEventStream.of(events.asStream().peek(read::add), events::getLastSequenceNumber);
    }

    /**
     * What was in the streams of these before them, as far as the request has read it: a stream that begins with them is in
     * the answer without events.
     */
    Map<UUID, List<StoredEvent>> before(List<? extends EventMessage<?>> fresh) {
        Map<UUID, List<StoredEvent>> before = new HashMap<>();
        for (EventMessage<?> event : fresh) {
            StoredEvent first = stored(event);
            before.computeIfAbsent(first.stream(), stream -> before(first));
        }
        return before;
    }

    private static List<StoredEvent> before(StoredEvent first) {
        List<DomainEventMessage<?>> read =
                readByStream().getOrDefault(first.stream().toString(), List.of());
        if (read.size() < first.sequence())
            throw new IllegalStateException("something was recorded of a stream that was not read: " + first.stream());
        return read.subList(0, (int) first.sequence()).stream()
                .map(RememberingStore::stored)
                .toList();
    }

    static StoredEvent stored(EventMessage<?> event) {
        DomainEventMessage<?> message = (DomainEventMessage<?>) event;
        return new StoredEvent(
                UUID.fromString(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                message.getTimestamp(),
                message.getPayload());
    }

    private static Map<String, List<DomainEventMessage<?>>> readByStream() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(READ, key -> new HashMap<>());
    }
}
