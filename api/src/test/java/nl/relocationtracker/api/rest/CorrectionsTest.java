package nl.relocationtracker.api.rest;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CorrectionsTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2023-01-01");
    private final String there = tracker.location("REGULAR", "2023-01-01");
    private final String elsewhere = tracker.location("REGULAR", "2023-01-01");

    private static String correction(String location, String arrivedOn) {
        return """
                {"locationId": "%s", "arrivedOn": "%s", "why": "verkeerd overgenomen"}
                """.formatted(location, arrivedOn);
    }

    private static final String RETRACTION = """
            {"reason": "een ander kind"}
            """;

    @Test
    void a_stay_is_corrected_and_the_one_before_it_follows() {
        String child = tracker.child(here, "2024-02-01");
        Reply moved = tracker.post("/children/" + child + "/relocations", relocation(there, "2024-02-10"));
        Reply corrected = tracker.send(
                "PUT",
                "/children/" + child + "/stays/" + moved.text("/stayId"),
                correction(elsewhere, "2024-02-08"),
                "If-Match",
                "\"2\"");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"3\"");
        JsonNode stays = tracker.get("/children/" + child + "/timeline").body().get("items");
        assertThat(stays.get(0).get("leftOn").stringValue()).isEqualTo("2024-02-08");
        assertThat(stays.get(1).at("/location/id").stringValue()).isEqualTo(elsewhere);
        assertThat(stays.get(1).at("/relocation/number").intValue()).isEqualTo(1);
    }

    @Test
    void with_whom_a_child_is_outlives_the_placement_that_told_it() {
        Reply first = tracker.post(
                "/children", RunningTracker.placement(here, "2024-03-01").replace("WITH_PARENT", "ALONE"));
        String child = first.text("/id");
        String placed = first.text("/stayId");
        assertThat(tracker.post("/children/" + child + "/stays", """
                        {"locationId": "%s", "arrivedOn": "2024-01-01", "nextReason": "CAPACITY"}
                        """.formatted(there))
                        .status())
                .isEqualTo(201);
        assertThat(tracker.post("/children/" + child + "/stays/" + placed + "/retractions", RETRACTION)
                        .status())
                .isEqualTo(201);
        Reply now = tracker.get("/children/" + child);
        assertThat(now.status()).isEqualTo(200);
        assertThat(now.body().toString()).contains("\"unaccompanied\":true");
    }

    @Test
    void what_was_put_right_by_whom_and_why_is_told_and_the_past_is_as_it_was_believed() {
        try (RunningTracker alone = RunningTracker.fresh()) {
            String first = alone.location("EMERGENCY", "2023-01-01");
            String second = alone.location("REGULAR", "2023-01-01");
            String child = alone.child(first, "2024-02-01");
            String stay = alone.post("/children/" + child + "/relocations", relocation(second, "2024-02-10"))
                    .text("/stayId");
            alone.bean(SetClock.class).set(Instant.parse("2024-10-02T08:00:00Z"));
            assertThat(alone.post("/children/" + child + "/stays/" + stay + "/retractions", RETRACTION)
                            .status())
                    .isEqualTo(201);
            assertThat(alone.get("/children/" + child).text("/location/id")).isEqualTo(first);
            String then = "?knownAt=2024-10-01T12:00:00Z";
            assertThat(alone.get("/children/" + child + then).text("/location/id"))
                    .isEqualTo(second);
            assertThat(alone.get("/children/" + child + "/timeline" + then)
                            .body()
                            .get("total")
                            .intValue())
                    .isEqualTo(2);
            assertThat(alone.get("/children/" + child + "/corrections" + then)
                            .body()
                            .get("total")
                            .intValue())
                    .isZero();
            JsonNode correction =
                    alone.get("/children/" + child + "/corrections").body().at("/items/0");
            assertThat(correction.get("kind").stringValue()).isEqualTo("StayRetracted");
            assertThat(correction.get("by").stringValue()).isEqualTo("operator");
            assertThat(correction.get("why").stringValue()).isEqualTo("een ander kind");
            assertThat(correction.get("changed")).hasSize(2);
            assertThat(correction.at("/changed/1/before/locationId").stringValue())
                    .isEqualTo(second);
            assertThat(correction.at("/changed/1/after").isNull()).isTrue();
        }
    }

    @Test
    void every_thing_that_a_correction_changes_is_told_as_it_was_and_as_it_is() {
        String child = tracker.child(here, "2024-02-01");
        String stay = tracker.post("/children/" + child + "/relocations", """
                        {"locationId": "%s", "arrivedOn": "2024-02-10", "reason": "OTHER", "note": "op de kaart"}
                        """.formatted(there))
                .text("/stayId");
        tracker.send("PUT", "/children/" + child + "/stays/" + stay, """
                {"locationId": "%s", "arrivedOn": "2024-02-10", "reason": "SAFETY", "decidedBy": "COURT", "why": "brief"}
                """.formatted(there));
        JsonNode changed = lastCorrection(child).at("/changed/0");
        assertThat(changed.at("/before/reason").stringValue()).isEqualTo("OTHER");
        assertThat(changed.at("/before/note").stringValue()).isEqualTo("op de kaart");
        assertThat(changed.at("/after/reason").stringValue()).isEqualTo("SAFETY");
        assertThat(changed.at("/after/decidedBy").stringValue()).isEqualTo("COURT");
        assertThat(changed.at("/after/note").isNull()).isTrue();

        tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-03-01", "destination": "TO_FAMILY"}
                """);
        tracker.send("PUT", "/children/" + child + "/departures/" + stay, """
                {"leftOn": "2024-03-01", "destination": "WHEREABOUTS_UNKNOWN", "lastSeenOn": "2024-02-28",
                 "reportedTo": "POLICE", "why": "nooit aangekomen"}
                """);
        changed = lastCorrection(child).at("/changed/0");
        assertThat(changed.at("/before/departure/destination").stringValue()).isEqualTo("TO_FAMILY");
        assertThat(changed.at("/after/departure/destination").stringValue()).isEqualTo("WHEREABOUTS_UNKNOWN");
        assertThat(changed.at("/after/departure/lastSeenOn").stringValue()).isEqualTo("2024-02-28");
        assertThat(changed.at("/after/departure/reportedTo").stringValue()).isEqualTo("POLICE");
        tracker.post("/children/" + child + "/departure-withdrawals", RETRACTION);

        String absence = tracker.post("/children/" + child + "/elsewhere-nights", """
                {"from": "2024-03-05", "nights": 2, "locationId": "%s"}
                """.formatted(elsewhere))
                .text("/absenceId");
        tracker.post("/children/" + child + "/absences/" + absence + "/retractions", RETRACTION);
        JsonNode correction = lastCorrection(child);
        assertThat(correction.get("changed")).isEmpty();
        assertThat(correction.at("/changedAbsences/0/absenceId").stringValue()).isEqualTo(absence);
        assertThat(correction.at("/changedAbsences/0/before/until").stringValue())
                .isEqualTo("2024-03-07");
        assertThat(correction.at("/changedAbsences/0/before/locationId").stringValue())
                .isEqualTo(elsewhere);
        assertThat(correction.at("/changedAbsences/0/after").isNull()).isTrue();
    }

    private JsonNode lastCorrection(String child) {
        JsonNode items =
                tracker.get("/children/" + child + "/corrections").body().get("items");
        return items.get(items.size() - 1);
    }

    @Test
    void who_decided_and_a_remark_are_not_lost_without_a_reason_but_asked_for_it() {
        String child = tracker.child(here, "2024-02-01");
        String stay = tracker.post("/children/" + child + "/relocations", relocation(there, "2024-02-10"))
                .text("/stayId");
        Reply corrected = tracker.send("PUT", "/children/" + child + "/stays/" + stay, """
                {"locationId": "%s", "arrivedOn": "2024-02-10", "decidedBy": "COURT", "note": "x", "why": "x"}
                """.formatted(there));
        assertThat(corrected.status()).isEqualTo(400);
        assertThat(corrected.body().get("errors").findValuesAsString("code"))
                .containsExactly("ONLY_WITH_REASON", "ONLY_WITH_REASON");
        Reply earlier = tracker.post("/children/" + child + "/stays", """
                {"locationId": "%s", "arrivedOn": "2024-01-05", "note": "x", "nextNote": "x", "nextDecidedBy": "COURT"}
                """.formatted(there));
        assertThat(earlier.body().get("errors").findValuesAsString("code"))
                .containsExactly("ONLY_WITH_REASON", "ONLY_WITH_REASON", "ONLY_WITH_REASON");
    }

    @Test
    void a_stay_that_was_not_known_is_recorded_where_it_belongs() {
        String child = tracker.child(here, "2024-02-01");
        tracker.post("/children/" + child + "/relocations", relocation(there, "2024-02-10"));
        Reply earlier = tracker.post("/children/" + child + "/stays", """
                {"locationId": "%s", "arrivedOn": "2024-02-05", "reason": "CAPACITY"}
                """.formatted(elsewhere));
        assertThat(earlier.status()).isEqualTo(201);
        JsonNode stays = tracker.get("/children/" + child + "/timeline").body().get("items");
        assertThat(stays.findValuesAsString("arrivedOn")).containsExactly("2024-02-01", "2024-02-05", "2024-02-10");
        assertThat(stays.get(1).get("id").stringValue()).isEqualTo(earlier.text("/stayId"));
        assertThat(stays.get(2).at("/relocation/number").intValue()).isEqualTo(2);
    }

    @Test
    void a_departure_is_corrected_and_withdrawn() {
        String child = tracker.child(here, "2024-02-01");
        String stay = tracker.get("/children/" + child + "/timeline").text("/items/0/id");
        tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-03-01", "destination": "TO_FAMILY"}
                """);
        assertThat(tracker.send("PUT", "/children/" + child + "/departures/" + stay, """
                        {"leftOn": "2024-03-02", "destination": "RETURNED", "why": "andere dag"}
                        """)
                        .status())
                .isEqualTo(200);
        assertThat(tracker.get("/children/" + child).text("/since")).isEqualTo("2024-03-02");
        tracker.post("/children/" + child + "/departure-withdrawals", RETRACTION);
        assertThat(tracker.get("/children/" + child).text("/state")).isEqualTo("IN_RECEPTION");
    }

    @Test
    void a_departure_before_a_later_placement_is_withdrawn_and_that_becomes_a_relocation() {
        String child = tracker.child(here, "2024-02-01");
        String stay = tracker.get("/children/" + child + "/timeline").text("/items/0/id");
        tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-03-01", "destination": "TO_FAMILY"}
                """);
        tracker.post("/children/" + child + "/placements", RunningTracker.placement(there, "2024-03-09"));
        String path = "/children/" + child + "/departure-withdrawals";
        assertThat(tracker.post(path, RETRACTION).text("/type")).isEqualTo("/problems/child-not-departed");
        assertThat(tracker.post(path, """
                        {"stayId": "%s", "reason": "een ander kind"}
                        """.formatted(stay)).text("/type")).isEqualTo("/problems/next-reason-needed");
        assertThat(tracker.post(path, """
                        {"stayId": "%s", "nextReason": "CAPACITY", "reason": "een ander kind"}
                        """.formatted(stay)).status()).isEqualTo(201);
        JsonNode stays = tracker.get("/children/" + child + "/timeline").body().get("items");
        assertThat(stays.get(0).get("leftOn").stringValue()).isEqualTo("2024-03-09");
        assertThat(stays.get(1).at("/relocation/number").intValue()).isEqualTo(1);
    }

    @Test
    void a_child_whose_only_stay_never_was_can_still_be_read_and_placed() {
        String child = tracker.child(here, "2024-02-01");
        String stay = tracker.get("/children/" + child + "/timeline").text("/items/0/id");
        tracker.post("/children/" + child + "/stays/" + stay + "/retractions", RETRACTION);
        assertThat(tracker.get("/children/" + child).text("/state")).isEqualTo("NOT_YET_PLACED");
        assertThat(tracker.post("/children/" + child + "/placements", RunningTracker.placement(there, "2024-02-03"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_missing_or_impossible_is_said_all_at_once() {
        String child = tracker.child(here, "2024-02-01");
        assertThat(tracker.send("PUT", "/children/" + child + "/stays/" + UUID.randomUUID(), "{}")
                        .body()
                        .get("errors"))
                .hasSize(3);
        assertThat(tracker.send(
                                "PUT",
                                "/children/" + child + "/stays/" + UUID.randomUUID(),
                                correction(there, "2024-02-02"))
                        .text("/type"))
                .isEqualTo("/problems/stay-unknown");
    }
}
