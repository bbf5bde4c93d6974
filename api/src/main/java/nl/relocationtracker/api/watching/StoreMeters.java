package nl.relocationtracker.api.watching;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.receivers.Sendings;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.store.HeldBack;
import nl.relocationtracker.projections.waking.Waking;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Figures of the event store for operators, looked up every five seconds, however often they are asked for. */
class StoreMeters {

    private record Figures(
            long behind, long heldBackBy, double oldest, long pending, long parked, long sending, long givenUp) {

        static final Figures UNKNOWN = new Figures(-1, -1, -1, -1, -1, -1, -1);
    }

    private final EventsInOrder events;
    private final Outbox outbox;
    private final Sendings sendings;
    private final MultiGauge ages;
    private volatile Figures figures = Figures.UNKNOWN;

    StoreMeters(MeterRegistry registry, EventsInOrder events, Outbox outbox, Sendings sendings, Waking waking) {
        this.events = events;
        this.outbox = outbox;
        this.sendings = sendings;
        this.ages = MultiGauge.builder("tracker.readers.held.back.by")
                .description("Age of the oldest transaction of a client that holds readers of events back")
                .baseUnit("seconds")
                .register(registry);
        gauge(
                registry,
                "tracker.readers.behind",
                "Positions of events that can't be read in order yet",
                Figures::behind);
        gauge(
                registry,
                "tracker.readers.held.back.transactions",
                "Open transactions that have added events",
                Figures::heldBackBy);
        gauge(
                registry,
                "tracker.readers.held.back.oldest.seconds",
                "Age of the oldest open transaction that has added events",
                Figures::oldest);
        gauge(registry, "tracker.outbox.pending", "Messages that wait to be addressed", Figures::pending);
        gauge(registry, "tracker.outbox.parked", "Messages that were given up after a day", Figures::parked);
        gauge(registry, "tracker.sendings.pending", "Messages on their way to receivers", Figures::sending);
        gauge(registry, "tracker.sendings.parked", "Messages to receivers that were given up", Figures::givenUp);
        Gauge.builder("tracker.waking.connected", waking, each -> each.isListening() ? 1 : 0)
                .description("Whether other copies of the program wake this one; 0: it looks every second")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, this, meters -> orUnknown(value.applyAsDouble(meters.figures)))
                .description(description)
                .register(registry);
    }

    private static double orUnknown(double value) {
        return value < 0 ? Double.NaN : value;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        try {
            List<HeldBack> held = events.heldBack();
            Outbox.Waiting waiting = outbox.waiting();
            Outbox.Waiting sent = sendings.waiting();
            figures = new Figures(
                    events.behind(),
                    held.size(),
                    seconds(oldest(held)),
                    waiting.pending(),
                    waiting.parked(),
                    sent.pending(),
                    sent.parked());
            ages.register(rows(held), true);
        } catch (DataAccessException e) {
            // What is not known is not told: the health of the database says why.
            figures = Figures.UNKNOWN;
        }
    }

    private static List<Row<?>> rows(List<HeldBack> held) {
        Map<Tags, Duration> byClient = held.stream()
                .collect(groupingBy(
                        each -> Tags.of("application", each.application(), "client", each.client()),
                        mapping(HeldBack::age, reducing(Duration.ZERO, BinaryOperator.maxBy(naturalOrder())))));
        return byClient.entrySet().stream()
                .<Row<?>>map(each -> Row.of(each.getKey(), seconds(each.getValue())))
                .toList();
    }

    private static Duration oldest(List<HeldBack> held) {
        return held.stream().map(HeldBack::age).max(naturalOrder()).orElse(Duration.ZERO);
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1000.0;
    }
}
