package nl.relocationtracker.benchmark.tape;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import nl.relocationtracker.benchmark.tape.Step.Kind;

/** A connection that writes down what is asked of it. */
final class TapedConnection implements InvocationHandler {

    private final Connection connection;
    private final Tape tape;

    private TapedConnection(Connection connection, Tape tape) {
        this.connection = connection;
        this.tape = tape;
    }

    static Connection of(Connection connection, Tape tape) {
        return proxy(Connection.class, new TapedConnection(connection, tape));
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "setAutoCommit" -> {
                if (Boolean.FALSE.equals(arguments[0])) tape.add(Step.of(Kind.BEGIN));
            }
            case "commit" -> tape.add(Step.of(Kind.COMMIT));
            case "rollback" -> tape.add(Step.of(Kind.ROLLBACK));
            default -> {}
        }
        Object answer = passedOn(connection, method, arguments);
        if (answer instanceof PreparedStatement statement)
            return proxy(
                    PreparedStatement.class,
                    new TapedStatement(statement, (Connection) proxy, (String) arguments[0], tape));
        if (answer instanceof Statement statement)
            return proxy(Statement.class, new TapedStatement(statement, (Connection) proxy, null, tape));
        return answer;
    }

    static Object passedOn(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
