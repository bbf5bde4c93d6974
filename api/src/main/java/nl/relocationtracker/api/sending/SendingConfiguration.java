package nl.relocationtracker.api.sending;

import java.time.Clock;
import java.util.List;
import nl.relocationtracker.projections.outbox.Delivery;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.receivers.Addressing;
import nl.relocationtracker.projections.receivers.Dispatch;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import nl.relocationtracker.projections.receivers.Sender;
import nl.relocationtracker.projections.receivers.Sendings;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.waking.Waking;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What brings messages to receivers. One copy of the program that serves is enough; several share the work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebhookSettings.class, ReachSettings.class})
class SendingConfiguration {

    @Bean
    Addressing addressing(
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            ReceiverBook book,
            Sendings sendings,
            Grounds grounds) {
        return new Addressing(
                new TransactionTemplate(transactions), jdbc, book, sendings, grounds.clock(), grounds.zone());
    }

    @Bean(initMethod = "start")
    @ConditionalOnWebApplication
    Delivery delivery(Outbox outbox, Addressing addressing, Waking waking) {
        return new Delivery(outbox, addressing, waking.bell());
    }

    @Bean(initMethod = "start")
    @ConditionalOnWebApplication
    Dispatch dispatch(JdbcTemplate jdbc, ReceiverBook book, Clock clock, List<Sender> senders, Waking waking) {
        return new Dispatch(jdbc, book, clock, senders, waking.bell());
    }
}
