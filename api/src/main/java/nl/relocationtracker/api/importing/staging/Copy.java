package nl.relocationtracker.api.importing.staging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes many rows into a table by COPY: all of them, or none when it is closed before {@link #finish}. */
final class Copy implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 4096);

    Copy(DataSource dataSource, String into) throws SQLException {
        connection = dataSource.getConnection();
        try {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** @param values written as their toString; null where there is none */
    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) block.append('\t');
            if (values[i] == null) block.append("\\N");
            else escaped(values[i].toString());
        }
        block.append('\n');
        if (block.length() >= BLOCK) flush();
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                default -> block.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = block.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }

    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        try {
            if (copy.isActive()) copy.cancelCopy();
        } finally {
            connection.close();
        }
    }
}
