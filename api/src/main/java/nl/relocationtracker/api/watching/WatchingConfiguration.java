package nl.relocationtracker.api.watching;

import io.micrometer.core.instrument.MeterRegistry;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import nl.relocationtracker.projections.receivers.Sendings;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.waking.Waking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows operators how reading in order and delivering fare. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

    @Bean
    ReadingOrderHealth readingOrder(EventsInOrder events) {
        return new ReadingOrderHealth(events);
    }

    @Bean
    RebuildMeters readModels(MeterRegistry registry, Rebuilds rebuilds, Rebuilder rebuilder) {
        return new RebuildMeters(registry, rebuilds, rebuilder);
    }

    @Bean
    StoreMeters storeMeters(
            MeterRegistry registry, EventsInOrder events, Outbox outbox, Sendings sendings, Waking waking) {
        return new StoreMeters(registry, events, outbox, sendings, waking);
    }
}
