package nl.relocationtracker.projections.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nothing else cleans the databases of tests. */
class VisibilityMapTest {

    @AutoClose
    private final HikariDataSource database = TestDatabase.fresh();

    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final VisibilityMap map = new VisibilityMap(jdbc);
    private String schema;

    @BeforeEach
    void a_table_of_the_live_generation() {
        schema = "g" + jdbc.queryForObject("select number from live_generation", Integer.class);
        map.renew();
        jdbc.execute("create table %s.large (n int, filling text)".formatted(schema));
        write(1, 5000);
    }

    private void write(int from, int to) {
        jdbc.update("insert into %s.large select n, repeat('x', 100) from generate_series(%d, %d) n"
                .formatted(schema, from, to));
        jdbc.execute("analyze %s.large".formatted(schema));
        jdbc.execute("select pg_stat_force_next_flush()");
    }

    private String large() {
        return schema + ".large";
    }

    @Test
    void what_was_written_is_noted() {
        assertThat(map.behind()).containsExactly(large());

        map.renew();

        assertThat(map.behind()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select relallvisible = relpages from pg_class where oid = '%s'::regclass".formatted(large()),
                        Boolean.class))
                .isTrue();
    }

    /** One of two hundred, but perhaps one on a tenth of the pages: PostgreSQL would wait for a fifth of them. */
    @Test
    void and_again_once_rows_on_a_tenth_of_its_pages_may_have_changed() {
        map.renew();
        jdbc.update("update %s set filling = 'y' where n %% 2000 = 0".formatted(large()));
        jdbc.execute("select pg_stat_force_next_flush()");
        assertThat(map.behind()).isEmpty();

        jdbc.update("update %s set filling = 'y' where n %% 200 = 0".formatted(large()));
        jdbc.execute("select pg_stat_force_next_flush()");
        assertThat(map.behind()).containsExactly(large());

        map.renew();
        jdbc.execute("select pg_stat_force_next_flush()");
        assertThat(map.behind()).isEmpty();
    }

    @Test
    void later_while_somebody_reads_who_began_before() throws SQLException {
        jdbc.execute("drop table " + large());
        try (Connection reader = database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reading.execute("select count(*) from live_generation");
            jdbc.execute("create table %s (n int, filling text)".formatted(large()));
            write(1, 5000);

            map.renew();

            assertThat(map.behind()).containsExactly(large());
            reader.rollback();
        }
        map.renew();

        assertThat(map.behind()).isEmpty();
    }
}
