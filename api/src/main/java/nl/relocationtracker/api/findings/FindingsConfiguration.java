package nl.relocationtracker.api.findings;

import nl.relocationtracker.projections.findings.FindingMaking;
import nl.relocationtracker.projections.findings.FindingTable;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what there is to find about whoever is in the database before anybody is served or anything imported. */
@Configuration(proxyBeanMethods = false)
class FindingsConfiguration {

    // Also where a command starts no more than it needs: it may write findings.
    @Lazy(false)
    @Bean(initMethod = "complete")
    FindingMaking findingMaking(
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            StoredVault vault,
            Grounds grounds,
            ApplicationContext context) {
        return new FindingMaking(
                new TransactionTemplate(transactions),
                jdbc,
                new FindingTable(jdbc, grounds),
                vault,
                grounds.terms(),
                context instanceof WebServerApplicationContext);
    }
}
