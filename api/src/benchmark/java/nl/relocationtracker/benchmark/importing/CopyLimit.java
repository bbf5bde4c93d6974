package nl.relocationtracker.benchmark.importing;

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

/** What an import leaves, events, keys and read models, written by COPY into the same tables with the same indexes. */
final class CopyLimit {

    /** What an import notes of itself is no part of what it brings. */
    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') and tablename !~ '^(import|staged)_' order by 1
            """;

    private final Map<String, Path> rows = new LinkedHashMap<>();

    private CopyLimit() {}

    /**
     * Takes the rows out of a database into which something was imported.
     *
     * @param empty what it was before
     */
    static CopyLimit of(Server server, String imported, String empty) {
        CopyLimit limit = new CopyLimit();
        try (Connection from = server.connect(imported);
                Connection before = server.connect(empty)) {
            List<String> tables = filled(from);
            tables.removeAll(filled(before));
            for (String table : tables) {
                Path file = Files.createTempFile("benchmark", ".copy");
                Copying.out(from, table, file);
                limit.rows.put(table, file);
            }
            return limit;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes them into a database that is as it was before the import; answers how many seconds that took. */
    double seconds(Server server, String empty) {
        try (Connection to = server.connect(empty)) {
            long began = System.nanoTime();
            for (Map.Entry<String, Path> table : rows.entrySet()) Copying.in(to, table.getKey(), table.getValue());
            return (System.nanoTime() - began) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void forget() {
        try {
            for (Path file : rows.values()) Files.delete(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> filled(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) all.add(row.getString(1));
        }
        List<String> filled = new ArrayList<>();
        for (String table : all)
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select exists (select from " + table + ")")) {
                row.next();
                if (row.getBoolean(1)) filled.add(table);
            }
        return filled;
    }
}
