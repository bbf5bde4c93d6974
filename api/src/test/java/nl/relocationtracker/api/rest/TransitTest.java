package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TransitTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2023-01-01");
    private final String there = tracker.location("REGULAR", "2023-01-01");

    private Reply send(String child, String leftOn) {
        return tracker.post("/children/" + child + "/transits", """
                {"leftOn": "%s", "destinationId": "%s", "reason": "CAPACITY"}
                """.formatted(leftOn, there));
    }

    @Test
    void a_child_that_was_sent_is_nowhere_until_it_is_received() {
        String child = tracker.child(here, "2024-02-01");
        assertThat(send(child, "2024-02-05").status()).isEqualTo(201);
        Reply onItsWay = tracker.get("/children/" + child);
        assertThat(onItsWay.text("/state")).isEqualTo("IN_TRANSIT");
        assertThat(onItsWay.text("/transitTo/id")).isEqualTo(there);
        assertThat(onItsWay.text("/since")).isEqualTo("2024-02-05");
        Reply elsewhere = tracker.post("/children/" + child + "/arrivals", """
                {"locationId": "%s", "arrivedOn": "2024-02-06"}
                """.formatted(here));
        assertThat(elsewhere.body().get("findings").findValuesAsString("code")).contains("RECEIVED_ELSEWHERE");
        assertThat(tracker.get("/children/" + child).text("/location/id")).isEqualTo(here);
    }

    @Test
    void a_child_that_was_not_sent_after_all_is_where_it_was() {
        String child = tracker.child(here, "2024-02-01");
        send(child, "2024-02-05");
        assertThat(tracker.send("POST", "/children/" + child + "/recalls", null).status())
                .isEqualTo(201);
        assertThat(tracker.get("/children/" + child).text("/since")).isEqualTo("2024-02-01");
        assertThat(tracker.send("POST", "/children/" + child + "/recalls", null).text("/type"))
                .isEqualTo("/problems/child-not-in-transit");
    }

    @Test
    void children_on_their_way_can_be_listed() {
        String child = tracker.child(here, "2024-02-01");
        send(child, "2024-02-05");
        JsonNode found = tracker.get("/children?inTransit=true&limit=500").body();
        assertThat(found.get("items").findValuesAsString("id")).contains(child);
        assertThat(found.get("items").findValuesAsString("inTransit")).containsOnly("true");
        assertThat(tracker.get("/children?inTransit=true&asOf=2024-02-04&limit=500")
                        .body()
                        .get("items")
                        .findValuesAsString("id"))
                .doesNotContain(child);
    }
}
