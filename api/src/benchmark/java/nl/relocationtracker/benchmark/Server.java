package nl.relocationtracker.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import nl.relocationtracker.projections.database.LocalPostgres;

/** The one PostgreSQL server on which all sides have their databases. */
public final class Server implements AutoCloseable {

    private static final String PREFIX = "benchmark_";

    /** All sides at once have more of them than one program, for which the server that it brings is set. */
    private static final int CONNECTIONS = 200;

    private final String url;
    private final String user;
    private final String password;
    private final LocalPostgres brought;
    private final Set<String> made = new LinkedHashSet<>();

    private Server(String url, String user, String password, LocalPostgres brought) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.brought = brought;
    }

    static Server of(Options options) {
        if (!options.url().isEmpty()) return new Server(options.url(), options.user(), options.password(), null);
        Path folder = options.folder().resolve("postgres");
        LocalPostgres.start(folder).close();
        try {
            Files.writeString(
                    folder.resolve("data").resolve("postgresql.conf"),
                    "\nmax_connections = " + CONNECTIONS + "\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalPostgres postgres = LocalPostgres.start(folder);
        return new Server(postgres.url(), postgres.user(), postgres.password(), postgres);
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public String urlOf(String database) {
        return url.replaceFirst("/[^/?]+(\\?|$)", "/" + PREFIX + database + "$1");
    }

    /** Makes a database anew, as a copy of another to which nobody is connected, or empty (null). */
    public void make(String database, String copyOf) {
        drop(database);
        execute("create database " + PREFIX + database + (copyOf == null ? "" : " template " + PREFIX + copyOf));
        made.add(database);
    }

    public void drop(String database) {
        // By itself it ends what cleans up there, and waits for it; forced it may not: that is a superuser's.
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and datname = '"
                + PREFIX + database + "'");
        execute("drop database if exists " + PREFIX + database);
        made.remove(database);
    }

    public Connection connect(String database) {
        try {
            return DriverManager.getConnection(urlOf(database), properties());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What makes the live generation of the program's read models what is meant by the names of its tables. */
    public static final String LIVE =
            "select set_config('search_path', 'g' || number || ', public', false) from live_generation";

    /** To a database of the program, on its live generation. */
    public Connection connectLive(String database) {
        Connection connection = connect(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIVE);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that the program connects with too. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("reWriteBatchedInserts", "true");
        return properties;
    }

    /** What decides how fast it writes. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select name, current_setting(name) from pg_settings
                        where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes',
                                       'wal_sync_method', 'shared_buffers', 'max_wal_size') order by name
                        """)) {
            while (row.next()) settings.put(row.getString(1), row.getString(2));
            return settings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Set.copyOf(made).forEach(this::drop);
        if (brought != null) brought.close();
    }
}
