package nl.relocationtracker.projections.trip;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Statements that go to the database in one message, and come back in one. Each is a statement of its own, which sees what is
 * so when those before it are done. The first that fails is the last that is done.
 */
public final class RoundTrip {

    private final List<Part> parts = new ArrayList<>();

    /** Sets the parameters of one statement, from 1. */
    @FunctionalInterface
    public interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private record Part(String sql, Parameters parameters, RowCallbackHandler rows) {}

    /** @param rows gets each row of the answer */
    public RoundTrip ask(String sql, RowCallbackHandler rows, Object... parameters) {
        parts.add(new Part(
                sql,
                statement -> {
                    for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
                },
                rows));
        return this;
    }

    public RoundTrip write(String sql, Parameters parameters) {
        parts.add(new Part(sql, parameters, row -> {}));
        return this;
    }

    public int size() {
        return parts.size();
    }

    /** Does nothing when there is nothing to do. */
    public void make(JdbcTemplate jdbc) {
        if (!parts.isEmpty())
            jdbc.execute((ConnectionCallback<Void>) connection -> {
                make(connection);
                return null;
            });
    }

    private void make(Connection connection) throws SQLException {
        String together = parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(together)) {
            int set = 0;
            for (Part part : parts) set = Shifted.set(statement, set, part.parameters());
            boolean rows = statement.execute();
            for (Part part : parts) {
                if (rows) read(statement, part.rows());
                rows = statement.getMoreResults();
            }
        }
    }

    private static void read(PreparedStatement statement, RowCallbackHandler rows) throws SQLException {
        try (ResultSet answer = statement.getResultSet()) {
            while (answer.next()) rows.processRow(answer);
        }
    }
}
