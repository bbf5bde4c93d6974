package nl.relocationtracker.api.rest;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class PeopleTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2023-01-01");
    private final String there = tracker.location("REGULAR", "2023-01-01");

    @Test
    void who_a_child_is_is_recorded_whole_and_read_by_those_near_it() {
        String child = tracker.child(here, "2024-02-01");
        assertThat(tracker.get(details(child)).body().get("names")).isEmpty();
        Reply recorded = tracker.post(details(child), """
                {"names": [{"fullName": "Zarlasht"}], "birth": {"date": "2012-07-09", "precision": "YEAR"},
                 "numbers": [{"issuer": "COA", "number": "1"}, {"issuer": "IND", "number": "2"}]}
                """);
        assertThat(recorded.status()).isEqualTo(201);
        JsonNode known = tracker.get(details(child)).body();
        assertThat(known.at("/names/0/shown").stringValue()).isEqualTo("Zarlasht");
        assertThat(known.at("/birth/date").stringValue()).isEqualTo("2012-01-01");
        assertThat(known.at("/birth/eighteenthOn").stringValue()).isEqualTo("2030-12-31");
        assertThat(known.get("numbers")).hasSize(2);
        tracker.post(details(child), "{\"names\": [{\"givenNames\": \"Zarla\"}]}");
        JsonNode renamed = tracker.get(details(child)).body();
        assertThat(renamed.at("/names").findValuesAsString("shown")).containsExactly("Zarla");
        assertThat(renamed.get("birth")).isEqualTo(known.get("birth"));
        assertThat(renamed.get("numbers")).hasSize(2);
        tracker.post(details(child), "{\"forget\": [\"BIRTH\"]}");
        JsonNode forgotten = tracker.get(details(child)).body();
        assertThat(forgotten.get("birth").isNull()).isTrue();
        assertThat(forgotten.get("names")).isEqualTo(renamed.get("names"));
    }

    @Test
    void nothing_is_wiped_by_saying_nothing() {
        String child = named("Laila", "Ahmadzai");
        JsonNode known = tracker.get(details(child)).body();
        assertThat(errors(tracker.post(details(child), "{}"))).containsExactly("#/forget NOTHING_GIVEN");
        assertThat(errors(tracker.post(details(child), "{\"names\": []}"))).containsExactly("#/names EMPTY_LIST");
        assertThat(errors(tracker.post(details(child), "{\"birthDate\": \"2012-01-01\", \"forget\": [\"BIRTH\"]}")))
                .containsExactly("#/forget GIVEN_AND_FORGOTTEN");
        assertThat(tracker.get(details(child)).body()).isEqualTo(known);
    }

    @Test
    void everything_that_is_wrong_with_details_is_told_at_once_with_its_place_in_the_list() {
        String child = tracker.child(here, "2024-02-01");
        Reply reply = tracker.post(details(child), """
                {"names": [{"givenNames": "A"}, {"kind": "OFFICIAL"}, {"name": "B"}, 5], "numbers": {},
                 "birth": {"date": "2012-07-09"}, "birthDate": "2012-07-09"}
                """);
        assertThat(errors(reply))
                .containsExactlyInAnyOrder(
                        "#/names/1/fullName NAME_WITHOUT_WORDS",
                        "#/names/2/name UNKNOWN_PROPERTY",
                        "#/names/2/fullName NAME_WITHOUT_WORDS",
                        "#/names/3 NOT_AN_OBJECT",
                        "#/numbers NOT_A_LIST");
        assertThat(errors(tracker.post(details(child), """
                {"birth": {"date": "2012-07-09"}, "birthDate": "2012-07-09"}
                """))).containsExactly("#/birthDate SAID_TWICE");
        String many = String.join(", ", Collections.nCopies(21, "{\"givenNames\": \"A\"}"));
        assertThat(errors(tracker.post(details(child), "{\"names\": [" + many + "]}")))
                .containsExactly("#/names TOO_MANY");
    }

    @Test
    void a_placement_adds_to_what_is_known() {
        String child = tracker.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-02-01", "accompaniment": "ALONE",
                 "details": {"birthDate": "2012-06-01", "externalNumber": "V 1"}}
                """.formatted(here)).text("/id");
        tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-03-01", "destination": "TO_FAMILY"}
                """);
        tracker.post("/children/" + child + "/placements", """
                {"locationId": "%s", "arrivedOn": "2024-07-01", "accompaniment": "ALONE",
                 "details": {"names": [{"familyName": "Zwanenveld"}]}}
                """.formatted(here));
        JsonNode known = tracker.get(details(child)).body();
        assertThat(known.at("/names/0/familyName").stringValue()).isEqualTo("Zwanenveld");
        assertThat(known.at("/birth/date").stringValue()).isEqualTo("2012-06-01");
        assertThat(known.at("/numbers/0/number").stringValue()).isEqualTo("V 1");
    }

    @Test
    void a_search_finds_by_any_spelling_and_leaves_no_trace_of_whom_was_looked_for(CapturedOutput log) {
        String child = named("Zarifa", "Krasniqi");
        Reply found = tracker.post("/children/_search", "{\"query\": \"krasnigi zareefa\"}");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().at("/items").findValuesAsString("id")).contains(child);
        assertThat(tracker.post("/children/_search", "{\"query\": \"Krasniqi\", \"locationId\": \"" + there + "\"}")
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(errors(tracker.post("/children/_search", "{\"name\": \"Krasniqi\", \"limit\": 101}")))
                .containsExactlyInAnyOrder("#/name UNKNOWN_PROPERTY", "#/query REQUIRED", "#/limit TOO_BIG");
        assertThat(errors(tracker.post("/children/_search", "{\"query\": \"  \"}")))
                .containsExactly("#/query REQUIRED");
        assertThat(tracker.get("/children/_search?query=Krasniqi").status()).isNotEqualTo(200);
        assertThat(log.getAll()).doesNotContainIgnoringCase("krasni");
    }

    @Test
    void of_an_erased_child_nothing_is_shown_whenever_one_asks_for() {
        String child = named("Parwana", "Quchqar");
        tracker.post("/children/" + child + "/relocations", relocation(there, "2024-03-01"));
        depart(child);
        long before = tracker.get("/policies?asOf=2024-03-02")
                .body()
                .at("/items/0/relocations")
                .longValue();

        Reply erased = tracker.post(
                "/children/" + child + "/erasures", "{\"ground\": \"RETENTION_TERM\"}", "Idempotency-Key", child);

        assertThat(erased.status()).isEqualTo(201);
        for (String path : List.of(
                "",
                "/timeline",
                "/counts",
                "/personal-details",
                "/holds",
                "?asOf=2024-02-02",
                "?knownAt=2024-10-01T08:30:00Z")) {
            Reply reply = tracker.get("/children/" + child + path);
            assertThat(reply.status()).as(path).isEqualTo(410);
            assertThat(reply.text("/type")).isEqualTo("/problems/child-erased");
        }
        assertThat(tracker.get("/findings?childId=" + child).text("/type")).isEqualTo("/problems/child-erased");
        assertThat(tracker.post("/children/" + child + "/relocations", relocation(here, "2024-08-01"))
                        .status())
                .isEqualTo(410);
        assertThat(tracker.get("/children?limit=500").body().at("/items").findValuesAsString("id"))
                .doesNotContain(child);
        Reply residents = tracker.get("/locations/" + there + "/residents?asOf=2024-03-05");
        assertThat(residents.body().get("items")).isEmpty();
        assertThat(residents.body().get("total").intValue()).isEqualTo(1);
        assertThat(residents.body().get("notShown").intValue()).isEqualTo(1);
        assertThat(tracker.get("/locations/" + there + "/residents").body().has("notShown"))
                .isFalse();
        assertThat(tracker.post("/children/_search", "{\"query\": \"Quchqar\"}")
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(tracker.get("/policies?asOf=2024-03-02")
                        .body()
                        .at("/items/0/relocations")
                        .longValue())
                .isEqualTo(before);
    }

    @Test
    void a_repeated_request_gets_its_answer_after_an_erasure_and_brings_nobody_back() {
        String body = """
                {"locationId": "%s", "arrivedOn": "2024-02-01", "accompaniment": "ALONE",
                 "details": {"names": [{"fullName": "Nilofar Qwzx"}]}}
                """.formatted(here);
        Reply first = tracker.post("/children", body, "Idempotency-Key", "erased-" + here);
        String child = first.text("/id");
        depart(child);
        tracker.post("/children/" + child + "/erasures", "{\"ground\": \"REQUEST\"}");

        Reply again = tracker.post("/children", body, "Idempotency-Key", "erased-" + here);

        assertThat(again.text("/id")).isEqualTo(child);
        assertThat(tracker.get(again.header("Location").substring(Api.PATH.length()))
                        .status())
                .isEqualTo(410);
        assertThat(new String(again.response().body(), StandardCharsets.UTF_8)).doesNotContain("Qwzx");
        assertThat(tracker.bean(JdbcTemplate.class)
                        .queryForList("select i::text from idempotency i", String.class)
                        .toString())
                .doesNotContain("Nilofar");
    }

    @Test
    void a_hold_keeps_a_child_until_it_is_lifted() {
        String child = named("Shabnam", "Yld");
        depart(child);
        String hold = tracker.post("/children/" + child + "/holds", "{\"ground\": \"WOO_REQUEST\"}")
                .text("/holdId");
        Reply refused =
                tracker.post("/children/" + child + "/erasures", "{\"ground\": \"COURT\"}", "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("for: a request under the Woo.");
        assertThat(refused.text("/errors/0/grounds/0")).isEqualTo("WOO_REQUEST");
        assertThat(tracker.get("/children/" + child + "/holds").text("/items/0/id"))
                .isEqualTo(hold);
        assertThat(tracker.post("/children/" + child + "/holds/" + child + "/liftings", "")
                        .status())
                .isEqualTo(404);
        assertThat(tracker.send("POST", "/children/" + child + "/holds/" + hold + "/liftings", null)
                        .status())
                .isEqualTo(201);
        assertThat(tracker.get("/children/" + child + "/holds").body().get("items"))
                .isEmpty();
        assertThat(tracker.post("/children/" + child + "/erasures", "{\"ground\": \"COURT\"}")
                        .status())
                .isEqualTo(201);
    }

    private void depart(String child) {
        tracker.post("/children/" + child + "/departures", """
                {"leftOn": "2024-04-01", "destination": "TO_FAMILY"}
                """);
    }

    private String named(String givenNames, String familyName) {
        String child = tracker.child(here, "2024-02-01");
        tracker.post(details(child), """
                {"names": [{"givenNames": "%s", "familyName": "%s"}], "birthDate": "2012-07-09"}
                """.formatted(givenNames, familyName));
        return child;
    }

    private static String details(String child) {
        return "/children/" + child + "/personal-details";
    }

    private static List<String> errors(Reply reply) {
        return reply.body()
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").stringValue() + " "
                        + error.get("code").stringValue())
                .toList();
    }
}
