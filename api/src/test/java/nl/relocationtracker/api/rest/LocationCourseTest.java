package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A location that is announced to close, is emptied, converted, described and put right, over HTTP. */
class LocationCourseTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2023-01-01");

    @Test
    void is_announced_changed_and_withdrawn_and_reads_as_it_was_on_each_day() {
        Reply announced = announce("2024-12-01", "2024-09-01");
        assertThat(announced.status()).isEqualTo(200);
        assertThat(announced.header("ETag")).isEqualTo("\"2\"");
        assertThat(tracker.post("/children", RunningTracker.placement(here, "2024-09-05"))
                        .text("/type"))
                .isEqualTo("/problems/location-winding-down");
        assertThat(announce("2025-02-01", "2024-09-10").status()).isEqualTo(200);
        assertThat(announce("2025-02-01", "2024-09-10").text("/type")).isEqualTo("/problems/nothing-changes");
        assertThat(tracker.send("DELETE", at("/announced-closure?withdrawnOn=2024-09-20"), null)
                        .status())
                .isEqualTo(200);
        assertThat(closesOn("2024-09-09")).isEqualTo("2024-12-01");
        assertThat(closesOn("2024-09-19")).isEqualTo("2025-02-01");
        assertThat(on("2024-09-19").get("state").stringValue()).isEqualTo("WINDING_DOWN");
        assertThat(on("2024-09-20").get("state").stringValue()).isEqualTo("OPEN");
        assertThat(on("2022-12-31").get("state").stringValue()).isEqualTo("PLANNED");
        assertThat(on("2024-09-20").get("asOf").stringValue()).isEqualTo("2024-09-20");
        assertThat(on("2024-09-20").get("position").longValue()).isPositive();
    }

    @Test
    void a_period_that_was_forgotten_is_recorded_between_two_others() {
        tracker.post(at("/closures"), """
                {"closedOn": "2024-03-01", "cause": "SCALED_DOWN"}
                """);
        tracker.post(at("/reopenings"), """
                {"openedOn": "2024-06-01"}
                """);
        assertThat(tracker.post(at("/reopenings"), """
                        {"openedOn": "2024-04-01", "closedOn": "2024-05-01"}
                        """).text("/errors/0/code")).isEqualTo("REQUIRED");
        assertThat(tracker.post(at("/reopenings"), """
                        {"openedOn": "2024-04-01", "closedOn": "2024-05-01", "cause": "SCALED_DOWN"}
                        """).status()).isEqualTo(201);
        assertThat(on("2024-04-30").get("state").stringValue()).isEqualTo("OPEN");
        assertThat(on("2024-05-01").get("state").stringValue()).isEqualTo("CLOSED");
        assertThat(on("2024-06-01").get("state").stringValue()).isEqualTo("OPEN");
    }

    @Test
    void what_is_put_or_deleted_again_with_its_key_is_recorded_once() {
        String[] key = {"Idempotency-Key", "key-" + here};
        Reply first = tracker.send("PUT", at("/announced-closure"), closure("2024-12-01", "2024-09-01"), key);
        Reply again = tracker.send("PUT", at("/announced-closure"), closure("2024-12-01", "2024-09-01"), key);
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        String[] other = {"Idempotency-Key", "other-" + here, "If-Match", "\"2\""};
        assertThat(tracker.send("DELETE", at("/announced-closure?withdrawnOn=2024-09-20"), null, other)
                        .status())
                .isEqualTo(200);
        assertThat(tracker.send("DELETE", at("/announced-closure?withdrawnOn=2024-09-20"), null, other)
                        .status())
                .isEqualTo(200);
        assertThat(tracker.send("DELETE", at("/announced-closure?withdrawnOn=2024-09-21"), null, other)
                        .text("/type"))
                .isEqualTo("/problems/key-used-otherwise");
    }

    @Test
    void whose_older_version_was_seen_is_not_changed() {
        announce("2024-12-01", "2024-09-01");
        Reply stale =
                tracker.send("PUT", at("/announced-closure"), closure("2024-12-02", "2024-09-02"), "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/present/state")).isEqualTo("WINDING_DOWN");
    }

    @Test
    void that_is_empty_in_fact_closes_with_its_children_in_transit() {
        String child = tracker.child(here, "2024-09-01");
        String gone = tracker.child(here, "2024-09-02");
        Reply closed = tracker.post(at("/closures"), """
                {"closedOn": "2024-09-20", "cause": "EMERGENCY_OVER", "emptied": true}
                """);
        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.body().get("sent").findValuesAsString("childId")).containsExactlyInAnyOrder(child, gone);
        assertThat(closed.text("/sent/0/version")).isEqualTo("2");
        assertThat(tracker.get("/children/" + child).text("/state")).isEqualTo("IN_TRANSIT");
        assertThat(on("2024-09-20").get("state").stringValue()).isEqualTo("CLOSED");
    }

    @Test
    void an_earlier_period_that_was_recorded_later_is_among_what_was_put_right() {
        assertThat(tracker.get(at("/corrections")).body().get("items")).isEmpty();
        assertThat(tracker.post(at("/reopenings"), """
                        {"openedOn": "2020-01-01", "closedOn": "2020-05-01", "cause": "SCALED_DOWN"}
                        """).status()).isEqualTo(201);
        JsonNode added = tracker.get(at("/corrections")).body().at("/items/0");
        assertThat(added.get("kind").stringValue()).isEqualTo("EarlierPeriodRecorded");
        assertThat(added.get("why").isNull()).isTrue();
        assertThat(added.get("before").isNull()).isTrue();
        assertThat(added.at("/after/openedOn").stringValue()).isEqualTo("2020-01-01");
        assertThat(added.at("/after/closedOn").stringValue()).isEqualTo("2020-05-01");
    }

    @Test
    void whose_period_was_recorded_wrongly_is_put_right_or_taken_back() {
        String period = on("2024-09-20").at("/periods/0/id").stringValue();
        tracker.post(at("/closures"), "{\"closedOn\": \"2024-09-20\", \"cause\": \"SAFETY\"}");
        assertThat(tracker.send("PUT", at("/periods/" + period), """
                {"openedOn": "2022-12-01", "closedOn": "2024-09-10", "cause": "SCALED_DOWN", "why": "LEARNED_LATER"}
                """).status()).isEqualTo(200);
        assertThat(on("2024-10-01").at("/periods/0/openedOn").stringValue()).isEqualTo("2022-12-01");
        assertThat(on("2024-10-01").at("/periods/0/cause").stringValue()).isEqualTo("SCALED_DOWN");
        assertThat(retract(period, "CLOSURE").status()).isEqualTo(201);
        assertThat(on("2024-10-01").get("state").stringValue()).isEqualTo("OPEN");
        assertThat(retract(period, "OPENING").status()).isEqualTo(201);
        assertThat(on("2024-10-01").get("state").stringValue()).isEqualTo("PLANNED");
        assertThat(retract(period, "OPENING").text("/type")).isEqualTo("/problems/period-unknown");

        JsonNode corrections = tracker.get(at("/corrections")).body().get("items");
        assertThat(corrections.findValuesAsString("kind"))
                .containsExactly("PeriodCorrected", "ClosureRetracted", "OpeningRetracted");
        assertThat(corrections.at("/0/why").stringValue()).isEqualTo("LEARNED_LATER");
        assertThat(corrections.at("/0/by").stringValue()).isEqualTo("operator");
        assertThat(corrections.at("/0/periodId").stringValue()).isEqualTo(period);
        assertThat(corrections.at("/0/before/closedOn").stringValue()).isEqualTo("2024-09-20");
        assertThat(corrections.at("/0/before/cause").stringValue()).isEqualTo("SAFETY");
        assertThat(corrections.at("/0/after/closedOn").stringValue()).isEqualTo("2024-09-10");
        assertThat(corrections.at("/1/after/closedOn").isNull()).isTrue();
        assertThat(corrections.at("/2/after").isNull()).isTrue();
        assertThat(tracker.get(at("/corrections?knownAt=2024-09-30T00:00:00Z")).status())
                .isEqualTo(404);
    }

    @Test
    void that_becomes_another_kind_shows_in_the_timeline_and_has_its_children_counted_again() {
        String child = tracker.child(here, "2024-09-01");
        assertThat(tracker.post(at("/conversions"), """
                {"kind": "REGULAR", "from": "2024-09-10"}
                """).status()).isEqualTo(201);
        assertThat(tracker.post(at("/descriptions"), """
                {"name": "Azc Nieuw", "municipality": "Zeist", "from": "2024-09-15"}
                """).status()).isEqualTo(201);
        assertThat(tracker.post(at("/capacities"), "{\"capacity\": 80, \"from\": \"2024-09-15\"}")
                        .status())
                .isEqualTo(201);
        JsonNode stay = tracker.get("/children/" + child + "/timeline").body().at("/items/0");
        assertThat(stay.at("/location/kind").stringValue()).isEqualTo("EMERGENCY");
        assertThat(stay.get("became").findValuesAsString("kind")).containsExactly("REGULAR", "REGULAR");
        assertThat(tracker.get("/children/" + child).text("/location/name")).isEqualTo("Azc Nieuw");
        assertThat(on("2024-09-15").at("/periods/0/capacity").intValue()).isEqualTo(80);
        assertThat(on("2024-09-14").get("municipality").stringValue()).isEqualTo("Utrecht");
        tracker.nobodyWaits();
        assertThat(tracker.get("/policies").text("/items/0/waiting")).isEqualTo("0");
    }

    @Test
    void stands_in_the_list_of_each_day_as_what_it_was_and_was_believed_to_be() {
        String kind = "PROCESS_RECEPTION";
        assertThat(listed(kind, "asOf=2024-09-20")).doesNotContain(here);
        tracker.post(at("/conversions"), "{\"kind\": \"%s\", \"from\": \"2024-09-10\"}".formatted(kind));
        assertThat(listed(kind, "asOf=2024-09-10")).contains(here);
        assertThat(listed(kind, "asOf=2024-09-09")).doesNotContain(here);
        assertThat(listed(kind, "asOf=2024-09-10&knownAt=2024-09-30T00:00:00Z")).doesNotContain(here);
        assertThat(tracker.get("/locations/" + here + "?knownAt=2024-09-30T00:00:00Z")
                        .status())
                .isEqualTo(404);
    }

    private List<String> listed(String kind, String when) {
        return tracker.get("/locations?limit=500&kind=" + kind + "&" + when)
                .body()
                .get("items")
                .findValuesAsString("id");
    }

    @Test
    void that_is_a_foster_family_answers_its_code_and_its_days() {
        String family = tracker.post("/locations", """
                {"code": "G-18", "kind": "FOSTER_FAMILY", "capacity": 2, "openedOn": "2024-01-01"}
                """).text("/id");
        JsonNode answer = tracker.get("/locations/" + family).body();
        assertThat(answer.get("code").stringValue()).isEqualTo("G-18");
        assertThat(answer.get("name").isNull()).isTrue();
        assertThat(answer.get("siteId").isNull()).isTrue();
        assertThat(answer.at("/periods/0/capacity").isNull()).isTrue();
    }

    private Reply announce(String closesOn, String announcedOn) {
        return tracker.send("PUT", at("/announced-closure"), closure(closesOn, announcedOn));
    }

    private static String closure(String closesOn, String announcedOn) {
        return """
                {"closesOn": "%s", "cause": "SCALED_DOWN", "announcedOn": "%s"}
                """.formatted(closesOn, announcedOn);
    }

    private Reply retract(String period, String what) {
        return tracker.post(at("/periods/" + period + "/retractions"), """
                {"what": "%s", "reason": "RECORDED_IN_ERROR"}
                """.formatted(what));
    }

    private JsonNode on(String day) {
        return tracker.get("/locations/" + here + "?asOf=" + day).body();
    }

    private String closesOn(String day) {
        return on(day).at("/periods/0/announcedClosure/closesOn").stringValue();
    }

    private String at(String path) {
        return "/locations/" + here + path;
    }
}
