package nl.relocationtracker.benchmark.rebuilding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.benchmark.Copying;
import nl.relocationtracker.benchmark.Server;

/** The least that PostgreSQL needs for a rebuild: the columns out, the resulting rows in, and their indexes. */
final class FillingLimit {

    private static final String EVENTS =
            "(select position, stream, sequence, recorded_at, type, revision, payload, origin from event)";

    private final Server server;
    private final String database;

    FillingLimit(Server server, String database) {
        this.server = server;
        this.database = database;
    }

    /** Answers how many seconds it took. What the live generation holds is read before and is not in them. */
    double seconds() {
        try (Connection connection = server.connect(database)) {
            String live = "g"
                    + texts(connection, "select number from live_generation").get(0);
            execute(connection, "drop schema if exists filling_limit cascade");
            execute(connection, "create schema filling_limit");
            Map<String, Path> rows = rowsOf(connection, live);
            Path events = Files.createTempFile("benchmark", ".copy");
            List<String> indexes = texts(
                    connection,
                    "select replace(indexdef, ' ON %1$s.', ' ON filling_limit.') from pg_indexes where schemaname = '%1$s'"
                            .formatted(live));
            long began = System.nanoTime();
            Copying.out(connection, EVENTS, events);
            for (Map.Entry<String, Path> table : rows.entrySet())
                Copying.in(connection, "filling_limit." + table.getKey(), table.getValue());
            for (String index : indexes) execute(connection, index);
            double seconds = (System.nanoTime() - began) / 1e9;
            execute(connection, "drop schema filling_limit cascade");
            Files.delete(events);
            for (Path file : rows.values()) Files.delete(file);
            return seconds;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Path> rowsOf(Connection connection, String live) throws SQLException, IOException {
        Map<String, Path> rows = new LinkedHashMap<>();
        for (String table : texts(connection, "select tablename from pg_tables where schemaname = '" + live + "'")) {
            execute(connection, "create table filling_limit.%2$s (like %1$s.%2$s)".formatted(live, table));
            Path file = Files.createTempFile("benchmark", ".copy");
            Copying.out(connection, live + "." + table, file);
            rows.put(table, file);
        }
        return rows;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) texts.add(row.getString(1));
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
