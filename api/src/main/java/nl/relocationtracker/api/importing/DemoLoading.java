package nl.relocationtracker.api.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import nl.relocationtracker.api.access.Accounts;
import nl.relocationtracker.api.demo.DemoCaseload;
import nl.relocationtracker.api.demo.DemoHistory;
import nl.relocationtracker.api.importing.run.Imports;
import nl.relocationtracker.api.importing.run.KeptFiles;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.alerts.RuleSetting;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.generation.RecordingRests;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the made-up history of the demo before the program says that it is ready: into a database in which nothing ever
 * happened, and into no other. What a crash interrupts, the next start finishes.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("tracker.demo")
class DemoLoading implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);

    private static final String SOURCE = "demo";

    private final Imports imports;
    private final ImportJobs jobs;
    private final EventTable events;
    private final KeptFiles kept;
    private final Accounts accounts;
    private final DemoCaseload caseload;
    private final RuleBook rules;
    private final TransactionTemplate transaction;
    private final Grounds grounds;
    private final Clock clock;
    private final int children;

    DemoLoading(
            Imports imports,
            ImportJobs jobs,
            EventTable events,
            KeptFiles kept,
            Accounts accounts,
            DemoCaseload caseload,
            RuleBook rules,
            PlatformTransactionManager transactions,
            Grounds grounds,
            Clock clock,
            @Value("${tracker.demo-children:" + DemoHistory.CHILDREN + "}") int children) {
        this.imports = imports;
        this.jobs = jobs;
        this.events = events;
        this.kept = kept;
        this.accounts = accounts;
        this.caseload = caseload;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
        this.grounds = grounds;
        this.clock = clock;
        this.children = children;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        if (!jobs.anyEver() && events.position() == 0) {
            System.out.println("Loading the demo: verzonnen gegevens (made-up data) of " + children + " children.");
            watch(start());
        } else {
            for (ImportJob job : jobs.running()) if (job.source().equals(SOURCE)) watch(job);
        }
        try {
            caseload.give();
            transaction.executeWithoutResult(status -> switchRulesOn());
        } catch (RecordingRests upgraded) {
            LOG.debug("After an upgrade the read models are rebuilt first; what is missing the next start gives.");
        }
    }

    /** Those that nobody has changed: a demo shows what they find, and tells nobody outside. */
    private void switchRulesOn() {
        UUID account = accounts.commandLine().id();
        for (RuleSetting rule : rules.all())
            if (rule.version() == 1 && !rule.enabled()) rules.set(rule.switched(true), account);
    }

    private ImportJob start() throws IOException {
        UUID id = UUID.randomUUID();
        Path folder = kept.folderOf(id);
        try (BufferedWriter locations = Files.newBufferedWriter(folder.resolve("locations.csv"));
                BufferedWriter stays = Files.newBufferedWriter(folder.resolve("stays.csv"))) {
            DemoHistory.of(children, grounds.today()).write(locations, stays);
        }
        return imports.start(
                id, accounts.commandLine().id(), SOURCE, false, kept.of(id).orElseThrow());
    }

    private void watch(ImportJob job) throws InterruptedException {
        ImportJob ended = new ImportProgress(imports, clock, System.out).watch(job);
        if (ended.state() != ImportState.COMPLETED || ended.refused() > 0)
            throw new CannotStart(
                    "The made-up history of the demo could not be loaded: delete the data folder, and start"
                            + " the demo again. The log says more.");
    }
}
