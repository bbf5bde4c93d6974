package nl.relocationtracker.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.Tracker;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Accounts;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.demo.DemoHistory;
import nl.relocationtracker.api.importing.run.Imports;
import nl.relocationtracker.api.importing.run.KeptFiles;
import nl.relocationtracker.benchmark.tape.TapedDataSource;
import nl.relocationtracker.projections.generation.GenerationConnections;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The program itself, whole, on a port and a database of its own. */
public final class Ours implements AutoCloseable {

    private static final String OPERATOR = "operator";
    private static final String PASSWORD = "correct horse battery staple";

    /** One for all copies of a database; nothing in them is secret. */
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final ConfigurableApplicationContext context;

    private final String account;

    private Ours(ConfigurableApplicationContext context, String account) {
        this.context = context;
        this.account = account;
    }

    /** On a folder that the program has kept before, with the database in it. */
    public static Ours in(Path folder) {
        SpringApplication program = new SpringApplication(Tracker.class, TapedDataSource.InProgram.class);
        program.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "tracker.data",
                folder.toString(),
                "logging.level.nl.relocationtracker.projections.outbox",
                "WARN"));
        ConfigurableApplicationContext context = runWithTheClockOfTheMachine(program);
        String name = "benchmark-" + UUID.randomUUID().toString().substring(0, 13);
        String password = context.getBean(AccountKeeping.class)
                .open(name, Set.of(Role.OPERATOR), Set.of())
                .password();
        return new Ours(context, name + ":" + password);
    }

    public static Ours on(Server server, String database) {
        try {
            SpringApplication program = new SpringApplication(Tracker.class, TapedDataSource.InProgram.class);
            program.setDefaultProperties(Map.of(
                    "server.port",
                    "0",
                    "tracker.data",
                    Files.createTempDirectory("tracker-benchmark").toString(),
                    "tracker.database.url",
                    server.urlOf(database),
                    "tracker.database.user",
                    server.user(),
                    "tracker.database.password",
                    server.password(),
                    "logging.level.org.hibernate",
                    "ERROR",
                    "logging.level.nl.relocationtracker.projections.outbox",
                    "WARN",
                    "tracker.master-key",
                    KEY,
                    "tracker.operator.name",
                    OPERATOR,
                    "tracker.operator.password",
                    PASSWORD));
            return new Ours(runWithTheClockOfTheMachine(program), OPERATOR + ":" + PASSWORD);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is compiled for tests is on this class path too, and with it a clock that stands still. */
    private static ConfigurableApplicationContext runWithTheClockOfTheMachine(SpringApplication program) {
        program.addInitializers(context -> context.addBeanFactoryPostProcessor(beans -> {
            if (beans.containsBeanDefinition("setClock"))
                ((BeanDefinitionRegistry) beans).removeBeanDefinition("setClock");
        }));
        return program.run();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Name and password of an operator. */
    public String account() {
        return account;
    }

    public TapedDataSource database() {
        return (TapedDataSource) context.getBean(GenerationConnections.class).pool();
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Imports the made-up history of so many children; answers how many seconds that took, from the files to the end. */
    public double importHistory(int children) {
        DemoHistory history = DemoHistory.of(children, get(Grounds.class).today());
        UUID id = UUID.randomUUID();
        try {
            Path folder = get(KeptFiles.class).folderOf(id);
            try (BufferedWriter locations = Files.newBufferedWriter(folder.resolve("locations.csv"));
                    BufferedWriter stays = Files.newBufferedWriter(folder.resolve("stays.csv"))) {
                history.write(locations, stays);
            }
            return imported(id);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        void to(BufferedWriter file) throws IOException;
    }

    /** Imports what is written. */
    public void importFiles(Writing writingLocations, Writing writingStays) {
        UUID id = UUID.randomUUID();
        try {
            Path folder = get(KeptFiles.class).folderOf(id);
            try (BufferedWriter locations = Files.newBufferedWriter(folder.resolve("locations.csv"));
                    BufferedWriter stays = Files.newBufferedWriter(folder.resolve("stays.csv"))) {
                writingLocations.to(locations);
                writingStays.to(stays);
            }
            imported(id);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers how many seconds it took. */
    private double imported(UUID id) {
        try {
            UUID account = get(Accounts.class).commandLine().id();
            Imports imports = get(Imports.class);
            long began = System.nanoTime();
            ImportJob job = imports.start(
                    id, account, "benchmark", false, get(KeptFiles.class).of(id).orElseThrow());
            while (job.state() == ImportState.RUNNING) job = imports.await(id, 1000);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (job.state() != ImportState.COMPLETED || job.refused() > 0)
                throw new IllegalStateException("the import ended as " + job);
            return seconds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        TapedDataSource database = database();
        context.close();
        // The context closes the pool whose place it took.
        database.close();
    }
}
