package nl.relocationtracker.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** COPY out of one database and into another. */
public final class Copying {

    private Copying() {}

    /** @param what a table, or a query in brackets */
    public static void out(Connection from, String what, Path file) {
        try (OutputStream rows = Files.newOutputStream(file)) {
            manager(from).copyOut("copy " + what + " to stdout (format binary)", rows);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(what, e);
        }
    }

    /** @param where a table, with or without its columns */
    public static void in(Connection to, String where, Path file) {
        try (InputStream rows = Files.newInputStream(file)) {
            manager(to).copyIn("copy " + where + " from stdin (format binary)", rows, 1 << 16);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(where, e);
        }
    }

    public static void across(Connection from, String what, Connection to, String where) {
        try {
            Path file = Files.createTempFile("benchmark", ".copy");
            try {
                out(from, what, file);
                in(to, where, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
