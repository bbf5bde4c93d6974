package nl.relocationtracker.projections.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StreamsTest {

    @Test
    void what_is_few_among_all_events_is_found_by_an_index_that_holds_little_else() {
        try (Store store = new Store()) {
            assertThat(plan(store, Streams.query(Streams.LOCATIONS))).contains("event_of_location");
            assertThat(plan(store, "select stream from event where type = 'PersonalDetailsErased'"))
                    .contains("event_of_erasure");
        }
    }

    @Test
    void about_how_many_events_there_are_to_read_is_known_without_looking_at_each() {
        SetClock clock = new SetClock("2024-03-01T12:00:00Z");
        try (Store store = new Store(clock)) {
            Desk desk = new Desk(store);
            LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");
            for (int day = 1; day <= 5; day++) desk.placed(assen, "2024-02-0" + day);
            clock.set("2024-03-02T12:00:00Z");
            for (int day = 1; day <= 5; day++) desk.placed(assen, "2024-02-0" + day);
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            jdbc.execute("analyze event");

            assertThat(Streams.about(jdbc, Cut.NONE)).isEqualTo(11);
            assertThat(Streams.about(jdbc, new Cut(null, Instant.parse("2024-03-01T12:00:00Z"))))
                    .isBetween(5L, 7L);
            assertThat(Streams.about(jdbc, new Cut(3L, null))).isEqualTo(3);
        }
    }

    /** With no more events than there are the database would read all of them. */
    private static String plan(Store store, String sql) {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        TransactionTemplate inOne = new TransactionTemplate(store.get(PlatformTransactionManager.class));
        List<String> plan = inOne.execute(transaction -> {
            jdbc.execute("set local enable_seqscan = off");
            return jdbc.queryForList("explain " + sql, String.class);
        });
        return String.join("\n", plan);
    }
}
