package nl.relocationtracker.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.projections.database.DatabaseProxy;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Connections to the database die without an end: nothing that is sent arrives, and nothing comes. */
class SilentDatabaseTest {

    private final HikariDataSource database = TestDatabase.fresh();
    private DatabaseProxy proxy;
    private RunningTracker tracker;

    @BeforeEach
    void a_proxy_before_the_database() throws IOException {
        proxy = DatabaseProxy.before(database);
        Map<String, Object> settings = new HashMap<>(Map.of(
                "tracker.database.url",
                proxy.url(),
                "tracker.database.user",
                database.getUsername(),
                "tracker.database.password",
                database.getPassword(),
                "tracker.timeouts.pages",
                "1s",
                "tracker.timeouts.jobs",
                "3s",
                "tracker.timeouts.stop",
                "2s"));
        tracker = RunningTracker.fresh(settings);
    }

    @AfterEach
    void close() throws IOException {
        tracker.close();
        proxy.close();
    }

    @Test
    void is_answered_for_and_all_goes_on_when_there_are_new_connections() {
        String location = tracker.location("REGULAR", "2024-01-01");
        proxy.silence();
        Patience.until(() -> tracker.get("/locations/" + location).status() == 200);
        String child = tracker.child(location, "2024-03-01");
        tracker.nobodyWaits();
        assertThat(tracker.get("/children/" + child).status()).isEqualTo(200);
        JdbcTemplate directly = new JdbcTemplate(database);
        // Delivery goes on too.
        Patience.until(() -> directly.queryForObject("select count(*) from outbox", Long.class) == 0);
    }

    @Test
    void keeps_the_program_from_stopping_for_no_longer_than_it_is_let() {
        proxy.silenceForGood();
        // Until what goes on by itself has come to ask something.
        Patience.until(() -> tracker.get("/locations").status() == 503);
        Instant before = Instant.now();
        tracker.close();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
}
