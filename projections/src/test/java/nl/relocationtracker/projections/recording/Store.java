package nl.relocationtracker.projections.recording;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.projections.alerts.AlertsConfiguration;
import nl.relocationtracker.projections.counts.CountMaking;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.database.TemporaryFolder;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.disclosure.AtLeast;
import nl.relocationtracker.projections.disclosure.DisclosureConfiguration;
import nl.relocationtracker.projections.erasure.Erasing;
import nl.relocationtracker.projections.erasure.ErasureConfiguration;
import nl.relocationtracker.projections.erasure.ErasureFile;
import nl.relocationtracker.projections.findings.FindingMaking;
import nl.relocationtracker.projections.findings.FindingTable;
import nl.relocationtracker.projections.generation.GenerationConfiguration;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.project.ProjectConfiguration;
import nl.relocationtracker.projections.reading.ReadingConfiguration;
import nl.relocationtracker.projections.rebuild.RebuildConfiguration;
import nl.relocationtracker.projections.receivers.ReceiversConfiguration;
import nl.relocationtracker.projections.replay.ProgramVersion;
import nl.relocationtracker.projections.replay.ReplayConfiguration;
import nl.relocationtracker.projections.replay.Retention;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything of this module, as the program wires it, on a fresh database. */
public final class Store implements AutoCloseable, Program {

    public static final Origin SOMEBODY = Origin.of(new UUID(0, 7));
    public static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    public static final MasterKey KEY = MasterKey.of(Base64.getEncoder().encodeToString(new byte[32]));

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Store() {
        this(Clock.fixed(NOW, ZoneId.of("UTC")));
    }

    public Store(Clock clock) {
        this(clock, LivePolicies.USUAL);
    }

    public Store(Clock clock, LivePolicies policies) {
        this(clock, policies, TestDatabase.fresh(), newFile(), KEY);
    }

    /** On a database that somebody else filled. */
    public Store(HikariDataSource database, Path erasures) {
        this(Clock.fixed(NOW, ZoneId.of("UTC")), LivePolicies.USUAL, database, erasures, KEY);
    }

    /** On a database that somebody else filled, at another time. */
    public Store(Clock clock, HikariDataSource database, Path erasures) {
        this(clock, LivePolicies.USUAL, database, erasures, KEY);
    }

    /** On a database that somebody else filled, with this master key. */
    public Store(HikariDataSource database, MasterKey key) {
        this(Clock.fixed(NOW, ZoneId.of("UTC")), LivePolicies.USUAL, database, newFile(), key);
    }

    private Store(Clock clock, LivePolicies policies, HikariDataSource database, Path erasures, MasterKey key) {
        context.registerBean(ErasureFile.class, () -> new ErasureFile(erasures));
        context.registerBean(HikariDataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MasterKey.class, () -> key);
        context.registerBean(Grounds.class, () -> new Grounds(clock, ZoneId.of("Europe/Amsterdam"), Terms.USUAL));
        context.registerBean(LivePolicies.class, () -> policies);
        context.registerBean(AtLeast.class, () -> AtLeast.NOTHING);
        context.registerBean(ProgramVersion.class, () -> new ProgramVersion("of this test"));
        context.registerBean(Retention.class, () -> new Retention(30));
        context.register(
                GenerationConfiguration.class,
                RecordingConfiguration.class,
                ErasureConfiguration.class,
                ReadingConfiguration.class,
                AlertsConfiguration.class,
                ReceiversConfiguration.class,
                RebuildConfiguration.class,
                ReplayConfiguration.class,
                ProjectConfiguration.class,
                DisclosureConfiguration.class);
        context.refresh();
        counting(policies, true).complete();
        finding(Terms.USUAL, true).complete();
    }

    /** Counts under other policies than it began with. */
    public CountMaking counting(LivePolicies policies, boolean serving) {
        JdbcTemplate jdbc = get(JdbcTemplate.class);
        return new CountMaking(
                new TransactionTemplate(get(PlatformTransactionManager.class)),
                jdbc,
                new LiveTables(jdbc, policies, get(Grounds.class), get(Erasing.class)),
                get(StoredVault.class),
                policies,
                serving);
    }

    /** Finds by other terms than it began with. */
    public FindingMaking finding(Terms terms, boolean serving) {
        JdbcTemplate jdbc = get(JdbcTemplate.class);
        return new FindingMaking(
                new TransactionTemplate(get(PlatformTransactionManager.class)),
                jdbc,
                new FindingTable(
                        jdbc, new Grounds(get(Clock.class), get(Grounds.class).zone(), terms)),
                get(StoredVault.class),
                terms,
                serving);
    }

    private static Path newFile() {
        return TemporaryFolder.made("tracker-store").resolve("erasures.jsonl");
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
