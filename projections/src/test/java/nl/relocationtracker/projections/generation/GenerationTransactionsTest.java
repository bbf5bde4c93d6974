package nl.relocationtracker.projections.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.RuleBasedTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

class GenerationTransactionsTest {

    private final HikariDataSource database = TestDatabase.fresh();
    private final DriverManagerDataSource ours =
            new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    private final JdbcTemplate jdbc = new JdbcTemplate(ours);
    private final GenerationTransactions transactions =
            new GenerationTransactions(new GenerationConnections(ours, ours));
    private final TransactionTemplate writing = new TransactionTemplate(transactions);
    private final TransactionTemplate reading = new TransactionTemplate(transactions);

    GenerationTransactionsTest() {
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private long stays() {
        return jdbc.queryForObject("select count(*) from stay", Long.class);
    }

    @Test
    void a_read_model_is_not_there_outside_of_a_transaction() {
        assertThat(reading.<Long>execute(status -> stays())).isZero();
        assertThat(writing.<Long>execute(status -> stays())).isZero();
        assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(this::stays);
    }

    @Test
    void what_a_transaction_prepared_is_used_by_the_next_ones() {
        try (HikariDataSource pool = poolOfOne()) {
            TransactionTemplate kept = readingOn(pool);
            for (int i = 0; i < 20; i++)
                kept.executeWithoutResult(
                        status -> jdbc.queryForList("select ordinal from stay where ordinal = ?", Integer.class, 1));
            assertThat(new JdbcTemplate(pool).queryForObject("""
                            select sum(generic_plans + custom_plans) from pg_prepared_statements
                            where statement like 'select ordinal from stay%'
                            """, Integer.class))
                    .isGreaterThan(10);
        }
    }

    @Test
    void a_question_is_planned_for_what_it_asks_unless_it_has_one_plan() {
        assertThat(reading.<String>execute(status -> planning())).isEqualTo("force_custom_plan");
        for (int isolation : new int[] {
            TransactionDefinition.ISOLATION_READ_COMMITTED, TransactionDefinition.ISOLATION_REPEATABLE_READ
        }) {
            RuleBasedTransactionAttribute labelled = new RuleBasedTransactionAttribute();
            labelled.setReadOnly(true);
            labelled.setIsolationLevel(isolation);
            labelled.setLabels(List.of(GenerationTransactions.ONE_PLAN));
            TransactionStatus begun = transactions.getTransaction(labelled);
            assertThat(planning()).isEqualTo("force_generic_plan");
            transactions.commit(begun);
        }
        assertThat(GenerationTransactions.ofOnePlan(transactions).<String>execute(status -> planning()))
                .isEqualTo("force_generic_plan");
        assertThat(writing.<String>execute(status -> planning())).isEqualTo("force_generic_plan");
    }

    private String planning() {
        return jdbc.queryForObject("show plan_cache_mode", String.class);
    }

    @Test
    void only_transactions_see_read_models_on_connections_that_stay_on_the_generation() {
        try (HikariDataSource pool = poolOfOne()) {
            GenerationTransactions other = new GenerationTransactions(new GenerationConnections(pool, ours));
            new TransactionTemplate(other)
                    .executeWithoutResult(status -> assertThat(stays()).isZero());
            assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(this::stays);
            assertThatExceptionOfType(BadSqlGrammarException.class)
                    .isThrownBy(() -> GenerationTransactions.beside(other).executeWithoutResult(status -> stays()));
        }
    }

    @Test
    void a_connection_follows_to_the_next_generation() {
        try (HikariDataSource pool = poolOfOne()) {
            TransactionTemplate kept = readingOn(pool);
            for (int i = 0; i < 20; i++)
                assertThat(kept.<Long>execute(status -> stays())).isZero();
            makeAnotherWithOneRow();
            assertThat(kept.<Long>execute(status -> stays())).isOne();
        }
    }

    private TransactionTemplate readingOn(HikariDataSource pool) {
        TransactionTemplate template =
                new TransactionTemplate(new GenerationTransactions(new GenerationConnections(pool, ours)));
        template.setReadOnly(true);
        return template;
    }

    private HikariDataSource poolOfOne() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(1);
        return pool;
    }

