package nl.relocationtracker.api.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildsTest {

    private static final String LOCATION = """
            {"name": "Azc Emmen", "municipality": "Emmen", "kind": "REGULAR", "capacity": 400, "openedOn": "2024-01-01"}
            """;

    @AutoClose
    private final RunningTracker tracker = RunningTracker.fresh();

    private final JdbcTemplate jdbc = tracker.bean(JdbcTemplate.class);

    private Reply ended(String id) {
        Patience.until(
                () -> !tracker.get("/rebuilds/" + id).body().get("outcome").isNull());
        return tracker.get("/rebuilds/" + id);
    }

    @Test
    void is_begun_followed_and_listed() {
        tracker.post("/locations", LOCATION);
        Reply begun = tracker.post("/rebuilds", "");
        assertThat(begun.status()).isEqualTo(202);
        String id = begun.text("/id");
        assertThat(begun.header("Location")).endsWith("/rebuilds/" + id);

        Reply done = ended(id);

        assertThat(done.text("/outcome")).isEqualTo("COMPLETED");
        assertThat(done.body().at("/differences/count").asInt()).isZero();
        assertThat(done.body().at("/progress/events").asInt()).isOne();
        assertThat(tracker.get("/rebuilds").text("/items/0/id")).isEqualTo(id);
        assertThat(tracker.get("/locations").body().get("items")).hasSize(1);
        assertThat(tracker.post("/rebuilds/" + id + "/acceptances", "").text("/type"))
                .endsWith("/problems/nothing-to-accept");
        assertThat(tracker.send("DELETE", "/rebuilds/" + id, null).status()).isEqualTo(200);
    }

    @Test
    void waits_for_somebody_to_accept_what_differs() {
        tracker.post("/locations", LOCATION);
        jdbc.update("update g%d.location_description set municipality = 'Assen'"
                .formatted(jdbc.queryForObject("select number from live_generation", Integer.class)));
        String id = tracker.post("/rebuilds", "").text("/id");
        Patience.until(() -> tracker.get("/rebuilds/" + id).text("/phase").equals("AWAITING_ACCEPTANCE"));
        assertThat(tracker.post("/rebuilds", "").text("/type")).endsWith("/problems/rebuild-runs");
        Reply differences = tracker.get("/rebuilds/" + id + "/differences");
        assertThat(differences.text("/items/0/column")).isEqualTo("municipality");
        assertThat(differences.text("/items/0/live")).isEqualTo("Assen");
        assertThat(differences.text("/items/0/folded")).isEqualTo("Emmen");

        assertThat(tracker.post("/rebuilds/" + id + "/acceptances", "").status())
                .isEqualTo(202);

        assertThat(ended(id).text("/outcome")).isEqualTo("COMPLETED");
        assertThat(tracker.get("/locations").text("/items/0/municipality")).isEqualTo("Emmen");
    }

    @Test
    void one_that_is_stopped_changes_nothing() {
        tracker.post("/locations", LOCATION);
        jdbc.update("update g%d.location_description set municipality = 'Assen'"
                .formatted(jdbc.queryForObject("select number from live_generation", Integer.class)));
        String id = tracker.post("/rebuilds", "").text("/id");
        Patience.until(() -> tracker.get("/rebuilds/" + id).text("/phase").equals("AWAITING_ACCEPTANCE"));
        assertThat(tracker.send("DELETE", "/rebuilds/" + id, null).status()).isEqualTo(202);
        assertThat(ended(id).text("/outcome")).isEqualTo("CANCELLED");
        assertThat(tracker.get("/locations").text("/items/0/municipality")).isEqualTo("Assen");
        Patience.until(() ->
                jdbc.queryForObject("select count(*) from pg_namespace where nspname ~ '^g[0-9]+$'", Long.class) == 1);
    }

    @Test
    void read_models_of_another_shape_are_read_and_not_written_until_they_are_rebuilt_by_itself() {
        tracker.post("/locations", LOCATION);
        jdbc.update("update live_generation set shapes = replace(shapes, 'stays=', 'stays=9')");
        Reply resting = tracker.post("/locations", LOCATION);
        if (tracker.get("/rebuilds").body().get("items").isEmpty()) {
            assertThat(resting.status()).isEqualTo(503);
            assertThat(resting.text("/type")).endsWith("/problems/recording-rests");
        }
        assertThat(tracker.get("/locations").status()).isEqualTo(200);

        Patience.until(() -> tracker.post("/locations", LOCATION).status() == 201);

        assertThat(tracker.get("/rebuilds").text("/items/0/occasion")).isEqualTo("OTHER_SHAPE");
        assertThat(tracker.get("/rebuilds").text("/items/0/outcome")).isEqualTo("COMPLETED");
    }
}
