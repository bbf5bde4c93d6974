package nl.relocationtracker.projections.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.relocationtracker.projections.generation.PreparedGeneration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases for tests: one server per test run, in a folder that goes when the run ends. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Path files;
    private static final LocalPostgres SERVER = started();

    private TestDatabase() {}

    /** A new database with all migrations applied and nothing else in it. Closing it is not needed. */
    public static HikariDataSource fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE migrated");
        return pool(name);
    }

    /** A new database with nothing at all in it. */
    public static DataSource empty() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return new DriverManagerDataSource(url(SERVER, name), SERVER.user(), SERVER.password());
    }

    /** A copy of a database to which nobody is connected, as a backup of it would be when it is put back. */
    public static HikariDataSource copyOf(HikariDataSource closed) {
        String name = "test_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + closed.getPoolName());
        return pool(name);
    }

    /** The same database, for whoever comes after the one that closed it. */
    public static HikariDataSource again(HikariDataSource closed) {
        return pool(closed.getPoolName());
    }

    /** Ends the server of this folder as a crash would. */
    public static void kill(Path folder) throws IOException {
        Postmaster.runningOn(folder.toRealPath().resolve(Cluster.DATA))
                .flatMap(running -> ProcessHandle.of(running.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Where the server keeps its files. */
    public static Path files() {
        return files;
    }

    private static LocalPostgres started() {
        try {
            Path folder = Files.createTempDirectory("tracker-test");
            LocalPostgres.start(UnpackedOnce.in(folder.resolve("postgres"))).close();
            files = folder.resolve("postgres").resolve(Cluster.DATA);
            // Tests keep many programs running at once, and hundreds of databases in which nothing is worth cleaning.
            Files.writeString(
                    files.resolve("postgresql.conf"),
                    "\nmax_connections = 400\nautovacuum = off\n",
                    StandardOpenOption.APPEND);
            LocalPostgres server = LocalPostgres.start(folder.resolve("postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            proveQuickly(server);
            execute(server, "CREATE DATABASE migrated");
            Flyway.configure()
                    .dataSource(url(server, "migrated"), server.user(), server.password())
                    .callbacks(new PreparedGeneration())
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hundreds of databases are not worth the checkpoint of an orderly stop, nor that anybody waits for their deletion. */
    private static void stop(LocalPostgres server, Path folder) {
        try {
            kill(folder.resolve("postgres"));
            server.close();
            if (File.separatorChar != '/') Archive.delete(folder);
            else
                new ProcessBuilder("rm", "-rf", folder.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whoever connects proves that he has the password by hashing it thousands of times, which was a third of all
     * computing of these tests. Guessing this one is no easier when it is hashed once.
     */
    private static void proveQuickly(LocalPostgres server) {
        execute(
                server,
                "SET scram_iterations = 1; ALTER ROLE %s PASSWORD '%s'".formatted(server.user(), server.password()));
    }

    private static HikariDataSource pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(SERVER, database));
        config.setUsername(SERVER.user());
        config.setPassword(SERVER.password());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(10);
        config.setPoolName(database);
        // Tests look at tables without a transaction too. The program's own pool has nothing of this.
        config.setConnectionInitSql(
                "select set_config('search_path', 'public, g' || number, false) from live_generation");
        return new HikariDataSource(config);
    }

    private static void execute(String sql) {
        execute(SERVER, sql);
    }

    private static void execute(LocalPostgres server, String sql) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(LocalPostgres server, String database) {
        return server.url().replace("/tracker?", "/" + database + "?");
    }
}
