package nl.relocationtracker.projections.receivers;

import java.time.Clock;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.SigningSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is told, and what is on its way. */
@Configuration(proxyBeanMethods = false)
public class ReceiversConfiguration {

    @Bean
    public ReceiverBook receiverBook(JdbcTemplate jdbc, Clock clock) {
        return new ReceiverBook(jdbc, clock);
    }

    @Bean
    public SigningSecrets signingSecrets(JdbcTemplate jdbc, MasterKey masterKey, Clock clock) {
        return new SigningSecrets(jdbc, masterKey, clock);
    }

    @Bean
    public Sendings sendings(JdbcTemplate jdbc, Clock clock) {
        return new Sendings(jdbc, clock);
    }
}
