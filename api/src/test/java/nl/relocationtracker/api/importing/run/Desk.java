package nl.relocationtracker.api.importing.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.relocationtracker.api.importing.staging.Staging;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.person.SourceNumbers;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.register.LocationRegister;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Imports on a fresh database. */
final class Desk implements AutoCloseable {

    static final String LOCATIONS = "location,name,municipality,kind,capacity,opened,closed\n";
    static final String STAYS = "child,born,unaccompanied,household,location,arrived,left,reason\n";
    static final UUID SOMEBODY = new UUID(0, 9);

    final Store store;
    final KeptFiles kept;
    final ImportTools tools;
    final ImportJobs jobs;
    final ImportReport report;
    Imports imports;
    private final Path folder;

    Desk(Path folder) {
        this(folder, new Store());
    }

    Desk(Path folder, Store store) {
        this.folder = folder;
        this.store = store;
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        jobs = new ImportJobs(store.get(JdbcClient.class), store.get(Clock.class));
        report = new ImportReport(jdbc);
        kept = new KeptFiles(folder.resolve("imports"));
        tools = new ImportTools(
                store.get(DataSource.class),
                store.get(PlatformTransactionManager.class),
                store.get(BulkRecording.class),
                store.get(EventTable.class),
                store.get(Vault.class),
                store.get(LocationRegister.class),
                store.get(PersonTable.class),
                new SourceKeys(jdbc, store.get(SourceNumbers.class)),
                jobs,
                report,
                new Staging(store.get(DataSource.class)));
        imports = new Imports(tools, kept);
    }

    /** Imports rows under the usual headers; null for a file that is not given. */
    ImportJob importing(String locations, String stays) throws Exception {
        return ended(start(locations, stays, false));
    }

    ImportJob tryingOut(String locations, String stays) throws Exception {
        return ended(start(locations, stays, true));
    }

    ImportJob start(String locations, String stays, boolean dryRun) throws IOException {
        UUID id = UUID.randomUUID();
        Path kept = this.kept.folderOf(id);
        if (locations != null) Files.writeString(kept.resolve("locations.csv"), LOCATIONS + locations);
        if (stays != null)
            Files.writeString(kept.resolve("stays.csv"), stays.startsWith("child,") ? stays : STAYS + stays);
        if (dryRun) this.kept.keepToTakeIn(id);
        return imports.start(id, SOMEBODY, "file", dryRun, this.kept.of(id).orElseThrow());
    }

    ImportJob ended(ImportJob job) throws InterruptedException {
        return imports.await(job.id(), 60_000);
    }

    List<String> lines(ImportJob job) {
        return report.page(job.id(), null, 1000).items().stream()
                .map(Desk::written)
                .toList();
    }

    private static String written(ReportLine line) {
        return line.file() + ":" + line.line() + (line.field() == null ? "" : " " + line.field()) + " " + line.code();
    }

    long count(String what) {
        return store.get(JdbcClient.class)
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    /** Everything that is recorded, so that one can see whether something has changed. */
    List<Map<String, Object>> record() {
        return store.get(JdbcTemplate.class).queryForList("""
                        select 'event' as what, position::text as a, stream::text as b, payload::text as c from event
                        union all select 'key', source, kind, id::text from source_key
                        union all select 'person', child_id::text, birth_date::text, erased::text from person
                        union all select 'number', child_id::text, issuer, number from person_reference
                        union all select 'vault', child_id::text, '', '' from vault.child_key
                        order by 1, 2, 3, 4
                        """);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        imports.close();
        store.close();
    }
}
