package nl.relocationtracker.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** More clients than there are connections, whose connections are ended by the database beside. */
class OverloadTest {

    private static final int CLIENTS = 128;
    private static final Duration WHILE = Duration.ofSeconds(4);

    private final HikariDataSource database = TestDatabase.fresh();

    @AutoClose
    private final RunningTracker tracker = RunningTracker.fresh(Map.of(
            "tracker.database.url", database.getJdbcUrl(),
            "tracker.database.user", database.getUsername(),
            "tracker.database.password", database.getPassword()));

    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Queue<String> placed = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    @Test
    void is_answered_with_what_happened_or_with_503() throws Exception {
        String location = tracker.location("REGULAR", "2024-01-01");
        List<Future<?>> clients = new ArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; i < CLIENTS; i++) {
            boolean recording = i % 2 == 0;
            clients.add(threads.submit(() -> ask(location, recording)));
        }
        JdbcTemplate beside = new JdbcTemplate(database);
        long end = System.nanoTime() + WHILE.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(300);
            beside.queryForList("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
            // Who only looks whether the program lives is not turned away, and a page says what to do.
            assertThat(liveness()).isEqualTo(200);
            assertThat(new Visitor(tracker).open("/sign-in").status()).isIn(200, 503);
        }
        ended = true;
        for (Future<?> client : clients) client.get();
        threads.shutdown();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Reply reply : replies) {
            statuses.merge(reply.status(), 1, Integer::sum);
            assertThat(reply.response().body()).isNotEmpty();
            if (reply.status() == 503) assertThat(reply.header("Retry-After")).isNotNull();
        }
        assertThat(statuses).as("status: how often").containsOnlyKeys(200, 201, 503);
        String ids = String.join(",", placed);
        assertThat(beside.queryForObject(
                        "select count(distinct child_id) from stay where child_id = any(?::uuid[])",
                        Integer.class,
                        "{" + ids + "}"))
                .isEqualTo(placed.size());
    }

    private int liveness() throws IOException {
        URI address = new Visitor(tracker).address("/actuator/health/liveness");
        return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
    }

    private void ask(String location, boolean recording) {
        while (!ended) {
            Reply reply = recording
                    ? tracker.post("/children", RunningTracker.placement(location, "2024-03-01"))
                    : tracker.get("/children?limit=20");
            replies.add(reply);
            if (reply.status() == 201) placed.add(reply.text("/id"));
        }
    }
}
