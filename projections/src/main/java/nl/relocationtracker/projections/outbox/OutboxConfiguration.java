package nl.relocationtracker.projections.outbox;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox; who delivers from it is for the program to say. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    public Outbox outbox(JdbcTemplate jdbc, Clock clock) {
        return new Outbox(jdbc, clock);
    }
}
