package nl.relocationtracker.api.importing;

import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import javax.sql.DataSource;
import nl.relocationtracker.api.importing.run.ImportTools;
import nl.relocationtracker.api.importing.run.Imports;
import nl.relocationtracker.api.importing.run.KeptFiles;
import nl.relocationtracker.api.importing.staging.Staging;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.person.SourceNumbers;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.register.LocationRegister;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts together what imports need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportingConfiguration {

    @Bean
    SourceKeys sourceKeys(JdbcTemplate jdbc, SourceNumbers numbers) {
        return new SourceKeys(jdbc, numbers);
    }

    @Bean
    ImportJobs importJobs(JdbcClient jdbc, Clock clock) {
        return new ImportJobs(jdbc, clock);
    }

    @Bean
    ImportReport importReport(JdbcTemplate jdbc) {
        return new ImportReport(jdbc);
    }

    @Bean
    KeptFiles keptFiles(TrackerSettings settings) {
        return new KeptFiles(settings.data().resolve("imports"));
    }

    @Bean
    Imports imports(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            BulkRecording bulk,
            LocationRegister register,
            PersonTable persons,
            SourceKeys keys,
            EventTable events,
            Vault vault,
            ImportJobs jobs,
            ImportReport report,
            KeptFiles kept) {
        ImportTools tools = new ImportTools(
                dataSource,
                transactions,
                bulk,
                events,
                vault,
                register,
                persons,
                keys,
                jobs,
                report,
                new Staging(dataSource));
        return new Imports(tools, kept);
    }

    /** Everything that is sent in parts goes to disk at once, where its owner alone can read it, and not to memory. */
    @Bean
    MultipartConfigElement multipart(KeptFiles kept, ImportSettings settings) {
        long most = settings.maxSize().toBytes();
        return new MultipartConfigElement(kept.arriving().toString(), most, most, 0);
    }
}
