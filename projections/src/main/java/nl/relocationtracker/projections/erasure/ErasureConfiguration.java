package nl.relocationtracker.projections.erasure;

import java.time.Clock;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.person.ProjectSecrets;
import nl.relocationtracker.projections.person.SourceNumbers;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasing, and what a database that was put back needs before anybody may ask it anything. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

    @Bean
    public Erasing erasing(
            JdbcTemplate jdbc,
            EventTable events,
            StoredVault vault,
            SourceNumbers numbers,
            ErasureFile file,
            ProjectSecrets projects) {
        return new Erasing(jdbc, events, vault, new SourceKeys(jdbc, numbers), projects, file);
    }

    @Bean
    public ErasedTraces erasedTraces(JdbcTemplate jdbc) {
        return new ErasedTraces(jdbc);
    }

    /** Made, and so applied, before the port listens and before a command works beside another copy. */
    @Bean(initMethod = "apply")
    @Lazy(false)
    public ErasuresAgain erasuresAgain(
            PlatformTransactionManager transactions,
            EventTable events,
            LiveTables tables,
            StoredVault vault,
            ErasureFile file,
            Erasing erasing,
            Clock clock,
            JdbcTemplate jdbc,
            Rebuilder rebuilder) {
        return new ErasuresAgain(
                new TransactionTemplate(transactions),
                events,
                tables,
                vault,
                new PersonRows(jdbc, vault),
                file,
                erasing,
                clock,
                () -> {
                    if (!LiveShape.isOurs(jdbc)) rebuilder.rebuildFirst();
                });
    }

    /** After the erasures: of whom is erased nothing is made readable again. */
    @Bean(initMethod = "refill")
    @Lazy(false)
    public PersonRefill personRefill(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            JdbcTemplate template,
            StoredVault vault,
            ErasuresAgain erasures) {
        return new PersonRefill(new TransactionTemplate(transactions), template, jdbc, new PersonRows(template, vault));
    }
}
