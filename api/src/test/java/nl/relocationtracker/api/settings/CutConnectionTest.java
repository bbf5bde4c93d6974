package nl.relocationtracker.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.projections.database.DatabaseProxy;
import nl.relocationtracker.projections.database.DatabaseProxy.Cut;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection to the database ends at each of the messages to it, before the server knows or after it did what it was asked. */
class CutConnectionTest {

    private static DatabaseProxy proxy;
    private static RunningTracker tracker;
    private static String location;

    @BeforeAll
    static void a_proxy_before_the_database() throws IOException {
        HikariDataSource database = TestDatabase.fresh();
        proxy = DatabaseProxy.before(database);
        tracker = RunningTracker.fresh(Map.of(
                "tracker.database.url", proxy.url(),
                "tracker.database.user", database.getUsername(),
                "tracker.database.password", database.getPassword()));
        location = tracker.location("REGULAR", "2024-01-01");
    }

    @AfterAll
    static void close() throws IOException {
        tracker.close();
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource
    void no_recording_is_answered_as_done_that_was_not_done(Cut cut) {
        Map<Integer, Integer> statuses = new HashMap<>();
        String body = RunningTracker.placement(location, "2024-03-01");
        boolean hasCut = true;
        for (int message = 1; hasCut; message++) {
            String key = UUID.randomUUID().toString();
            proxy.cutAt(message, cut);
            Reply first = tracker.post("/children", body, "Idempotency-Key", key);
            hasCut = proxy.hasCut();
            counted(first, statuses, message);
            if (first.status() == 201)
                assertThat(tracker.get("/children/" + first.text("/id")).status())
                        .isEqualTo(200);
            // Whatever became of the first: with the same key it is recorded once.
            String again =
                    tracker.post("/children", body, "Idempotency-Key", key).text("/id");
            assertThat(again).as("at message " + message).isNotEmpty();
            assertThat(tracker.post("/children", body, "Idempotency-Key", key).text("/id"))
                    .isEqualTo(again);
            if (first.status() == 201) assertThat(again).isEqualTo(first.text("/id"));
        }
        assertThat(statuses.keySet()).containsExactlyInAnyOrder(201, 503);
        assertThat(statuses.get(503)).isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource
    void no_reading_is_answered_with_nothing(Cut cut) {
        String child = tracker.child(location, "2024-03-01");
        for (String path : new String[] {"/children/" + child, "/children?limit=5", "/locations/" + location}) {
            Map<Integer, Integer> statuses = new HashMap<>();
            boolean hasCut = true;
            for (int message = 1; hasCut; message++) {
                proxy.cutAt(message, cut);
                Reply reply = tracker.get(path);
                hasCut = proxy.hasCut();
                counted(reply, statuses, message);
                if (reply.status() == 200) assertThat(reply.body().isObject()).isTrue();
            }
            assertThat(statuses.keySet()).as(path).containsExactlyInAnyOrder(200, 503);
        }
    }

    private static void counted(Reply reply, Map<Integer, Integer> statuses, int message) {
        assertThat(message).as("messages of one request").isLessThan(200);
        statuses.merge(reply.status(), 1, Integer::sum);
        assertThat(reply.response().body()).as("at message " + message).isNotEmpty();
        if (reply.status() == 503)
            assertThat(reply.header("Retry-After")).as("at message " + message).isNotNull();
    }
}
