package nl.relocationtracker.api.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.generation.RecordingRests;
import nl.relocationtracker.projections.person.SourceNumbers.WrongMasterKey;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.web.server.PortInUseException;

/** Tells whoever started the program why it failed: one sentence, no trace. */
public final class Failure {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private static final String DISK_FULL = "The disk of the database is full: make room and start again.";
    private static final String DATABASE_AWAY =
            "The database went away: start again when it runs; the log of the database server says more.";
    private static final String OTHER_VERSION =
            "The tables of this database were made by another version of the program: start it with that version or a newer one.";

    private static final String OTHER_SHAPE =
            "The read models of this database have the shape of another version of the program: start this version as the one that serves, which rebuilds them, or run the command rebuild.";

    private Failure() {}

    /** Prints the sentence, and answers the exit status. */
    public static int reported(Throwable failure) {
        System.err.println(sentence(failure).orElseGet(() -> unexpected(failure)));
        return 1;
    }

    static Optional<String> sentence(Throwable failure) {
        List<Throwable> causes =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream()
                .filter(cause -> cause instanceof CannotStart || cause instanceof WrongMasterKey)
                .map(Throwable::getMessage)
                .findFirst()
                .or(() -> causes.stream()
                        .map(Failure::known)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof PortInUseException taken) return Optional.of(Listening.taken(taken.getPort()));
        if (cause instanceof BindException setting) return Optional.of(unreadable(setting));
        if (cause instanceof RecordingRests) return Optional.of(OTHER_SHAPE);
        if (cause instanceof FlywayValidateException) return Optional.of(OTHER_VERSION);
        if (CannotStart.isDiskFull(cause.getMessage())) return Optional.of(DISK_FULL);
        if (cause instanceof SQLException away && isAway(String.valueOf(away.getSQLState()))) {
            return Optional.of(isDiskFull() ? DISK_FULL : DATABASE_AWAY);
        }
        return Optional.empty();
    }

    private static String unreadable(BindException setting) {
        ConfigurationProperty property = setting.getProperty();
        Origin origin = property == null ? null : property.getOrigin();
        Throwable root = setting;
        while (root.getCause() != null) root = root.getCause();
        String why = root instanceof NumberFormatException ? "it has to be a number" : root.getMessage();
        return "The setting %s can't be read: %s."
                .formatted(
                        origin instanceof SystemEnvironmentOrigin environment
                                ? environment.getProperty()
                                : setting.getName(),
                        why);
    }

    /** No connection, or one that the server ended. */
    private static boolean isAway(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }

    /** A server whose disk is full goes away without saying why. */
    private static boolean isDiskFull() {
        try {
            return logFile().isPresent() && Files.getFileStore(logFile().get()).getUsableSpace() < 1 << 20;
        } catch (IOException e) {
            return false;
        }
    }

    private static String unexpected(Throwable failure) {
        LOG.error("Unexpected failure", failure);
        return "Something went wrong that nobody expected (%s); the trace stands in %s."
                .formatted(failure.getClass().getSimpleName(), logFile().orElseGet(() -> traceOf(failure)));
    }

    /** Where the log is, once it is. */
    private static Optional<Path> logFile() {
        return Optional.ofNullable(System.getProperty(LoggingSystemProperty.LOG_FILE.getEnvironmentVariableName()))
                .map(Path::of)
                .filter(Files::exists);
    }

    private static Path traceOf(Throwable failure) {
        try {
            Path file = Files.createTempFile("relocation-tracker", ".log");
            try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(trace);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
