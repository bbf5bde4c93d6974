package nl.relocationtracker.projections.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
