package nl.relocationtracker.projections.waking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.ConfigurableTransactionManager;

/** Wakes after every transaction that wrote. */
@Configuration(proxyBeanMethods = false)
public class WakingConfiguration {

    @Bean
    public Waking waking(OwnConnections connections, ConfigurableTransactionManager transactions) {
        Waking waking = new Waking(connections);
        transactions.addListener(waking);
        return waking;
    }
}