    @Test
    void a_reader_stays_on_the_generation_that_it_began_with() throws SQLException {
        reading.executeWithoutResult(status -> {
            assertThat(stays()).isZero();
            makeAnotherWithOneRow();
            assertThat(stays()).isZero();
        });
        assertThat(reading.<Long>execute(status -> stays())).isOne();
    }

    @Test
    void who_writes_keeps_the_live_generation_until_the_end() {
        writing.executeWithoutResult(status -> assertThat(isFree()).isFalse());
        reading.executeWithoutResult(status -> assertThat(isFree()).isTrue());
        assertThat(isFree()).isTrue();
    }

    @Test
    void nobody_writes_in_a_snapshot_that_is_older_than_the_lock() {
        writing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> writing.executeWithoutResult(status -> {}))
                .withMessageContaining("read committed");
    }

    @Test
    void a_generation_of_another_shape_is_read_and_not_written() {
        jdbc.update("update live_generation set shapes = replace(shapes, 'stays=1', 'stays=0')");
        assertThat(reading.<Long>execute(status -> stays())).isZero();
        assertThatExceptionOfType(RecordingRests.class).isThrownBy(() -> writing.executeWithoutResult(status -> {}));
        assertThat(database.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void an_empty_database_is_made_into_our_shape() throws SQLException {
        jdbc.update("update live_generation set shapes = replace(shapes, 'stays=1', 'stays=0')");
        int before = jdbc.queryForObject("select number from live_generation", Integer.class);
        prepare();
        int after = jdbc.queryForObject("select number from live_generation", Integer.class);
        assertThat(after).isGreaterThan(before);
        assertThat(writing.<Long>execute(status -> stays())).isZero();
        assertThat(jdbc.queryForList("select nspname from pg_namespace where nspname = ?", String.class, "g" + before))
                .isEmpty();
        prepare();
        assertThat(jdbc.queryForObject("select number from live_generation", Integer.class))
                .isEqualTo(after);
    }

    @Test
    void where_something_is_recorded_nothing_is_thrown_away() throws SQLException {
        jdbc.update("update live_generation set shapes = replace(shapes, 'stays=1', 'stays=0')");
        jdbc.update("""
                insert into event (stream, sequence, type, revision, recorded_at, payload, origin)
                values (gen_random_uuid(), 0, 'ChildPlaced', '1', now(), '{}', 1)
                """);
        int before = jdbc.queryForObject("select number from live_generation", Integer.class);
        prepare();
        assertThat(jdbc.queryForObject("select number from live_generation", Integer.class))
                .isEqualTo(before);
    }

    private void prepare() throws SQLException {
        try (Connection connection = ours.getConnection()) {
            Generations.prepare(connection);
        }
    }

    private boolean isFree() {
        try (Connection other = ours.getConnection()) {
            return new JdbcTemplate(new org.springframework.jdbc.datasource.SingleConnectionDataSource(other, true))
                    .queryForObject("select pg_try_advisory_xact_lock(?, 0)", Boolean.class, Generations.LOCK);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void makeAnotherWithOneRow() {
        try (Connection other = ours.getConnection()) {
            other.setAutoCommit(false);
            int number = Generations.make(other);
            Generations.makeLive(other, number);
            other.createStatement().execute("""
                    insert into g%d.stay (child_id, stay_id, ordinal, location_id, arrived_on, spell, end_inferred,
                                          unaccompanied, recorded_from)
                    values (gen_random_uuid(), gen_random_uuid(), 0, gen_random_uuid(), '2024-01-01', 0, false, false, now())
                    """.formatted(number));
            other.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_live_generation_is_never_dropped() throws SQLException {
        // As by a rebuild of which the connection broke while it was made live: it can't know that it was.
        int live = jdbc.queryForObject("select number from live_generation", Integer.class);
        try (Connection connection = ours.getConnection()) {
            connection.setAutoCommit(false);
            Generations.drop(connection, live);
            connection.commit();
        }
        assertThat(reading.<Long>execute(status -> stays())).isZero();
    }
}
