package nl.relocationtracker.api.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What somebody reads who may read figures and no child's file. */
class ResearcherTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static String child;
    private static String location;
    private static String family;

    @BeforeAll
    static void a_researcher_and_a_child_that_moved_nine_times() {
        TRACKER.bean(JdbcClient.class)
                .sql("""
                        insert into account (id, name, password_hash, roles, created_at)
                        values (gen_random_uuid(), 'researcher', ?, ?, now())""")
                .param(TRACKER.bean(PasswordEncoder.class).encode("a good password"))
                .param(new String[] {"RESEARCHER"})
                .update();
        location = TRACKER.location("EMERGENCY", "2024-01-01");
        String other = TRACKER.location("CRISIS_EMERGENCY", "2024-01-01");
        child = TRACKER.child(location, "2024-01-10");
        for (int move = 1; move <= 9; move++)
            TRACKER.post(
                    "/children/" + child + "/relocations",
                    RunningTracker.relocation(move % 2 == 1 ? other : location, "2024-02-%02d".formatted(move)));
        family = TRACKER.post("/locations", """
                        {"code": "PG-1", "kind": "FOSTER_FAMILY", "openedOn": "2024-01-01"}
                        """).text("/id");
    }

    @Test
    void reads_figures_and_no_list_of_children() throws Exception {
        String page = page("/", "researcher:a good password");
        assertThat(page).contains("Soort opvang", "afgerond op 5").doesNotContain("/children/");
        assertThat(page("/", null)).contains("/children/" + child).doesNotContain("afgerond op 5");
    }

    @Test
    void reads_no_number_so_small_that_it_is_a_child() throws Exception {
        assertThat(page("/locations/" + location, "researcher:a good password"))
                .contains("afgeschermd", "afgerond op 5")
                .doesNotContain("/children/");
    }

    @Test
    void takes_the_same_figures_as_a_file_and_they_are_under_the_rules() throws Exception {
        String kind = "2024-02-29,,CRISIS_EMERGENCY,";
        assertThat(page("/?file=population&asOf=2024-02-29", "researcher:a good password"))
                .startsWith("as_of,known_on,kind,children,unaccompanied\r\n")
                .contains(kind + "withheld,");
        assertThat(page("/?file=population&asOf=2024-02-29", null)).contains(kind + "1,");
        assertThat(send("/?file=nothing", null).statusCode()).isEqualTo(404);
    }

    @Test
    void reads_how_often_children_move_and_what_closings_caused_under_the_rules() throws Exception {
        assertThat(page("/relocation-counts?file=x", "researcher:a good password"))
                .startsWith("as_of,known_on,how_often,children\r\n")
                .contains(",9,withheld");
        assertThat(page("/relocation-counts?file=x", null)).doesNotContain("withheld");
        assertThat(page("/openings?file=csv", "researcher:a good password"))
                .startsWith("location,location_id,kind,openings,")
                .contains(location, ",withheld");
        assertThat(page("/openings?sort=-relocations-by-closure", "researcher:a good password"))
                .contains("afgeschermd", "afgerond op 5");
    }

    @Test
    void reads_no_childs_page() throws Exception {
        assertThat(send("/children/" + child, "researcher:a good password").statusCode())
                .isEqualTo(403);
    }

    @Test
    void finds_no_page_of_a_foster_family_nor_does_anybody_else() throws Exception {
        assertThat(family).hasSize(36);
        for (String who : new String[] {"researcher:a good password", null})
            assertThat(send("/locations/" + family, who).statusCode()).isEqualTo(404);
    }

    @Test
    void does_not_learn_by_the_api_that_there_is_a_foster_family() throws Exception {
        assertThat(send("/api/v1/locations/" + location, "researcher:a good password")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("/api/v1/locations/" + family, "researcher:a good password")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String page(String address, String who) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(address, who);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** @param who name and password; null for the operator */
    private static HttpResponse<String> send(String address, String who) throws IOException, InterruptedException {
        String authorization = who == null
                ? RunningTracker.authorization()
                : "Basic " + Base64.getEncoder().encodeToString(who.getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TRACKER.port() + address))
                .header("Accept", address.startsWith("/api") ? "application/json" : "text/html")
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
