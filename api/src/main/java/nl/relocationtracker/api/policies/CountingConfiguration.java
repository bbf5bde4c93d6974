package nl.relocationtracker.api.policies;

import nl.relocationtracker.projections.counts.CountMaking;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.person.StoredVault;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts whoever is in the database under the live policies before anybody is served or anything imported. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

    // Also where a command starts no more than it needs: it may write counts.
    @Lazy(false)
    @Bean(initMethod = "complete")
    CountMaking countMaking(
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            LiveTables tables,
            StoredVault vault,
            LivePolicies policies,
            ApplicationContext context) {
        return new CountMaking(
                new TransactionTemplate(transactions),
                jdbc,
                tables,
                vault,
                policies,
                context instanceof WebServerApplicationContext);
    }
}
