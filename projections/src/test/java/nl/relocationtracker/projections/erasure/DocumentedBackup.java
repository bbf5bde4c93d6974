package nl.relocationtracker.projections.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.relocationtracker.projections.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the commands of docker/README.md take into a backup of the facts, and what they leave out. */
final class DocumentedBackup {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
              and c.relname <> 'flyway_schema_history'
            """;

    private DocumentedBackup() {}

    /** The tables of a database whose names, with that of the schema, match. */
    static List<String> tables(JdbcTemplate jdbc, String pattern) {
        return jdbc.queryForList(TABLES, String.class).stream()
                .filter(table -> table.matches(pattern))
                .sorted()
                .toList();
    }

    /** The tables of which the rows are left out of the backup of facts. */
    static List<String> leftOut(JdbcTemplate jdbc) throws IOException {
        String readme = Files.readString(Path.of("..", "docker", "README.md"));
        String command = readme.substring(readme.indexOf("pg_dump"), readme.indexOf("> facts.dump"));
        List<String> patterns = new ArrayList<>();
        Pattern.compile("--exclude-table-data='([^']*)'")
                .matcher(command)
                .results()
                .forEach(
                        found -> patterns.add(found.group(1).replace(".", "\\.").replace("*", ".*")));
        assertThat(patterns).isNotEmpty();
        List<String> left = new ArrayList<>(tables(jdbc, ".*").stream()
                .filter(table -> patterns.stream().anyMatch(table::matches))
                .toList());
        if (command.contains("--no-unlogged-table-data"))
            left.addAll(jdbc.queryForList(TABLES + " and relpersistence = 'u'", String.class));
        return left;
    }

    /** The database as it is when both backups of it are put back: nobody may be connected to it. */
    static HikariDataSource restored(HikariDataSource closed) throws IOException {
        HikariDataSource restored = TestDatabase.copyOf(closed);
        JdbcTemplate jdbc = new JdbcTemplate(restored);
        for (String table : leftOut(jdbc)) if (!table.startsWith("vault.")) jdbc.execute("truncate " + table);
        return restored;
    }
}
