package nl.relocationtracker.projections.trip;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One of some statements that are sent together, whose parameters stand behind those of the ones before it. */
final class Shifted implements InvocationHandler {

    private final PreparedStatement whole;
    private final int before;
    private int last;

    private Shifted(PreparedStatement whole, int before) {
        this.whole = whole;
        this.before = before;
        this.last = before;
    }

    /** Answers how many parameters are set by now. */
    static int set(PreparedStatement whole, int before, RoundTrip.Parameters parameters) throws SQLException {
        Shifted shifted = new Shifted(whole, before);
        parameters.set((PreparedStatement) Proxy.newProxyInstance(
                Shifted.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, shifted));
        return shifted.last;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            if (!method.getName().startsWith("set") || arguments.length < 2 || !(arguments[0] instanceof Integer index))
                return method.invoke(whole, arguments);
            arguments[0] = before + index;
            last = Math.max(last, before + index);
            return method.invoke(whole, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
