package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LocationsTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2023-01-01");

    @Test
    void closes_once_its_children_have_left_and_opens_again() {
        String child = tracker.child(here, "2024-02-01");
        Reply refused = close(here, "2024-03-01");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/children-recorded-there");
        assertThat(refused.body().at("/errors/0/children").intValue()).isEqualTo(1);
        tracker.post(
                "/children/" + child + "/relocations",
                RunningTracker.relocation(tracker.location("REGULAR", "2023-01-01"), "2024-02-29"));
        assertThat(close(here, "2024-03-01").header("ETag")).isEqualTo("\"2\"");
        assertThat(tracker.get("/locations/" + here).body().get("open").booleanValue())
                .isFalse();
        assertThat(tracker.post("/locations/" + here + "/reopenings", """
                {"openedOn": "2024-03-01", "capacity": 40}
                """, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(201);
        JsonNode location = tracker.get("/locations/" + here).body();
        assertThat(location.get("periods")).hasSize(2);
        assertThat(location.at("/periods/1/capacity").intValue()).isEqualTo(40);
        assertThat(tracker.get("/locations/" + here, "If-None-Match", "\"3\"").status())
                .isEqualTo(304);
    }

    @Test
    void that_somebody_else_closed_is_told_as_it_is_now() {
        close(here, "2024-03-01");
        Reply stale = tracker.post("/locations/" + here + "/reopenings", """
                {"openedOn": "2024-04-01"}
                """, "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.text("/present/periods/0/closedOn")).isEqualTo("2024-03-01");
    }

    @Test
    void that_does_not_exist_or_is_a_child_is_404_in_the_path_and_409_in_the_body() {
        String child = tracker.child(here, "2024-02-01");
        for (String id : List.of(UUID.randomUUID().toString(), child)) {
            assertThat(tracker.get("/locations/" + id).text("/type")).isEqualTo("/problems/location-unknown");
            assertThat(tracker.get("/locations/" + id + "/residents").status()).isEqualTo(404);
            assertThat(close(id, "2024-03-01").status()).isEqualTo(404);
            Reply body = tracker.post("/children", RunningTracker.placement(id, "2024-02-01"));
            assertThat(body.status()).isEqualTo(409);
            assertThat(body.text("/type")).isEqualTo("/problems/location-unknown");
        }
    }

    @Test
    void residents_are_those_of_the_day_asked_about_also_before_it_opened() {
        tracker.child(here, "2024-02-01");
        assertThat(residents("")).isEqualTo(1);
        assertThat(residents("?asOf=2024-02-01")).isEqualTo(1);
        assertThat(residents("?asOf=2024-01-31")).isZero();
        assertThat(residents("?asOf=2022-01-01")).isZero();
    }

    @Test
    void a_foster_family_has_a_code_and_stands_in_no_list() {
        Reply named = tracker.post("/locations", """
                {"name": "Familie De Wit", "kind": "FOSTER_FAMILY", "openedOn": "2024-01-01"}
                """);
        assertThat(named.status()).isEqualTo(409);
        String id = tracker.post("/locations", """
                {"code": "G-17", "kind": "FOSTER_FAMILY", "openedOn": "2024-01-01"}
                """).text("/id");
        assertThat(tracker.get("/locations?limit=500").body().get("items").findValuesAsString("id"))
                .doesNotContain(id);
        assertThat(tracker.get("/location-churn?limit=500").body().get("items").findValuesAsString("locationId"))
                .doesNotContain(id);
        assertThat(tracker.get("/locations?kind=FOSTER_FAMILY")
                        .body()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void lists_go_on_where_their_cursor_says() {
        tracker.location("PROTECTED", "2023-01-01");
        tracker.location("PROTECTED", "2023-01-01");
        for (String list : List.of("/locations?kind=PROTECTED&limit=1", "/location-churn?kind=PROTECTED&limit=1")) {
            JsonNode first = tracker.get(list).body();
            JsonNode second = tracker.get(list + "&cursor=" + first.get("next").stringValue())
                    .body();
            assertThat(first.get("total")).isEqualTo(second.get("total"));
            assertThat(second.at("/items/0")).isNotEqualTo(first.at("/items/0"));
        }
    }

    @Test
    void an_address_that_is_none_is_answered_with_a_problem() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tracker.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/locations/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("API-Version: 1.0.0")
                    .contains("application/problem+json")
                    .contains("/problems/unreadable");
        }
    }

    private Reply close(String location, String on) {
        return tracker.post("/locations/" + location + "/closures", """
                {"closedOn": "%s", "cause": "SCALED_DOWN"}
                """.formatted(on));
    }

    private int residents(String query) {
        return tracker.get("/locations/" + here + "/residents" + query)
                .body()
                .get("total")
                .intValue();
    }
}
