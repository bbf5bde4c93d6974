package nl.relocationtracker.projections.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Gives every event of a request one moment of recording, after everything that is in its stream already. */
final class LastRecorded implements MessageDispatchInterceptor<EventMessage<?>> {

    private static final String LAST = LastRecorded.class.getName();

    private final Clock clock;

    LastRecorded(Clock clock) {
        this.clock = clock;
    }

    void note(String stream, Instant last) {
        if (CurrentUnitOfWork.isStarted()) lastByStream().put(stream, last);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        Instant now = clock.instant();
        Map<String, Instant> last = lastByStream();
        return (index, event) -> {
            DomainEventMessage<?> message = (DomainEventMessage<?>) event;
            String stream = message.getAggregateIdentifier();
            return new GenericDomainEventMessage<>(
                    message.getType(),
                    stream,
                    message.getSequenceNumber(),
                    message,
                    Moments.after(last.get(stream), now));
        };
    }

    private static Map<String, Instant> lastByStream() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(LAST, key -> new HashMap<String, Instant>());
    }
}
