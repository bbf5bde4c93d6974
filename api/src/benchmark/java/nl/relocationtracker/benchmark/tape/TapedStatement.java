package nl.relocationtracker.benchmark.tape;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.relocationtracker.benchmark.tape.Step.Elements;
import nl.relocationtracker.benchmark.tape.Step.Kind;
import nl.relocationtracker.benchmark.tape.Step.Parameter;

/** A statement that writes down what is asked of it. */
final class TapedStatement implements InvocationHandler {

    private final Statement statement;
    private final Connection connection;
    private final String sql;
    private final Tape tape;
    private List<Parameter> row = new ArrayList<>();
    private List<List<Parameter>> rows = new ArrayList<>();

    /** @param sql null when it comes with the execution */
    TapedStatement(Statement statement, Connection connection, String sql, Tape tape) {
        this.statement = statement;
        this.connection = connection;
        this.sql = sql;
        this.tape = tape;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("getConnection")) return connection;
        if (name.startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer)
            row.add(new Parameter(method, kept(arguments)));
        else if (name.equals("addBatch")) next();
        else if (name.equals("executeBatch")) {
            tape.add(new Step(Kind.BATCH, sql, List.copyOf(rows)));
            rows = new ArrayList<>();
        } else if (name.startsWith("execute")) {
            tape.add(new Step(Kind.EXECUTE, sql == null ? (String) arguments[0] : sql, List.of(List.copyOf(row))));
            row = new ArrayList<>();
        }
        return TapedConnection.passedOn(statement, method, arguments);
    }

    private void next() {
        rows.add(List.copyOf(row));
        row = new ArrayList<>();
    }

    private static List<Object> kept(Object[] arguments) throws SQLException {
        Object[] kept = arguments.clone();
        if (kept[1] instanceof Array array)
            kept[1] = new Elements(array.getBaseTypeName(), Arrays.asList((Object[]) array.getArray()));
        return Arrays.asList(kept);
    }
}
