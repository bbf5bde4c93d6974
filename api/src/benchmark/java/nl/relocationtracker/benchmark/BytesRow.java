package nl.relocationtracker.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of the disk an event takes, indexes included. */
final class BytesRow {

    private static final String JPA = "Axon JPA";
    private static final String JDBC = "Axon JDBC";

    private BytesRow() {}

    static Row of(Connection ours, Connection jpa, Connection jdbc) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put(Row.OURS, Figure.of(bytes(ours, "event")));
        figures.put(JPA, Figure.of(bytes(jpa, "domain_event_entry")));
        figures.put(JDBC, Figure.of(bytes(jdbc, "domainevententry")));
        double own = figures.get(Row.OURS).median();
        return new Row(
                "an event on disk",
                "bytes",
                figures,
                List.of(
                        Ratio.atMost(0.6, JPA, own, figures.get(JPA).median()),
                        Ratio.atMost(0.6, JDBC, own, figures.get(JDBC).median())),
                List.of("the same events with the same payloads and metadata; tables, indexes and TOAST; all loaded by"
                        + " COPY or an import, in order"));
    }

    private static double bytes(Connection connection, String table) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_total_relation_size('%1$s')::float8 / count(*) from %1$s".formatted(table))) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
