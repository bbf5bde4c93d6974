package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    @AutoClose
    private static final RunningTracker TRACKER = RunningTracker.fresh();

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static String child;
    private static String location;

    @BeforeAll
    static void a_child_that_moved_nine_times() {
        location = TRACKER.location("EMERGENCY", "2024-01-01");
        String other = TRACKER.location("REGULAR", "2024-01-01");
        child = TRACKER.child(location, "2024-01-10");
        for (int move = 1; move <= 9; move++)
            TRACKER.post(
                    "/children/" + child + "/relocations",
                    RunningTracker.relocation(move % 2 == 1 ? other : location, "2024-02-%02d".formatted(move)));
    }

    @Test
    void the_start_page_shows_who_moved_most_and_since_when_in_dutch() throws Exception {
        assertThat(page("/"))
                .contains("<html lang=\"nl\"", "Kinderen boven de grens", "/children/" + child, "8 feb 2024")
                .doesNotContain("verzonnen gegevens");
    }

    @Test
    void the_start_page_of_an_earlier_day_knows_only_that_day() throws Exception {
        assertThat(page("/?asOf=7-2-2024")).contains("7 februari 2024").doesNotContain("8 februari 2024", "8 feb 2024");
    }

    @Test
    void a_day_that_is_none_is_told_at_the_top_and_at_the_field_and_kept() throws Exception {
        assertThat(page("/?asOf=31-2-2024")).contains("31-2-2024", "aria-invalid=\"true\"", "aria-describedby");
    }

    @Test
    void a_childs_page_draws_every_stay_and_marks_the_eighth_move() throws Exception {
        String page = page("/children/" + child);
        assertThat(page)
                .contains("<svg", "Verblijfsgeschiedenis", "Boven de grens")
                .doesNotContain(" style=");
        assertThat(page("/children/" + child + "?lang=en")).contains("<html lang=\"en\"", "Timeline", "Flagged");
    }

    @Test
    void a_page_of_an_erased_child_shows_nothing_but_that() throws Exception {
        String erased = TRACKER.child(location, "2024-01-10");
        TRACKER.post(
                "/children/" + erased + "/departures", "{\"leftOn\": \"2024-01-12\", \"destination\": \"TO_FAMILY\"}");
        TRACKER.post("/children/" + erased + "/erasures", "{\"ground\": \"REQUEST\"}");
        for (String question : new String[] {"", "?asOf=2024-01-11", "?asOf=soon"}) {
            var answer = send("/children/" + erased + question, true);
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body())
                    .contains("Gegevens gewist")
                    .doesNotContain("Verblijfsgeschiedenis", "jan 2024", erased);
        }
    }

    @Test
    void a_childs_page_tells_what_was_put_right_as_it_was_and_as_it_is() throws Exception {
        String site = TRACKER.location("REGULAR", "2024-01-01");
        String born = TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-09-20", "origin": "BORN_IN_RECEPTION",
                 "accompaniment": "WITH_PARENT"}
                """.formatted(site)).text("/id");
        assertThat(page("/children/" + born)).contains("in de opvang geboren");
        String stay = TRACKER.post(
                        "/children/" + born + "/relocations", RunningTracker.relocation(location, "2024-09-25"))
                .text("/stayId");
        TRACKER.send("PUT", "/children/" + born + "/stays/" + stay, """
                {"locationId": "%s", "arrivedOn": "2024-09-24", "reason": "SAFETY", "why": "brief van 24 september"}
                """.formatted(location));
        String absence = TRACKER.post(
                        "/children/" + born + "/elsewhere-nights", "{\"from\": \"2024-09-26\", \"nights\": 2}")
                .text("/absenceId");
        TRACKER.post("/children/" + born + "/absences/" + absence + "/retractions", "{\"reason\": \"niet dit kind\"}");
        assertThat(page("/children/" + born))
                .contains(
                        "brief van 24 september",
                        "aankomst: 25 september 2024 → 24 september 2024",
                        "reden: plaatsgebrek of afschalen → veiligheid",
                        "Was er nooit: Nachten elders vanaf 26 september 2024");
        assertThat(page("/children/" + born + "?lang=en")).contains("arrival: 25 September 2024 → 24 September 2024");
    }

    @Test
    void the_start_calls_children_as_every_other_page_does() throws Exception {
        assertThat(page("/")).contains(">Kind " + child.substring(0, 8) + "</a>");
    }

    @Test
    void a_locations_page_tells_what_was_put_right() throws Exception {
        String site = TRACKER.location("EMERGENCY", "2024-01-01");
        String period = TRACKER.get("/locations/" + site).text("/periods/0/id");
        TRACKER.post("/locations/" + site + "/closures", "{\"closedOn\": \"2024-09-20\", \"cause\": \"SAFETY\"}");
        TRACKER.send("PUT", "/locations/" + site + "/periods/" + period, """
                {"openedOn": "2024-01-01", "closedOn": "2024-09-10", "cause": "SCALED_DOWN", "why": "LEARNED_LATER"}
                """);
        assertThat(page("/locations/" + site))
                .contains(
                        "Openingsperiode gecorrigeerd",
                        "door operator",
                        "pas later bekend geworden",
                        "Eerst: open vanaf 1 januari 2024, gesloten vanaf 20 september 2024 (veiligheid)",
                        "Nu: open vanaf 1 januari 2024, gesloten vanaf 10 september 2024 (afgeschaald)");
    }

    @Test
    void a_locations_page_leads_to_the_child_that_a_finding_is_about_and_tells_of_earlier_periods() throws Exception {
        String site = TRACKER.location("CRISIS_EMERGENCY", "2024-01-01");
        String child = TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-09-20", "accompaniment": "ALONE"}
                """.formatted(site)).text("/id");
        TRACKER.post("/locations/" + site + "/reopenings", """
                {"openedOn": "2020-01-01", "closedOn": "2020-05-01", "cause": "SCALED_DOWN"}
                """);
        assertThat(page("/locations/" + site))
                .contains(
                        "Eerdere openingsperiode toegevoegd",
                        "Eerst: deze periode was niet bekend",
                        "Nu: open vanaf 1 januari 2020, gesloten vanaf 1 mei 2020 (afgeschaald)")
                .containsPattern("<a href=\"/children/" + child + "\">[^<]+</a>\\s*<span>Het kind is alleenreizend");
    }

    @Test
    void a_locations_page_shows_its_periods() throws Exception {
        assertThat(page("/locations/" + location)).contains("Locatie", "1 jan 2024");
    }

    @Test
    void a_location_that_became_something_else_and_winds_down_says_so() throws Exception {
        String site = TRACKER.location("EMERGENCY", "2024-01-01");
        String resident = TRACKER.child(site, "2024-02-01");
        TRACKER.post("/locations/" + site + "/conversions", "{\"kind\": \"REGULAR\", \"from\": \"2024-03-01\"}");
        TRACKER.send("PUT", "/locations/" + site + "/announced-closure", """
                {"closesOn": "2024-12-01", "cause": "SCALED_DOWN", "announcedOn": "2024-09-01"}
                """);
        assertThat(page("/locations/" + site)).contains("in afbouw", "1 dec 2024");
        assertThat(page("/locations/" + site + "?asOf=31-8-2024")).doesNotContain("in afbouw");
        assertThat(page("/children/" + resident)).contains("vanaf 1 mrt 2024", "kind-EMERGENCY", "kind-REGULAR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/glossary", "/toegankelijkheid", "/problems/children-recorded-there", "/problems/not-found"})
    void the_pages_for_everybody_open_without_signing_in_in_both_languages(String address) throws Exception {
        assertThat(send(address, false).statusCode()).isEqualTo(200);
        assertThat(send(address, false).body()).contains("<html lang=\"nl\"");
        assertThat(send(address + "?lang=en", false).body()).contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/children/00000000-0000-4000-8000-000000000001"})
    void other_pages_ask_to_sign_in(String address) throws Exception {
        assertThat(send(address, false).statusCode()).isEqualTo(401);
    }

    @Test
    void what_does_not_exist_is_told_as_a_page() throws Exception {
        HttpResponse<String> answer = send("/children/00000000-0000-4000-8000-000000000001", true);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"nl\"", "<h1");
    }

    @Test
    void the_type_of_a_problem_says_in_words_what_is_the_matter_to_people_and_programs() throws Exception {
        assertThat(send("/problems/children-recorded-there?lang=en", false).body())
                .contains("Children live there still", "… children are recorded there on …", ">409<");
        assertThat(send("/problems/of-no-such-type", false).statusCode()).isEqualTo(404);
        HttpRequest program = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + TRACKER.port() + "/problems/children-recorded-there"))
                .build();
        assertThat(BROWSER.send(program, HttpResponse.BodyHandlers.ofString()).body())
                .contains("\"status\":409", "\"nl\":{\"title\":\"Er wonen nog kinderen\"", "\"en\":{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/json", "no type at all"})
    void whoever_does_not_ask_for_a_page_is_told_as_problem_details_what_does_not_exist(String accept)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + TRACKER.port() + "/nothing-here"))
                .header("Authorization", RunningTracker.authorization());
        if (!accept.isEmpty()) request.header("Accept", accept);
        HttpResponse<String> answer = BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/not-found\"", "\"instance\":\"/nothing-here\"")
                .doesNotContain("timestamp");
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Set<String> dutch = keys("/messages.properties");
        assertThat(dutch).hasSizeGreaterThan(100);
        assertThat(keys("/messages_en.properties")).isEqualTo(dutch);
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties messages = new Properties();
        try (InputStream stream = PagesTest.class.getResourceAsStream(bundle)) {
            messages.load(stream);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static String page(String address) throws IOException, InterruptedException {
        return send(address, true).body();
    }

    private static HttpResponse<String> send(String address, boolean signedIn)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TRACKER.port() + address))
                .header("Accept", "text/html");
        if (signedIn) request.header("Authorization", RunningTracker.authorization());
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
