package nl.relocationtracker.api.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.waking.Waking;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WatchingTest {

    @AutoClose
    private static final RunningTracker TRACKER = RunningTracker.fresh();

    @Test
    void an_operator_sees_who_holds_readers_back_and_nobody_else_does() throws Exception {
        try (Connection writer = TRACKER.bean(DataSource.class).getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("""
                    insert into event (stream, sequence, type, revision, recorded_at, payload, origin)
                    values (gen_random_uuid(), 0, 'HouseholdLeft', '1', now(), '{}', 1)
                    """);
            assertThat(asked("/actuator/health", true))
                    .contains("\"heldBackBy\":1", "\"application\":\"relocation-tracker\"", "\"client\":\"127.0.0.1\"");
            assertThat(asked("/actuator/health", false)).doesNotContain("heldBack");

            lookedAt(meters -> meters.contains(
                    "tracker_readers_behind 1.0",
                    "tracker_readers_held_back_transactions 1.0",
                    "tracker_readers_held_back_by_seconds{application=\"relocation-tracker\",client=\"127.0.0.1\"} "));
            writer.rollback();
        }
        lookedAt(meters ->
                meters.contains("tracker_readers_behind 0.0").doesNotContain("tracker_readers_held_back_by_seconds{"));
    }

    /** The program looks every five seconds too; what it saw a moment before may be what it tells a moment after. */
    private static void lookedAt(Consumer<AbstractStringAssert<?>> meters) {
        Patience.untilAsserted(() -> {
            TRACKER.bean(StoreMeters.class).look();
            meters.accept(assertThat(asked("/actuator/prometheus", true)));
        });
    }

    @Test
    void what_brings_a_child_to_a_threshold_is_delivered_once_and_counted() throws Exception {
        assertThat(TRACKER.post("/alert-rules", """
                        {"name": "Second move", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 2,
                         "severity": "WARNING", "receivers": ["SUPERVISOR"], "enabled": true}
                        """).status()).isEqualTo(201);
        List<String> sites =
                List.of(TRACKER.location("REGULAR", "2024-01-01"), TRACKER.location("REGULAR", "2024-01-01"));
        String child = TRACKER.child(sites.get(0), "2024-01-02");
        for (int n = 1; n < 4; n++)
            TRACKER.post(
                    "/children/" + child + "/relocations",
                    RunningTracker.relocation(sites.get(n % 2), "2024-0" + (n + 1) + "-01"));
        Patience.until(() -> TRACKER.bean(Outbox.class).waiting().pending() == 0);
        lookedAt(meters -> meters.contains("tracker_outbox_pending 0.0", "tracker_outbox_parked 0.0"));
        assertThat(delivered()).isOne();
    }

    @Test
    void is_woken_by_other_copies_and_names_its_connections() throws Exception {
        Patience.until(() -> TRACKER.bean(Waking.class).isListening());
        assertThat(asked("/actuator/prometheus", true)).contains("tracker_waking_connected 1.0");
        try (Connection connection = TRACKER.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select string_agg(distinct application_name, ', ' order by application_name)
                        from pg_stat_activity where datname = current_database()
                        """)) {
            row.next();
            assertThat(row.getString(1))
                    .isEqualTo("relocation-tracker, relocation-tracker being woken, relocation-tracker waking others");
        }
    }

    private static long delivered() throws Exception {
        try (Connection connection = TRACKER.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox where delivered_at is not null")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String asked(String path, boolean asOperator) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TRACKER.port() + path));
        if (asOperator) request.header("Authorization", RunningTracker.authorization());
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
