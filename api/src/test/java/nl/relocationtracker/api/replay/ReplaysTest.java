package nl.relocationtracker.api.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Set;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReplaysTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static final String QUESTION = """
        {"asOf": "2024-09-01", "measures": ["FLAGGED", "POPULATION", "COMPARISON"], "policies": [{"name": "forced"},
         {"name": "mine", "parameters": {"reasons": ["CAPACITY"], "kinds": ["EMERGENCY"], "windowDays": 90, "threshold": 1}}]}
        """;

    private static Reply answered(String id, String... headers) {
        Patience.until(() ->
                !TRACKER.get("/replays/" + id, headers).body().get("outcome").isNull());
        return TRACKER.get("/replays/" + id, headers);
    }

    private static String[] researcher(String name) {
        Opened opened = TRACKER.bean(AccountKeeping.class).open(name, Set.of(Role.RESEARCHER), Set.of());
        return new String[] {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString((name + ":" + opened.password()).getBytes(UTF_8))
        };
    }

    @Test
    void a_question_is_asked_followed_answered_and_asked_again_with_the_same_bytes() {
        TRACKER.child(TRACKER.location("EMERGENCY", "2024-01-01"), "2024-02-01");
        Reply asked = TRACKER.post("/replays", QUESTION);
        assertThat(asked.status()).isEqualTo(202);
        String id = asked.text("/id");
        assertThat(asked.header("Location")).endsWith("/replays/" + id);

        Reply done = answered(id);
        assertThat(done.text("/outcome")).isEqualTo("ANSWERED");
        assertThat(done.text("/state")).isEqualTo("ENDED");
        assertThat(done.body().at("/progress/events").asLong()).isPositive();
        Reply result = TRACKER.get("/replays/" + id + "/result");
        assertThat(result.body().at("/disclosure").isMissingNode()).isTrue();
        assertThat(result.text("/tables/0/definition/nl")).startsWith("Kinderen");
        assertThat(result.text("/tables/0/definition/en")).startsWith("Children");

        String again = TRACKER.post("/replays", result.body().get("question").toString())
                .text("/id");
        answered(again);
        assertThat(TRACKER.get("/replays/" + again + "/result").response().body())
                .isEqualTo(result.response().body());
        Reply bundle = TRACKER.get("/replays/" + id + "/bundle");
        assertThat(bundle.header("Content-Type")).isEqualTo("application/zip");
        assertThat(bundle.header("Content-Disposition")).contains("answer-" + id + ".zip");
        assertThat(TRACKER.get("/replays/" + again + "/bundle").response().body())
                .isEqualTo(bundle.response().body());
        Reply compared = TRACKER.get("/replays/" + id + "/comparisons?with=" + again);
        assertThat(compared.body().get("differences")).isEmpty();
        assertThat(compared.body().get("alike").asLong()).isPositive();
        assertThat(TRACKER.get("/replays").text("/items/0/id")).isEqualTo(again);
        assertThat(TRACKER.send("DELETE", "/replays/" + id, null).status()).isEqualTo(204);
        assertThat(TRACKER.get("/replays/" + id).status()).isEqualTo(404);
        assertThat(TRACKER.send("DELETE", "/replays/" + id, null).status()).isEqualTo(404);
    }

    @Test
    void a_misspelt_municipality_is_refused_with_the_nearest_names_in_the_language_asked_for() {
        TRACKER.post("/locations", """
            {"name": "Noodopvang Stad", "municipality": "Groningen", "kind": "EMERGENCY", "openedOn": "2024-01-01"}
            """);
        String question = "{\"asOf\": \"2024-09-01\", \"selection\": {\"municipality\": \"%s\"}}";
        Reply refused = TRACKER.post("/replays", question.formatted("Gronigen"), "Accept-Language", "nl");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/detail"))
                .startsWith("In een gemeente die zo heet, ligt geen locatie")
                .contains("het meest lijken: Groningen");
        assertThat(TRACKER.post("/replays", question.formatted("Groningen")).status())
                .isEqualTo(202);
    }

    @Test
    void answers_about_other_days_stand_side_by_side_by_their_place() {
        // Of what others of these tests record nobody lives there.
        TRACKER.child(TRACKER.post("/locations", """
                        {"name": "Noodopvang Urk", "municipality": "Urk", "kind": "EMERGENCY", "openedOn": "2024-01-01"}
                        """).text("/id"), "2024-02-01");
        JsonNode days = compared("{\"asOf\": \"2024-01-15\", %s}", "{\"asOf\": \"2024-09-01\", %s}");
        assertThat(days.get("alike").asInt()).isPositive();
        assertThat(days.get("differences")).isNotEmpty();
        for (JsonNode each : days.get("differences")) {
            assertThat(each.get("asOf").asString()).isEqualTo("2024-01-15");
            assertThat(each.get("otherAsOf").asString()).isEqualTo("2024-09-01");
        }
        String series = "{\"series\": {\"from\": \"%s\", \"to\": \"%s\"}, %s}";
        JsonNode places = compared(
                series.formatted("2024-03-01", "2024-04-01", "%s"), series.formatted("2024-04-01", "2024-05-01", "%s"));
        assertThat(places.get("differences")
                        .valueStream()
                        .map(each -> each.get("asOf").asString() + " "
                                + each.get("otherAsOf").asString()))
                .isSubsetOf("2024-03-01 2024-04-01", "2024-04-01 2024-05-01");
        assertThat(places.get("alike").asInt()).isPositive();
        JsonNode other = compared(series.formatted("2024-03-01", "2024-04-01", "%s"), "{\"asOf\": \"2024-04-01\", %s}");
        assertThat(other.get("alike").asInt()).isPositive();
        for (JsonNode each : other.get("differences"))
            assertThat(each.get("otherAsOf")).isEqualTo(each.get("asOf"));
    }

    private static JsonNode compared(String one, String other) {
        String measures = """
                "measures": ["CHILDREN", "DISTRIBUTION"], "policies": [{"name": "forced"}],
                "selection": {"municipality": "Urk"}\
                """;
        String first = TRACKER.post("/replays", one.formatted(measures)).text("/id");
        String second = TRACKER.post("/replays", other.formatted(measures)).text("/id");
        answered(first);
        answered(second);
        return TRACKER.get("/replays/" + first + "/comparisons?with=" + second).body();
    }

    @Test
    void everything_that_is_wrong_with_a_question_is_told_at_once() {
        Reply refused = TRACKER.post("/replays", """
            {"series": {"from": "2024-02-01", "to": "2024-01-01"}, "asOf": "soon", "position": 3,
             "selection": {"municipality": "Nergenshuizen", "fromAge": 12, "toAge": 4, "leastStays": 0},
             "policies": [{"name": "voluntary"}, {"name": "forced", "parameters": {"threshold": 3}},
                          {"name": "forced-wide"}, {"name": "forced-wide"}, {"name": "Bad Name"},
                          {"name": "stays", "parameters": {"counts": "STAYS", "threshold": 2, "kinds": ["AZC"]}}],
             "measures": ["FLAGGED", "HAPPINESS"]}
            """, "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").valueStream().map(ReplaysTest::told))
                .containsExactlyInAnyOrder(
                        "#/asOf NOT_A_DATE",
                        "#/series/to SERIES_BACKWARDS",
                        "#/position POSITION_WITHOUT_MOMENT",
                        "#/selection/municipality MUNICIPALITY_UNKNOWN",
                        "#/policies/4/name NOT_A_POLICY_NAME",
                        "#/selection/leastStays TOO_SMALL",
                        "#/selection/toAge RANGE_BACKWARDS",
                        "#/policies/0/name POLICY_UNKNOWN",
                        "#/policies/1/name POLICY_NAME_TAKEN",
                        "#/policies/3 POLICY_TWICE",
                        "#/policies/5/parameters/windowDays STAYS_NEED_A_WINDOW",
                        "#/policies/5/parameters/threshold STAYS_THRESHOLD_TOO_LOW",
                        "#/policies/5/parameters/kinds/0 UNKNOWN_VALUE",
                        "#/measures/1 UNKNOWN_VALUE");
        assertThat(TRACKER.post("/replays", """
            {"knownAt": "yesterday", "position": 3, "since": {"knownAt": "2024-01-01T00:00:00Z"}}
            """)
                        .body()
                        .get("errors")
                        .valueStream()
                        .map(ReplaysTest::told))
                .containsExactlyInAnyOrder("#/knownAt NOT_A_MOMENT", "#/asOf DAY_OR_SERIES");
        assertThat(TRACKER.post("/replays", """
            {"asOf": "soon", "series": {"from": "2024-01-01", "to": "2024-03-01"}, "columns": ["KIND"]}
            """)
                        .body()
                        .get("errors")
                        .valueStream()
                        .map(ReplaysTest::told))
                .containsExactlyInAnyOrder(
                        "#/asOf NOT_A_DATE", "#/series DAY_OR_SERIES", "#/columns COLUMNS_WITHOUT_PROJECT");
        assertThat(TRACKER.post(
                                "/replays",
                                "{\"asOf\": \"2024-01-01\", \"series\": {\"from\": 3, \"to\": \"2024-03-01\"}}")
                        .body()
                        .get("errors")
                        .valueStream()
                        .map(ReplaysTest::told))
                .containsExactlyInAnyOrder("#/series/from NOT_A_DATE", "#/asOf DAY_OR_SERIES");
        assertThat(TRACKER.post("/replays", "{}", "Accept-Language", "nl").text("/errors/0/detail"))
                .isEqualTo(
                        "Een van 'asOf' en 'series' is nodig, en niet beide. Geef een dag, of een reeks van maand tot"
                                + " maand.");
        assertThat(TRACKER.post(
                                "/replays",
                                "{\"asOf\": \"2024-01-01\", \"knownAt\": \"2024-01-01T00:00:00Z\", \"position\":"
                                        + " 99999999}")
                        .text("/errors/0/code"))
                .isEqualTo("TOO_BIG");
    }

    private static String told(JsonNode error) {
        return error.get("pointer").asString() + " " + error.get("code").asString();
    }

    @Test
    void a_researcher_gets_no_small_figure_and_sees_nobody_elses_questions() {
        String[] one = researcher("onderzoeker-een");
        String[] other = researcher("onderzoeker-twee");
        TRACKER.child(TRACKER.location("EMERGENCY", "2024-01-01"), "2024-02-01");
        String id = TRACKER.post("/replays", QUESTION, one).text("/id");
        assertThat(answered(id, one).text("/outcome")).isEqualTo("ANSWERED");

        JsonNode mine = TRACKER.get("/replays/" + id + "/result", one).body();
        assertThat(mine.at("/disclosure/least").asInt()).isEqualTo(10);
        for (JsonNode table : mine.get("tables"))
            for (JsonNode row : table.get("rows"))
                if (row.has("number"))
                    assertThat(row.get("number").asLong() % 5).isZero();
        assertThat(mine.toString()).contains("\"withheld\":\"FEW\"").doesNotContain("\"number\":1,");

        assertThat(TRACKER.get("/replays/" + id, other).status()).isEqualTo(404);
        assertThat(TRACKER.get("/replays/" + id + "/result", other).status()).isEqualTo(404);
        assertThat(TRACKER.send("DELETE", "/replays/" + id, null, other).status())
                .isEqualTo(404);
        assertThat(TRACKER.get("/replays", other).body().get("total").asInt()).isZero();
        assertThat(TRACKER.get("/replays/" + id + "/result")
                        .body()
                        .at("/disclosure")
                        .isMissingNode())
                .isTrue();
    }
}
