package nl.relocationtracker.api.live;

import nl.relocationtracker.api.access.StillSignedIn;
import nl.relocationtracker.projections.alerts.AlertStream;
import nl.relocationtracker.projections.waking.Waking;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/** What tells those who look on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean(initMethod = "start")
    Wire wire(
            AlertStream stream,
            StillSignedIn signedIn,
            Waking waking,
            JsonMapper json,
            LiveSettings settings,
            @Value("${server.servlet.context-path:}") String base) {
        return new Wire(stream, signedIn, new Wording(json, base), waking.bell(), settings.beat());
    }

    @Bean
    Closing closing(Wire wire) {
        return new Closing(wire);
    }

    /** Connections that last would keep the server waiting when it is to stop. */
    record Closing(Wire wire) {

        @EventListener
        void on(ContextClosedEvent event) {
            wire.close();
        }
    }
}
