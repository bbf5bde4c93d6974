package nl.relocationtracker.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.generation.PreparedGeneration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events that were recorded while each still held who acted. */
class EventOriginMigrationTest {

    private static final String EVENTS =
            "select position, stream, sequence::bigint, type, revision, recorded_at::text, payload::text from event"
                    + " where position <= 5 order by position";

    private static final JdbcTemplate STORE = new JdbcTemplate(TestDatabase.empty());
    private static List<Map<String, Object>> before;

    @BeforeAll
    static void recorded_and_migrated() {
        Flyway.configure().dataSource(STORE.getDataSource()).target("23").load().migrate();
        STORE.execute("""
                insert into event (stream, sequence, type, revision, recorded_at, payload, metadata) values
                ('00000000-0000-0000-0000-000000000001', 0, 'HouseholdLeft', '1', '2024-03-01T12:00:00.123456Z',
                 '{"b": 1,  "a": "\\u00e9"}', '{"account":"00000000-0000-0000-0000-000000000007"}'),
                ('00000000-0000-0000-0000-000000000001', 1, 'HouseholdLeft', '1', '2024-03-02T12:00:00Z', '{}',
                 '{"account":"00000000-0000-0000-0000-000000000007","importId":"00000000-0000-0000-0000-000000000008"}'),
                ('00000000-0000-0000-0000-000000000002', 0, 'HouseholdLeft', '1', '2024-03-03T12:00:00Z', '{}', '{}'),
                ('00000000-0000-0000-0000-000000000003', 0, 'HouseholdLeft', '1', '2024-03-04T12:00:00Z', '{}',
                 '{"account":"00000000-0000-0000-0000-000000000007"}'),
                ('00000000-0000-0000-0000-000000000003', 1, 'HouseholdLeft', '1', '2024-03-05T12:00:00Z', '{}',
                 '{"account":"00000000-0000-0000-0000-000000000000"}')
                """);
        STORE.execute("select nextval('event_position_seq')");
        before = STORE.queryForList(EVENTS);
        Flyway.configure()
                .dataSource(STORE.getDataSource())
                .callbacks(new PreparedGeneration())
                .load()
                .migrate();
    }

    @Test
    void stay_as_they_were() {
        assertThat(STORE.queryForList(EVENTS)).hasSize(5).isEqualTo(before);
    }

    @Test
    void say_as_before_who_acted_and_what_brought_them() {
        assertThat(STORE.queryForList(
                        "select concat_ws(' ', right(account::text, 1), right(import_id::text, 1)) from event"
                                + " join event_origin on number = origin where position <= 5 order by position",
                        String.class))
                .as("nobody any more is not the program itself")
                .containsExactly("7", "7 8", "", "7", "0");
    }

    @Test
    void tell_by_the_sign_of_that_number_what_an_import_brought() {
        assertThat(STORE.queryForList("select position from event where origin < 0", Long.class))
                .containsExactly(2L);
    }

    @Test
    void are_still_final_and_are_followed_by_later_positions() {
        for (String sql : List.of("update event set origin = 2", "delete from event", "truncate event"))
            assertThatThrownBy(() -> STORE.execute(sql)).hasMessageContaining("events are never changed or deleted");
        assertThat(STORE.queryForObject("select last_event_position()", Long.class))
                .isEqualTo(6);
        assertThat(STORE.queryForObject("""
                        insert into event (stream, sequence, type, revision, recorded_at, payload, origin)
                        values (gen_random_uuid(), 0, 'HouseholdLeft', '1', now(), '{}',
                                origin_of('00000000-0000-0000-0000-000000000007', null))
                        returning position * 100 + origin
                        """, Long.class))
                .as("the seventh, by the first")
                .isEqualTo(701);
    }

    @Test
    void two_who_are_the_first_of_an_account_at_once_get_one_number() throws Exception {
        String asked = "select origin_of('00000000-0000-0000-0000-000000000009', null)";
        try (Connection one = STORE.getDataSource().getConnection();
                Statement statement = one.createStatement()) {
            one.setAutoCommit(false);
            statement.execute(asked);
            CompletableFuture<Integer> other =
                    CompletableFuture.supplyAsync(() -> STORE.queryForObject(asked, Integer.class));
            one.commit();
            assertThat(other.get()).isEqualTo(STORE.queryForObject(asked, Integer.class));
        }
        assertThat(STORE.queryForObject(
                        "select count(*) from event_origin where account::text like '%9'", Integer.class))
                .isOne();
    }
}
