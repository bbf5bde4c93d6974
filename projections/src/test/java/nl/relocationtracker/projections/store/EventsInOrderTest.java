package nl.relocationtracker.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

class EventsInOrderTest {

    private static final String ADD = """
            insert into event (stream, sequence, type, revision, recorded_at, payload, origin)
            values (gen_random_uuid(), 0, 'HouseholdLeft', '1', now(),
                    '{"childId": "00000000-0000-0000-0000-000000000001", "from": "2024-03-01"}', 1)
            """;

    private final HikariDataSource database = TestDatabase.fresh();
    private final EventsInOrder events = new EventsInOrder(new JdbcTemplate(database));
    private Connection writer;
    private Connection other;

    @BeforeEach
    void come() throws SQLException {
        writer = database.getConnection();
        writer.setAutoCommit(false);
        other = database.getConnection();
    }

    @AfterEach
    void leave() {
        database.close();
    }

    @Test
    void an_empty_store_ends_at_0() {
        assertThat(events.horizon()).isZero();
        assertThat(events.after(0, 10).events()).isEmpty();
        assertThat(events.after(0, 10).end()).isZero();
    }

    @Test
    void nothing_is_read_beyond_a_transaction_that_adds_events_until_it_ends() throws SQLException {
        run(other, ADD);
        run(writer, ADD);
        run(other, ADD);
        run(writer, ADD);
        assertThat(positions(0)).containsExactly(1L);
        assertThat(heldBack()).as("one lock, however much it adds").isEqualTo(1);
        writer.commit();
        assertThat(positions(1)).containsExactly(2L, 3L, 4L);
        assertThat(heldBack()).isZero();
    }

    @Test
    void positions_that_were_rolled_back_are_passed() throws SQLException {
        run(writer, ADD);
        writer.rollback();
        assertThat(events.after(0, 10).end()).isEqualTo(1);
        run(other, ADD);
        assertThat(positions(0)).containsExactly(2L);
    }

    @Test
    void what_is_rolled_back_to_a_savepoint_holds_back_no_longer_and_what_follows_does() throws SQLException {
        Savepoint savepoint = writer.setSavepoint();
        run(writer, ADD);
        writer.rollback(savepoint);
        run(other, ADD);
        assertThat(positions(0)).containsExactly(2L);
        run(writer, ADD);
        run(other, ADD);
        assertThat(positions(0)).containsExactly(2L);
        writer.commit();
        assertThat(positions(2)).containsExactly(3L, 4L);
    }

    @Test
    void what_a_kept_savepoint_added_holds_back_until_the_end() throws SQLException {
        Savepoint savepoint = writer.setSavepoint();
        run(writer, ADD);
        writer.releaseSavepoint(savepoint);
        run(writer, ADD);
        assertThat(events.horizon()).isZero();
        assertThat(heldBack()).isEqualTo(1);
    }

    @Test
    void events_that_are_copied_in_hold_back_too() throws Exception {
        writer.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy event (stream, sequence, type, revision, recorded_at, payload, origin) from stdin csv",
                        new StringReader("00000000-0000-0000-0000-000000000001,0,HouseholdLeft,1,2024-03-01,{},1"));
        run(other, ADD);
        assertThat(events.horizon()).isZero();
        writer.commit();
        assertThat(events.horizon()).isEqualTo(2);
    }

    @Test
    void a_setting_that_somebody_left_in_a_session_does_not_keep_it_from_holding_back() throws SQLException {
        run(writer, "set tracker.holds_readers_back = '1'");
        writer.commit();
        run(writer, ADD);
        assertThat(events.horizon()).isZero();
    }

    @Test
    void transactions_that_add_no_events_hold_nobody_back() throws SQLException {
        HikariDataSource elsewhere = TestDatabase.fresh();
        try (Connection far = elsewhere.getConnection()) {
            far.setAutoCommit(false);
            run(far, ADD);
            run(writer, "create table something as select 1 as one");
            run(writer, "select pg_advisory_xact_lock_shared(0), pg_advisory_xact_lock_shared(1, 0)");
            run(writer, "select * from event");
            run(other, ADD);
            assertThat(positions(0)).containsExactly(1L);
        } finally {
            elsewhere.close();
        }
    }

    @Test
    void the_horizon_is_not_told_to_whoever_has_a_snapshot_that_may_be_older() throws SQLException {
        writer.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        assertThatThrownBy(() -> run(writer, "select event_horizon()"))
                .hasMessageContaining("before a snapshot is taken");
    }

    @Test
    void whoever_holds_readers_back_is_named_with_its_age() throws SQLException {
        assertThat(events.heldBack()).isEmpty();
        run(other, ADD);
        run(writer, "set application_name = 'somebody'");
        run(writer, "select pg_sleep(0.2)");
        run(writer, ADD);
        assertThat(events.behind()).isEqualTo(1);
        assertThat(events.heldBack()).singleElement().satisfies(held -> {
            assertThat(held.pid()).isEqualTo(writer.unwrap(PGConnection.class).getBackendPID());
            assertThat(held.afterPosition()).isEqualTo(1);
            assertThat(held.age()).isBetween(Duration.ofMillis(200), Duration.ofMinutes(1));
            assertThat(held.application()).isEqualTo("somebody");
            assertThat(held.client()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void a_limit_ends_the_stretch_at_its_last_event() throws SQLException {
        for (int n = 0; n < 5; n++) run(other, ADD);
        assertThat(events.after(1, 2).end()).isEqualTo(3);
        assertThat(events.after(5, 2).end()).isEqualTo(5);
        assertThat(events.between(1, 4, 10)).hasSize(3);
    }

    @Test
    void works_beyond_the_32_bits_that_a_lock_keeps() throws SQLException {
        for (long start : new long[] {(1L << 31) - 2, (1L << 32) - 2, (1L << 33) + (1L << 31) - 2}) {
            run(other, "alter sequence event_position_seq restart with " + start);
            run(other, ADD);
            run(writer, ADD);
            for (int n = 0; n < 5; n++) run(other, ADD);
            assertThat(events.horizon()).isEqualTo(start);
            writer.commit();
            assertThat(events.horizon()).isEqualTo(start + 6);
        }
    }

    /** With a cache a session would be given positions before it says that it will use them. */
    @Test
    void no_session_keeps_positions_in_stock() throws SQLException {
        try (Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery(
                        "select cache_size from pg_sequences where sequencename = 'event_position_seq'")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(1);
        }
    }

    private List<Long> positions(long after) {
        return events.after(after, 100).events().stream()
                .map(EventsInOrder.Positioned::position)
                .toList();
    }

    private long heldBack() throws SQLException {
        try (Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from readers_held_back()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
