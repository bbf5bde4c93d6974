package nl.relocationtracker.api.importing.run;

import javax.sql.DataSource;
import nl.relocationtracker.api.importing.staging.Staging;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.register.LocationRegister;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.transaction.PlatformTransactionManager;

/** What every import works with. */
public record ImportTools(
        DataSource dataSource,
        PlatformTransactionManager transactions,
        BulkRecording bulk,
        EventTable events,
        Vault vault,
        LocationRegister register,
        PersonTable persons,
        SourceKeys keys,
        ImportJobs jobs,
        ImportReport report,
        Staging staging) {

    Tellers tellers(ImportJob job) {
        return new Tellers(job.source(), events, persons, vault, jobs);
    }
}
