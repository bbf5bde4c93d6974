package nl.relocationtracker.projections.generation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The generations of the read models in the database. */
public final class Generations {

    /** Held shared by whoever writes, and alone by whoever makes another generation the live one. */
    public static final int LOCK = 0x52424C44;

    /** Held by the one rebuild that runs: the second key of the lock. */
    public static final int ONE_REBUILD = 1;

    private static final String TEMPORARY = "pg_temp";

    private Generations() {}

    /** Makes the tables of a new generation, empty and without any index; answers its number. */
    public static int make(Connection connection) throws SQLException {
        int number = number(connection, "select nextval('generation_number')");
        run(connection, "create schema " + LiveGeneration.schema(number));
        for (ReadModel model : ReadModel.ALL) in(connection, LiveGeneration.schema(number), model.tables());
        return number;
    }

    public static void index(Connection connection, int number) throws SQLException {
        for (ReadModel model : ReadModel.ALL) in(connection, LiveGeneration.schema(number), model.indexes());
    }

    /** Makes the indexes of one read model, and has the database know from the first question on how much stands in it. */
    public static void index(Connection connection, int number, ReadModel model) throws SQLException {
        String schema = LiveGeneration.schema(number);
        in(connection, schema, model.indexes());
        run(
                connection,
                "analyze "
                        + model.names().stream()
                                .map(name -> schema + "." + name)
                                .collect(Collectors.joining(", ")));
    }

    /** So that the database knows from the first question on how much stands in what. */
    public static void analyze(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        String name = schema.equals(TEMPORARY)
                ? "(select nspname from pg_namespace where oid = pg_my_temp_schema())"
                : "'" + schema + "'";
        try (Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("select tablename from pg_tables where schemaname = " + name)) {
            while (answer.next()) tables.add(schema + "." + answer.getString(1));
        }
        if (!tables.isEmpty()) run(connection, "analyze " + String.join(", ", tables));
    }

    /** Makes the tables of our read models, empty and without any index, for this transaction alone; answers their schema. */
    public static String makeTemporary(Connection connection) throws SQLException {
        for (ReadModel model : ReadModel.ALL) in(connection, TEMPORARY, model.tables());
        return TEMPORARY;
    }

    /** Makes the indexes of one of those read models. */
    public static void indexTemporary(Connection connection, String model) throws SQLException {
        for (ReadModel each : ReadModel.ALL) if (each.name().equals(model)) in(connection, TEMPORARY, each.indexes());
    }

    /** The numbers of all that are there. */
    public static List<Integer> all(Connection connection) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "select substring(nspname from 2)::int from pg_namespace where nspname ~ '^g[0-9]+$' order by 1")) {
            while (answer.next()) numbers.add(answer.getInt(1));
        }
        return numbers;
    }

    /**
     * Drops one that is not live, in a transaction. Of whoever made it live and never heard whether that was committed it is
     * the live one all the same.
     */
    public static void drop(Connection connection, int number) throws SQLException {
        // Waits for whoever is making it live.
        if (number(connection, "select number from live_generation for share") == number) return;
        run(connection, "drop schema if exists " + LiveGeneration.schema(number) + " cascade");
    }

    /** In a transaction that holds the lock alone. */
    public static void makeLive(Connection connection, int number) throws SQLException {
        run(
                connection,
                "update live_generation set number = %d, shapes = '%s', since = clock_timestamp()"
                        .formatted(number, Shapes.OURS));
    }

    /**
     * Where nothing was recorded yet, makes the generation that is there into one of our shapes. Anywhere else that takes a
     * rebuild.
     */
    static void prepare(Connection connection) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            if (!live(connection).isOurs() && isEmpty(connection)) {
                run(connection, "select pg_advisory_xact_lock(%d, 0)".formatted(LOCK));
                LiveGeneration live = live(connection);
                if (!live.isOurs() && isEmpty(connection)) {
                    int number = make(connection);
                    index(connection, number);
                    makeLive(connection, number);
                    drop(connection, live.number());
                }
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(automatic);
        }
    }

    public static LiveGeneration live(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select number, shapes from live_generation")) {
            if (!answer.next()) throw new SQLException("there is no live generation");
            return new LiveGeneration(answer.getInt(1), Shapes.read(answer.getString(2)));
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return number(connection, "select count(*) from (select from event limit 1) one") == 0;
    }

    /** Runs what names tables of a generation by their bare names. */
    private static void in(Connection connection, String schema, String sql) throws SQLException {
        run(connection, "set local search_path = " + schema);
        run(connection, sql);
        run(connection, "set local search_path to default");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
