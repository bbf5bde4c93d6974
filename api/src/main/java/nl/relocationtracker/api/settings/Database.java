package nl.relocationtracker.api.settings;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.database.LocalPostgres;
import org.springframework.boot.SpringApplication;

/** Where the database is: on the server of the settings, or on the one that the program brings, which ends with this. */
record Database(String url, Properties properties, Optional<LocalPostgres> brought) implements AutoCloseable {

    private static final int OLDEST_SERVER = 15;

    static Database of(TrackerSettings settings) {
        if (settings.database().isGiven()) return given(settings.database());
        LocalPostgres postgres = started(settings.databaseFolder());
        return new Database(postgres.url(), properties(postgres.user(), postgres.password()), Optional.of(postgres));
    }

    private static LocalPostgres started(Path folder) {
        CompletableFuture<LocalPostgres> starting = CompletableFuture.supplyAsync(
                () -> LocalPostgres.start(folder), task -> new Thread(task, "postgres-start").start());
        // Told to stop while the server is starting, the program would else be gone before it could stop the server.
        SpringApplication.getShutdownHandlers()
                .add(() -> starting.thenAccept(LocalPostgres::close)
                        .exceptionally(notStarted -> null)
                        .join());
        return starting.join();
    }

    private static Database given(TrackerSettings.Database settings) {
        Properties properties = properties(settings.user(), settings.password());
        try (Connection connection = DriverManager.getConnection(settings.url(), properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new CannotStart("The server of TRACKER_DATABASE_URL is PostgreSQL %d: it has to be %d or newer."
                        .formatted(version, OLDEST_SERVER));
            }
        } catch (SQLException e) {
            throw refused(settings, e);
        }
        return new Database(settings.url(), properties, Optional.empty());
    }

    private static CannotStart refused(TrackerSettings.Database settings, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        String sentence = switch (state.substring(0, 2)) {
            case "28" ->
                "The server of TRACKER_DATABASE_URL (%s) refuses the user or the password: check TRACKER_DATABASE_USER and TRACKER_DATABASE_PASSWORD.";
            case "3D" ->
                "The database of TRACKER_DATABASE_URL (%s) doesn't exist: make it on the server, or correct the setting.";
            default ->
                "The database of TRACKER_DATABASE_URL (%s) can't be reached: see whether the server runs and the setting is right.";
        };
        return new CannotStart(sentence.formatted(settings.place()), cause);
    }

    /** Opens a connection outside of the pool that gives up after some seconds without an answer. */
    Connection openFor(String purpose) throws SQLException {
        Properties own = new Properties();
        own.putAll(properties);
        own.setProperty("ApplicationName", properties.getProperty("ApplicationName") + " " + purpose);
        own.setProperty("socketTimeout", "5");
        return DriverManager.getConnection(url, own);
    }

    private static Properties properties(String user, String password) {
        Properties properties = new Properties();
        if (!user.isEmpty()) properties.setProperty("user", user);
        if (!password.isEmpty()) properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "relocation-tracker");
        properties.setProperty("reWriteBatchedInserts", "true");
        // With the detail of errors the driver would repeat values of rows, which then stand in logs.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return properties;
    }

    @Override
    public void close() {
        brought.ifPresent(LocalPostgres::close);
    }

    @Override
    public String toString() {
        return "Database";
    }
}
