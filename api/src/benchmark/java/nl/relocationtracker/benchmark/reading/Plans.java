package nl.relocationtracker.benchmark.reading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.benchmark.tape.Player;
import nl.relocationtracker.benchmark.tape.Step;
import nl.relocationtracker.benchmark.tape.Step.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the database how it answers, and finds the large tables that it reads whole. */
final class Plans {

    /** A table with more rows than this is large. */
    private static final long LARGE = 5_000;

    private static final String EXPLAIN = "explain (format json) ";

    private final JsonMapper json = new JsonMapper();
    private final Connection connection;
    private final Map<String, Long> rows = new HashMap<>();

    Plans(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select relname, max(reltuples)::bigint from pg_class where relkind = 'r' group by relname")) {
            while (row.next()) rows.put(row.getString(1), row.getLong(2));
        }
    }

    /** The large tables that are read whole to answer these questions. */
    Set<String> readWhole(List<Step> steps) {
        Set<String> found = new LinkedHashSet<>();
        try (Player player = new Player(connection)) {
            for (Step step : steps)
                if (step.kind() == Kind.EXECUTE && step.sql().strip().matches("(?is)(select|with)\\b.*"))
                    for (String plan : player.texts(new Step(Kind.EXECUTE, explained(step.sql()), step.rows())))
                        search(json.readTree(plan), found);
        }
        return found;
    }

    /** Each of the statements that go in one message. */
    private static String explained(String sql) {
        return EXPLAIN + sql.replace(";\n", ";\n" + EXPLAIN);
    }

    private void search(JsonNode node, Set<String> found) {
        if (node.path("Node Type").asString("").equals("Seq Scan")
                && rows.getOrDefault(node.path("Relation Name").asString(), 0L) > LARGE)
            found.add(node.path("Relation Name").asString());
        for (JsonNode child : node) if (child.isContainer()) search(child, found);
    }
}
