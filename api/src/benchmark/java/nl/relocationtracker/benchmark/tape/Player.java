package nl.relocationtracker.benchmark.tape;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.benchmark.tape.Step.Elements;
import nl.relocationtracker.benchmark.tape.Step.Kind;
import nl.relocationtracker.benchmark.tape.Step.Parameter;

/** Asks what is on a tape, on one connection and with nothing around it. Statements stay prepared. */
public final class Player implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    public Player(Connection connection) {
        this.connection = connection;
    }

    public void play(List<Step> steps) {
        try {
            for (Step step : steps) play(step);
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What questions that have text for an answer say. */
    public List<String> texts(Step step) {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
            for (Parameter parameter : step.rows().get(0)) set(statement, parameter);
            for (boolean rows = statement.execute(); rows; rows = statement.getMoreResults())
                try (ResultSet answer = statement.getResultSet()) {
                    while (answer.next()) texts.add(answer.getString(1));
                }
            return texts;
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void play(Step step) throws SQLException, ReflectiveOperationException {
        switch (step.kind()) {
            case BEGIN -> connection.setAutoCommit(false);
            case COMMIT -> {
                connection.commit();
                connection.setAutoCommit(true);
            }
            case ROLLBACK -> {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            default -> ask(prepared(step.sql()), step);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) return known;
        PreparedStatement statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    private void ask(PreparedStatement statement, Step step) throws SQLException, ReflectiveOperationException {
        for (List<Parameter> row : step.rows()) {
            for (Parameter parameter : row) set(statement, parameter);
            if (step.kind() == Kind.BATCH) statement.addBatch();
        }
        if (step.kind() == Kind.BATCH) {
            statement.executeBatch();
            return;
        }
        for (boolean rows = statement.execute(); rows || statement.getUpdateCount() != -1; )
            rows = read(statement, rows);
    }

    /** Reads one answer of a statement; answers whether the next has rows. */
    private static boolean read(PreparedStatement statement, boolean rows) throws SQLException {
        if (rows)
            try (ResultSet answer = statement.getResultSet()) {
                int columns = answer.getMetaData().getColumnCount();
                while (answer.next()) for (int i = 1; i <= columns; i++) answer.getObject(i);
            }
        return statement.getMoreResults();
    }

    private void set(PreparedStatement statement, Parameter parameter)
            throws SQLException, ReflectiveOperationException {
        Object[] arguments = parameter.arguments().toArray();
        if (arguments[1] instanceof Elements array)
            arguments[1] =
                    connection.createArrayOf(array.type(), array.elements().toArray());
        try {
            parameter.setter().invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
