package nl.relocationtracker.api.rest;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HouseholdsTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2023-01-01");
    private final String there = tracker.location("REGULAR", "2023-01-01");
    private final String household = UUID.randomUUID().toString();

    private String child(String company) {
        return tracker.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-09-20", "accompaniment": "%s", "householdId": "%s"}
                """.formatted(here, company, household))
                .text("/id");
    }

    private String together(String which, String location) {
        return """
                {%s, "locationId": "%s", "arrivedOn": "2024-09-25", "reason": "CAPACITY"}
                """.formatted(which, location);
    }

    @Test
    void a_household_moves_as_one() {
        List<String> children = List.of(child("WITH_PARENT"), child("WITH_PARENT"));
        Reply moved = tracker.post("/relocations", together("\"householdId\": \"" + household + "\"", there));
        assertThat(moved.status()).isEqualTo(201);
        assertThat(moved.body().get("items").findValuesAsString("id")).containsExactlyInAnyOrderElementsOf(children);
        assertThat(moved.body().get("items").findValuesAsString("code")).isEmpty();
        JsonNode members = tracker.get("/households/" + household).body();
        assertThat(members.get("apart").booleanValue()).isFalse();
        assertThat(members.get("members").findValuesAsString("childId")).containsExactlyInAnyOrderElementsOf(children);
    }

    @Test
    void a_household_is_brought_together_where_one_of_it_lives_already() {
        String first = child("WITH_PARENT");
        String second = child("WITH_PARENT");
        String which = "\"householdId\": \"" + household + "\"";
        tracker.post("/children/" + first + "/relocations", relocation(there, "2024-09-24"));
        Reply moved = tracker.post("/relocations", together(which, there));
        assertThat(moved.status()).isEqualTo(201);
        assertThat(moved.body().get("items").findValuesAsString("id")).containsExactly(second);
        assertThat(tracker.get("/households/" + household).body().get("apart").booleanValue())
                .isFalse();
        Reply again = tracker.post("/relocations", together(which, there));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("errors").findValuesAsString("code")).containsOnly("SAME_LOCATION");
        assertThat(again.body().get("errors").findValuesAsString("childId")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void a_child_that_comes_back_is_in_its_household_again() {
        String first = child("WITH_PARENT");
        tracker.post("/children/" + first + "/departures", """
                {"leftOn": "2024-09-22", "destination": "TO_FAMILY"}
                """);
        tracker.post("/children/" + first + "/placements", RunningTracker.placement(there, "2024-09-25"));
        assertThat(tracker.get("/households/" + household).body().get("members").findValuesAsString("childId"))
                .contains(first);
    }

    @Test
    void of_many_all_move_or_none_and_every_refusal_names_its_child() {
        String first = child("WITH_PARENT");
        String second = child("WITH_PARENT");
        tracker.post("/children/" + second + "/departures", """
                {"leftOn": "2024-09-22", "destination": "TO_FAMILY"}
                """);
        String nobody = UUID.randomUUID().toString();
        Reply refused = tracker.post("/relocations", together("""
                "children": [{"childId": "%s", "version": 1}, {"childId": "%s"}, {"childId": "%s"}]
                """.formatted(first, second, nobody), there));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("errors").findValuesAsString("childId")).containsExactly(second, nobody);
        assertThat(refused.body().get("errors").findValuesAsString("code"))
                .containsExactly("CHILD_NOT_IN_RECEPTION", "CHILD_UNKNOWN");
        assertThat(tracker.get("/children/" + first).text("/location/id")).isEqualTo(here);
    }

    @Test
    void a_child_that_is_named_twice_is_refused_by_its_id_with_everything_else() {
        String child = tracker.child(here, "2024-09-01");
        String nobody = new UUID(9, 9).toString();
        Reply twice = tracker.post("/relocations", """
                {"children": [{"childId": "%s"}, {"childId": "%s"}, {"childId": "%s", "version": 1}], "locationId": "%s",
                 "arrivedOn": "2024-09-10", "reason": "CAPACITY"}
                """.formatted(child, nobody, child, there));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body().get("errors").findValuesAsString("code"))
                .containsExactly("CHILD_UNKNOWN", "CHILD_NAMED_TWICE");
        assertThat(twice.body().get("errors").findValuesAsString("childId")).containsExactly(nobody, child);
        assertThat(tracker.get("/children/" + child).text("/location/id")).isEqualTo(here);
    }

    @Test
    void a_version_that_is_stale_is_412_for_all() {
        String first = child("WITH_PARENT");
        Reply stale = tracker.post("/relocations", together("""
                "children": [{"childId": "%s", "version": 7}]
                """.formatted(first), there));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/errors/0/childId")).isEqualTo(first);
        assertThat(stale.body().at("/errors/0/version").intValue()).isOne();
        assertThat(stale.text("/present/0/id")).isEqualTo(first);
        assertThat(stale.body().at("/present/0/version").intValue()).isOne();
    }

    @Test
    void the_same_key_moves_nobody_twice() {
        String first = child("WITH_PARENT");
        String body = together("\"children\": [{\"childId\": \"" + first + "\"}]", there);
        String key = UUID.randomUUID().toString();
        Reply once = tracker.post("/relocations", body, "Idempotency-Key", key);
        Reply twice = tracker.post("/relocations", body, "Idempotency-Key", key);
        assertThat(twice.status()).isEqualTo(201);
        assertThat(twice.body()).isEqualTo(once.body());
        assertThat(tracker.get("/children/" + first + "/timeline")
                        .body()
                        .get("total")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void children_apart_are_a_finding_and_those_who_have_only_each_other_a_severe_one() {
        String first = child("CHILD_ONLY_HOUSEHOLD");
        child("CHILD_ONLY_HOUSEHOLD");
        Reply moved = tracker.post("/children/" + first + "/relocations", relocation(there, "2024-09-25"));
        assertThat(moved.body().get("findings").findValuesAsString("code")).containsExactly("SIBLINGS_APART");
        assertThat(tracker.get("/findings").body().get("items").findValuesAsString("householdId"))
                .contains(household);
        assertThat(tracker.get("/findings?asOf=2024-09-24").body().get("items").findValuesAsString("householdId"))
                .doesNotContain(household);
        Reply left = tracker.post("/children/" + first + "/households", """
                {"from": "2024-09-26", "householdId": null}
                """);
        assertThat(left.body().get("findings")).isEmpty();
        assertThat(tracker.get("/households/" + household + "?asOf=2024-09-25")
                        .body()
                        .get("severe")
                        .booleanValue())
                .isTrue();
        assertThat(tracker.get("/findings").body().get("items").findValuesAsString("householdId"))
                .doesNotContain(household);
    }

    @Test
    void a_household_apart_of_children_with_their_parents_is_the_lesser_finding() {
        String first = child("WITH_PARENT");
        child("WITH_PARENT");
        Reply moved = tracker.post("/children/" + first + "/relocations", relocation(there, "2024-09-25"));
        assertThat(moved.body().get("findings").findValuesAsString("code")).containsExactly("HOUSEHOLD_APART");
    }

    @Test
    void an_unknown_household_is_404_to_read_and_409_to_move() {
        String nobody = UUID.randomUUID().toString();
        assertThat(tracker.get("/households/" + nobody).status()).isEqualTo(404);
        assertThat(tracker.post("/relocations", together("\"householdId\": \"" + nobody + "\"", there))
                        .text("/type"))
                .isEqualTo("/problems/household-unknown");
        assertThat(tracker.post("/relocations", together("\"children\": []", there))
                        .text("/errors/0/code"))
                .isEqualTo("EMPTY_LIST");
        assertThat(tracker.post("/relocations", together("\"children\": 1", there))
                        .text("/errors/0/code"))
                .isEqualTo("NOT_A_LIST");
        assertThat(tracker.post(
                                "/relocations",
                                together(
                                        "\"householdId\": \"" + household + "\", \"children\": [{\"childId\": \""
                                                + nobody + "\"}]",
                                        there))
                        .text("/errors/0/code"))
                .isEqualTo("ONE_OF_TWO");
    }

    @Test
    void an_accompaniment_changes_from_its_day_on() {
        String first = child("WITH_PARENT");
        assertThat(tracker.post("/children/" + first + "/accompaniments", """
                        {"from": "2024-09-23", "accompaniment": "ALONE", "guardian": true}
                        """).status())
                .isEqualTo(201);
        assertThat(tracker.get("/children/" + first + "?asOf=2024-09-22")
                        .body()
                        .get("unaccompanied")
                        .booleanValue())
                .isFalse();
        assertThat(tracker.get("/children/" + first).body().get("unaccompanied").booleanValue())
                .isTrue();
    }
}
