package nl.relocationtracker.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.relocationtracker.projections.generation.Generations;
import nl.relocationtracker.projections.stream.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drops generations that are not live: those that a killed rebuild left, and the former ones, once nobody can read them any
 * more. Whoever began before a generation was seen not to be live may have it in mind still.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String ANYBODY_SINCE_BEFORE = """
            select exists (select from pg_stat_activity
                           where datname = current_database() and pid <> pg_backend_pid()
                             and backend_type = 'client backend' and xact_start <= ? and pid <> all (?))
            """;

    private final DataSource database;
    private final Map<Integer, OffsetDateTime> seen = new ConcurrentHashMap<>();

    Leftovers(DataSource database) {
        this.database = database;
    }

    /**
     * Drops what can be dropped by now. Only under the lock of the one rebuild that runs.
     *
     * @param holder the process of the server that holds that lock
     * @return how many are left
     */
    int drop(int holder) throws SQLException {
        int left = 0;
        try (Connection connection = database.getConnection()) {
            JdbcTemplate jdbc = Snapshot.template(connection);
            int live = Generations.live(connection).number();
            for (int number : Generations.all(connection))
                if (number != live && !drop(connection, jdbc, number, holder)) left++;
        }
        return left;
    }

    private boolean drop(Connection connection, JdbcTemplate jdbc, int number, int holder) throws SQLException {
        OffsetDateTime since = seen.computeIfAbsent(
                number, first -> jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class));
        if (Boolean.TRUE.equals(
                jdbc.queryForObject(ANYBODY_SINCE_BEFORE, Boolean.class, since, new Integer[] {holder}))) return false;
        connection.setAutoCommit(false);
        try {
            // Whoever waits for a table keeps others waiting behind it.
            Snapshot.run(connection, "set local lock_timeout = '1s'");
            Generations.drop(connection, number);
            connection.commit();
            seen.remove(number);
            LOG.info("Dropped the generation g{} of the read models", number);
            return true;
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) throw e;
            return false;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
