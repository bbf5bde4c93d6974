package nl.relocationtracker.projections.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Wipes what is erased from the files of the database. A deleted row stays on disk until something is written over it, and
 * nothing that only cleans up does so for certain: the tables in which such rows stood are therefore written anew, and the
 * old files deleted.
 *
 * <p>That happens within about five minutes of an erasure, as soon as nobody looks at the database any more since before it.
 * The cost is that whoever reads or records persons waits meanwhile: 17 seconds with 150 000 children, measured on two busy
 * cores. More often than every five minutes it is therefore not done.
 */
public class ErasedTraces {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedTraces.class);

    /** Names and numbers, in every generation, and the keys that would open what is sealed of them. */
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and (n.nspname ~ '^g[0-9]+$' and c.relname in ('person', 'person_name', 'person_reference',
                                                                                      'person_age', 'finding')
                                       or n.nspname = 'vault' and c.relname = 'child_key')
            order by 1
            """;

    /** Any number that nobody else takes as a lock: one copy of the program at a time. */
    private static final long ALONE = 0x7472616365L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String ANYBODY_SINCE_BEFORE = """
            select exists (select from pg_stat_activity
                           where datname = current_database() and pid <> pg_backend_pid()
                             and xact_start <= (select max(noticed_at) from erased_trace))
            """;

    private static final String MAY_END_THE_LOG = """
            select has_function_privilege('pg_switch_wal()', 'execute') and pg_has_role('pg_checkpoint', 'usage')
            """;

    private final JdbcTemplate jdbc;

    public ErasedTraces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many erased children may still be found in files of the database. */
    public long left() {
        Long left = jdbc.queryForObject("select count(*) from erased_trace", Long.class);
        return left == null ? 0 : left;
    }

    /** Wipes what can be wiped by now. Never begins together with {@code vacuum}, which would keep it from its tables. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT90S")
    public void wipe() {
        if (left() == 0) return;
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            if (!isTrue(connection, "select pg_try_advisory_lock(" + ALONE + ")")) return null;
            try (Statement statement = connection.createStatement()) {
                wipe(connection, statement);
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) throw e;
                LOG.info("What is erased is wiped from disk later: somebody uses the tables in which it stood");
            } finally {
                isTrue(connection, "select pg_advisory_unlock(" + ALONE + ")");
            }
            return null;
        });
    }

    private static void wipe(Connection connection, Statement statement) throws SQLException {
        statement.executeUpdate("update erased_trace set noticed_at = clock_timestamp() where noticed_at is null");
        if (isTrue(connection, ANYBODY_SINCE_BEFORE)) return;
        // Whoever waits for a table keeps others waiting behind it.
        String before = lockTimeout(connection, "2s");
        try {
            for (String table : tables(statement)) statement.execute("vacuum (full, analyze) " + table);
        } finally {
            lockTimeout(connection, before);
        }
        // With it goes the log of what was recorded of them. Where that may not be asked, it goes in time.
        if (isTrue(connection, MAY_END_THE_LOG)) {
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
        }
        statement.executeUpdate("delete from erased_trace where noticed_at is not null");
    }

    /** @return the one before */
    private static String lockTimeout(Connection connection, String next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with before as materialized (select current_setting('lock_timeout') as was)
                select was, set_config('lock_timeout', ?, false) from before""")) {
            statement.setString(1, next);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(TABLES)) {
            while (names.next()) tables.add(names.getString(1));
        }
        return tables;
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
