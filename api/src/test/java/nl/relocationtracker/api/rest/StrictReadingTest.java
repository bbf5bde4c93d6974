package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StrictReadingTest {

    private final RunningTracker tracker = RunningTracker.shared();

    @Test
    void tells_everything_that_is_wrong_with_path_query_headers_and_body_at_once() {
        Reply reply = tracker.post(
                "/children/x/relocations?asOf=2024-01-01",
                """
                {"arrivedOn": "1-2-2024", "reason": "", "decidedBy": 3, "note": "", "naam": "Amina"}
                """,
                "If-Match",
                "3",
                "Idempotency-Key",
                "two words",
                "Accept-Language",
                "en");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("/type")).isEqualTo("/problems/invalid-input");
        assertThat(told(reply))
                .containsExactlyInAnyOrder(
                        "id NOT_AN_ID",
                        "asOf NO_PARAMETERS",
                        "#/locationId REQUIRED",
                        "#/arrivedOn NOT_A_DATE",
                        "#/reason UNKNOWN_VALUE",
                        "#/decidedBy UNKNOWN_VALUE",
                        "#/note BLANK",
                        "#/naam UNKNOWN_PROPERTY",
                        "If-Match NOT_A_VERSION",
                        "Idempotency-Key NOT_A_KEY");
        assertThat(reply.body().toString()).doesNotContain("Amina");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"closedOn": 20240101, "cause": "SAFETY"}              | #/closedOn NOT_A_DATE
            {"closedOn": "2024-02-30", "cause": "SAFETY"}          | #/closedOn NOT_A_DATE
            {"closedOn": "+12024-02-03", "cause": "SAFETY"}        | #/closedOn NOT_A_DATE
            {"closedOn": "0001-01-01", "cause": "SAFETY"}          | #/closedOn NOT_A_DATE
            {"closedOn": "2024-02-03", "cause": "safety"}          | #/cause UNKNOWN_VALUE
            {"closedOn": "2024-02-03", "cause": 0}                 | #/cause UNKNOWN_VALUE
            {"closedOn": "2024-02-03", "cause": null}              | #/cause REQUIRED
            {"closedOn": "2024-02-03", "cause": "SAFETY"           | # NOT_JSON
            {"closedOn": "2024-02-03", "cause": "SAFETY"} {}       | # NOT_JSON
            {"cause": "SAFETY", "cause": "SAFETY"}                 | # NOT_JSON
            ["2024-02-03"]                                         | # NOT_AN_OBJECT
            null                                                   | # NOT_AN_OBJECT
            """)
    void takes_no_body_that_it_would_have_to_guess_at(String body, String mistake) {
        Reply reply = tracker.post("/locations/" + UUID.randomUUID() + "/closures", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(told(reply)).containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a\\u0000b", "kind": "REGULAR", "openedOn": "2024-01-01"}                  | #/name UNREADABLE_TEXT
            {"name": "a\\ud800b", "kind": "REGULAR", "openedOn": "2024-01-01"}                  | #/name UNREADABLE_TEXT
            {"name": "a\\nb", "kind": "REGULAR", "openedOn": "2024-01-01"}                      | #/name UNREADABLE_TEXT
            {"name": "  ", "kind": "REGULAR", "openedOn": "2024-01-01"}                        | #/name BLANK
            {"name": "a", "kind": "REGULAR", "openedOn": "2024-01-01", "capacity": "12"}       | #/capacity NOT_A_NUMBER
            {"name": "a", "kind": "REGULAR", "openedOn": "2024-01-01", "capacity": 12.5}       | #/capacity NOT_A_NUMBER
            {"name": "a", "kind": "REGULAR", "openedOn": "2024-01-01", "capacity": 99999999999}| #/capacity TOO_BIG
            {"name": "a", "kind": "REGULAR", "openedOn": "2024-01-01", "capacity": 0}          | #/capacity TOO_SMALL
            """)
    void takes_no_text_that_can_not_be_kept_and_no_number_that_is_none(String body, String mistake) {
        assertThat(told(tracker.post("/locations", body))).containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /children?flaged=true                            | flaged UNKNOWN_PARAMETER
            /children?flagged=yes                            | flagged NOT_TRUE_OR_FALSE
            /children?flagged=true&flagged=false             | flagged GIVEN_TWICE
            /children?policy=all                             | policy UNKNOWN_VALUE
            /children?limit=501                              | limit TOO_BIG
            /children?limit=99999999999                      | limit TOO_BIG
            /children?limit=0                                | limit TOO_SMALL
            /children?limit=ten                              | limit NOT_A_NUMBER
            /children?cursor=x                               | cursor NOT_A_CURSOR
            /children?cursor=MjAyNC0wMS0wMQowCm51bGwKeA      | cursor NOT_A_CURSOR
            /children?asOf=2024-10-02                        | asOf IN_THE_FUTURE
            /children?knownAt=2024-10-01T08:30:01Z           | knownAt IN_THE_FUTURE
            /children?knownAt=2024-10-01                     | knownAt NOT_A_MOMENT
            /population?on=2024-10-02                        | on IN_THE_FUTURE
            /population?grouping=letter                      | grouping UNKNOWN_VALUE
            /location-churn?sort=days_open                   | sort UNKNOWN_VALUE
            /policies?x=1                                    | x UNKNOWN_PARAMETER
            """)
    void takes_no_query_that_it_would_have_to_guess_at(String path, String mistake) {
        Reply reply = tracker.get(path);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(told(reply)).containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            departures       | {"leftOn": "1 June", "destination": "TO_FAMILY", "lastSeenOn": "2024-02-01"} | #/leftOn NOT_A_DATE, #/lastSeenOn ONLY_FOR_MISSING
            departures       | {"leftOn": "1 June", "destination": "AWAY", "lastSeenOn": "2024-02-01"}      | #/leftOn NOT_A_DATE, #/destination UNKNOWN_VALUE
            elsewhere-nights | {"from": "2024-02-01", "nights": 0, "note": "x"}                             | #/nights TOO_SMALL, #/note ONLY_WITH_REASON
            elsewhere-nights | {"from": "2024-02-01", "nights": 0, "note": "x", "reason": "CLOSED"}         | #/nights TOO_SMALL, #/reason UNKNOWN_VALUE
            personal-details | {"names": [{"kind": "FAMOUS"}]}                                              | #/names/0/kind UNKNOWN_VALUE, #/names/0/fullName NAME_WITHOUT_WORDS
            personal-details | {"names": [{"givenNames": ""}]}                                              | #/names/0/givenNames BLANK
            """)
    void tells_what_contradicts_beside_what_is_wrong_unless_it_hangs_on_that(
            String what, String body, String mistakes) {
        Reply reply = tracker.post("/children/" + UUID.randomUUID() + "/" + what, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(told(reply)).containsExactlyInAnyOrder(mistakes.split(", "));
    }

    @Test
    void says_of_an_address_without_parameters_that_it_takes_none() {
        Reply reply = tracker.get("/children/" + UUID.randomUUID() + "/holds?asOf=2024-02-01", "Accept-Language", "nl");
        assertThat(told(reply)).containsExactly("asOf NO_PARAMETERS");
        assertThat(reply.text("/errors/0/detail")).isEqualTo("Op dit adres horen geen parameters. Laat deze weg.");
    }

    @Test
    void today_is_the_day_in_the_zone_of_the_locations_and_an_offset_is_answered_in_utc() {
        Reply reply = tracker.get("/population?on=2024-10-01&knownAt=2024-10-01T10:29:00+02:00");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/knownAt")).isEqualTo("2024-10-01T08:29:00Z");
    }

    @Test
    void a_birth_date_or_number_is_never_repeated() {
        Reply reply = tracker.post("/children", """
                {"locationId": "x", "arrivedOn": "2024-02-01", "accompaniment": "ALONE",
                 "details": {"birthDate": "2031-05-17", "externalNumber": "V 123", "name": "Amina"}}
                """);
        assertThat(told(reply))
                .containsExactlyInAnyOrder(
                        "#/locationId NOT_AN_ID",
                        "#/details/birthDate IN_THE_FUTURE",
                        "#/details/name UNKNOWN_PROPERTY");
        assertThat(reply.body().toString())
                .doesNotContain("2031")
                .doesNotContain("V 123")
                .doesNotContain("Amina");
    }

    @Test
    void what_is_no_request_is_answered_with_a_problem_too() {
        assertThat(tracker.get("/children?limit=%25zz").status()).isEqualTo(400);
        assertThat(tracker.post("/children", "{" + "\"a\":\"" + "x".repeat(1 << 20) + "\"}")
                        .text("/type"))
                .isEqualTo("/problems/too-large");
        Reply form = tracker.post("/children", "a=1", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(tracker.get("/children/").text("/type")).isEqualTo("/problems/not-found");
    }

    private static List<String> told(Reply reply) {
        return reply.body()
                .get("errors")
                .valueStream()
                .map(error -> place(error) + " " + error.get("code").stringValue())
                .toList();
    }

    private static String place(JsonNode error) {
        for (String member : List.of("pointer", "parameter", "header"))
            if (error.has(member)) return error.get(member).stringValue();
        throw new AssertionError("no place in " + error);
    }
}
