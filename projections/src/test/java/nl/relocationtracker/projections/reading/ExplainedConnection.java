package nl.relocationtracker.projections.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection that has every question explained before it is asked. */
final class ExplainedConnection {

    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (\\w+)");
    private static final Pattern INDEX =
            Pattern.compile("(?:Index (?:Only )?Scan(?: Backward)? using|Bitmap Index Scan on) (\\w+)");
    private static final Pattern INDEX_ALONE = Pattern.compile("Index Only Scan(?: Backward)? using (\\w+)");

    private final Connection connection;
    private final List<String> plans = new ArrayList<>();

    ExplainedConnection(Connection connection) {
        this.connection = connection;
    }

    /** What goes through it; closing that closes nothing. */
    Connection asked() {
        return proxy(Connection.class, (method, arguments) -> {
            Object answer = call(method, connection, arguments);
            return method.getName().equals("prepareStatement")
                    ? explained((String) arguments[0], (PreparedStatement) answer)
                    : answer;
        });
    }

    /** The tables that the questions so far read whole. */
    Set<String> readWhole() {
        return readWhole(plans);
    }

    private static Set<String> readWhole(List<String> plans) {
        return found(WHOLE, plans);
    }

    private static Set<String> found(Pattern pattern, List<String> plans) {
        Set<String> names = new TreeSet<>();
        for (String plan : plans) {
            Matcher matcher = pattern.matcher(plan);
            while (matcher.find()) names.add(matcher.group(1));
        }
        return names;
    }

    /** The indexes that the questions so far read, whether whole or not. */
    Set<String> indexes() {
        return found(INDEX, plans);
    }

    /** Those of them that held all that was asked, so that no row was looked up. */
    Set<String> indexesAlone() {
        return found(INDEX_ALONE, plans);
    }

    /** Whatever was asked so far. */
    void forget() {
        plans.clear();
    }

    /** Those that the questions for a page of rows read whole; how many rows there are in all is another question. */
    Set<String> readWholeForAPage() {
        return readWhole(plans.stream().filter(plan -> plan.startsWith("Limit")).toList());
    }

    private PreparedStatement explained(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement explaining = connection.prepareStatement("explain " + sql);
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length > 1)
                call(method, explaining, arguments);
            if (method.getName().equals("executeQuery")) explain(explaining);
            return call(method, statement, arguments);
        });
    }

    private void explain(PreparedStatement explaining) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (explaining;
                ResultSet lines = explaining.executeQuery()) {
            while (lines.next()) plan.append(lines.getString(1)).append('\n');
        }
        plans.add(plan.toString());
    }

    @FunctionalInterface
    private interface Calling {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calling calling) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calling.call(method, arguments)));
    }

    private static Object call(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
