package nl.relocationtracker.api.rest;

import static nl.relocationtracker.api.rest.RunningTracker.placement;
import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChildrenTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2023-01-01");
    private final String there = tracker.location("REGULAR", "2023-01-01");

    @Test
    void what_a_rule_refuses_is_409_in_the_language_asked_for_with_every_objection() {
        String child = tracker.child(here, "2024-02-01");
        String body = """
                {"locationId": "%s", "arrivedOn": "2024-01-01", "reason": "OTHER"}
                """.formatted(here);
        Reply dutch = tracker.post("/children/" + child + "/relocations", body);
        Reply english = tracker.post("/children/" + child + "/relocations", body, "Accept-Language", "en-GB,nl;q=0.5");
        assertThat(dutch.status()).isEqualTo(409);
        assertThat(dutch.text("/type")).isEqualTo("/problems/same-location");
        assertThat(dutch.text("/detail")).startsWith("Het kind woont al");
        assertThat(dutch.header("Content-Language")).isEqualTo("nl");
        assertThat(english.text("/detail")).startsWith("The child lives");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("code").stringValue()))
                .containsExactly("SAME_LOCATION", "BEFORE_LAST_ARRIVAL", "NOTE_NEEDED");
        assertThat(english.text("/errors/1/arrivedOn")).isEqualTo("2024-02-01");
    }

    @Test
    void an_id_of_nobody_or_of_a_location_is_404_for_reading_and_recording() {
        for (String id : List.of(UUID.randomUUID().toString(), here)) {
            assertThat(tracker.get("/children/" + id).text("/type")).isEqualTo("/problems/child-unknown");
            assertThat(tracker.get("/children/" + id + "/timeline").status()).isEqualTo(404);
            for (Reply reply : List.of(
                    tracker.post("/children/" + id + "/relocations", relocation(there, "2024-02-01")),
                    tracker.post("/children/" + id + "/placements", placement(there, "2024-02-01")),
                    tracker.post("/children/" + id + "/departures", """
                            {"leftOn": "2024-02-01", "destination": "TO_FAMILY"}
                            """))) {
                assertThat(reply.status()).isEqualTo(404);
                assertThat(reply.text("/errors/0/code")).isEqualTo("CHILD_UNKNOWN");
            }
        }
    }

    @Test
    void an_etag_is_the_version_and_an_unchanged_child_is_not_sent_again() {
        String child = tracker.child(here, "2024-02-01");
        Reply present = tracker.get("/children/" + child);
        assertThat(present.header("ETag")).isEqualTo("\"1\"");
        assertThat(tracker.get("/children/" + child, "If-None-Match", "\"1\"").status())
                .isEqualTo(304);
        assertThat(tracker.post("/children/" + child + "/relocations", relocation(there, "2024-02-02"), "If-Match", "*")
                        .header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(tracker.get("/children/" + child, "If-None-Match", "\"1\"").status())
                .isEqualTo(200);
        assertThat(tracker.get("/children/" + child + "?asOf=2024-02-01").header("ETag"))
                .isNull();
    }

    @Test
    void the_past_is_told_as_of_a_day_and_as_known_at_a_moment() {
        try (RunningTracker alone = RunningTracker.fresh()) {
            String first = alone.location("EMERGENCY", "2023-01-01");
            String second = alone.location("REGULAR", "2023-01-01");
            String child = alone.child(first, "2024-02-01");
            alone.bean(SetClock.class).set(Instant.parse("2024-10-02T08:00:00Z"));
            alone.post("/children/" + child + "/relocations", relocation(second, "2024-03-01"));
            String path = "/children/" + child;
            assertThat(alone.get(path).text("/location/id")).isEqualTo(second);
            assertThat(alone.get(path + "?asOf=2024-02-29").text("/location/id"))
                    .isEqualTo(first);
            assertThat(alone.get(path + "?knownAt=2024-10-01T12:00:00Z").text("/location/id"))
                    .isEqualTo(first);
            assertThat(alone.get(path + "?asOf=2024-01-31").text("/state")).isEqualTo("NOT_YET_PLACED");
            assertThat(alone.get(path + "/timeline?knownAt=2024-10-01T12:00:00Z")
                            .body()
                            .get("total")
                            .intValue())
                    .isEqualTo(1);
            assertThat(alone.get(path + "?knownAt=2024-09-30T12:00:00Z").status())
                    .isEqualTo(404);
            assertThat(alone.get(path).body().get("position").longValue()).isEqualTo(4);
        }
    }

    @Test
    void a_child_that_is_missing_departs_and_says_since_when_and_only_then() {
        String child = tracker.child(here, "2024-02-01");
        Reply wrong = tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-03-01", "destination": "TO_FAMILY", "lastSeenOn": "2024-02-28", "reportedTo": "POLICE"}
                """);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors")).hasSize(2);
        tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-03-01", "destination": "WHEREABOUTS_UNKNOWN", "lastSeenOn": "2024-02-28", "reportedTo": "POLICE"}
                """);
        assertThat(tracker.get("/children/" + child).text("/state")).isEqualTo("DEPARTED");
        assertThat(tracker.get("/children/" + child + "/timeline").text("/items/0/departure/lastSeenOn"))
                .isEqualTo("2024-02-28");
    }

    @Test
    void since_when_a_stay_is_known_does_not_change_when_the_child_comes_back() {
        String child = tracker.child(here, "2024-02-01");
        tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-02-10", "destination": "TO_FAMILY"}
                """);
        String timeline = "/children/" + child + "/timeline";
        String departed = tracker.get(timeline).text("/items/0/recordedFrom");
        assertThat(tracker.post("/children/" + child + "/placements", """
                        {"locationId": "%s", "arrivedOn": "2024-02-20", "accompaniment": "ALONE"}
                        """.formatted(here))
                        .status())
                .isEqualTo(201);
        assertThat(tracker.get(timeline).text("/items/0/recordedFrom")).isEqualTo(departed);
        assertThat(tracker.get(timeline).text("/items/1/recordedFrom")).isGreaterThan(departed);
    }

    @Test
    void details_that_a_placement_leaves_out_stay_as_they_are_known() {
        String child = tracker.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-02-01", "accompaniment": "ALONE", "details": {"birthDate": "2006-06-01"}}
                """.formatted(here)).text("/id");
        tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-03-01", "destination": "TO_FAMILY"}
                """);
        Reply grown = tracker.post("/children/" + child + "/placements", """
                {"locationId": "%s", "arrivedOn": "2024-07-01", "accompaniment": "ALONE", "details": {"externalNumber": "V 1"}}
                """.formatted(here));
        assertThat(grown.text("/type")).isEqualTo("/problems/not-a-child-any-more");
    }

    @Test
    void a_list_goes_on_where_its_cursor_says_and_for_its_own_question_only() {
        String place = tracker.location("REGULAR", "2023-01-01");
        for (int i = 0; i < 5; i++) tracker.child(place, "2024-02-0" + (i + 1));
        List<String> found = new ArrayList<>();
        String question = "/children?locationId=" + place + "&limit=2";
        JsonNode page = tracker.get(question).body();
        while (true) {
            assertThat(page.get("total").intValue()).isEqualTo(5);
            page.get("items").forEach(item -> found.add(item.get("id").stringValue()));
            if (page.get("next").isNull()) break;
            page = tracker.get(question + "&cursor=" + page.get("next").stringValue())
                    .body();
        }
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
        String next = tracker.get(question).text("/next");
        assertThat(tracker.get("/children?limit=2&cursor=" + next).text("/errors/0/code"))
                .isEqualTo("NOT_A_CURSOR");
    }

    @Test
    void those_who_moved_eight_times_are_flagged_from_that_day_on() {
        String child = tracker.child(here, "2024-02-01");
        for (int i = 1; i <= 8; i++)
            tracker.post("/children/" + child + "/relocations", relocation(i % 2 == 1 ? there : here, "2024-03-0" + i));
        JsonNode flagged = tracker.get("/children?flagged=true&policy=every-relocation&asOf=2024-03-08&limit=500")
                .body();
        assertThat(flagged.get("items").findValuesAsString("id")).contains(child);
        assertThat(tracker.get("/children?flagged=true&asOf=2024-03-07&limit=500")
                        .body()
                        .get("items")
                        .findValuesAsString("id"))
                .doesNotContain(child);
    }
}
