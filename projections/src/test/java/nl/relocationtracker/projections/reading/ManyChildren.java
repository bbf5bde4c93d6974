package nl.relocationtracker.projections.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import nl.relocationtracker.projections.database.TestDatabase;

/** A database with as many children as make it matter how a question is answered. */
final class ManyChildren {

    private ManyChildren() {}

    /** On a database of its own; sees the read models. */
    static Connection connection() throws SQLException {
        Connection connection = TestDatabase.fresh().getConnection();
        try (InputStream script = ManyChildren.class.getResourceAsStream("/many-children.sql");
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('search_path', 'g' || number || ', public', false) from live_generation");
            statement.execute(new String(script.readAllBytes(), UTF_8));
            // As the database does by itself: until then words wait before their index, and a whole table is read as
            // soon.
            statement.execute("vacuum (analyze)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connection;
    }
}
