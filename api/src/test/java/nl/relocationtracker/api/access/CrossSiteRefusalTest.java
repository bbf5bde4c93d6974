package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CrossSiteRefusalTest {

    private final Program program = Program.shared();

    @Test
    void refuses_what_a_page_of_another_site_sends() {
        assertRefused("Sec-Fetch-Site", "cross-site");
        assertRefused("Sec-Fetch-Site", "same-site");
        assertRefused("Sec-Fetch-Site", "cross-site", "Origin", own());
        assertRefused("Origin", "https://evil.example");
        assertRefused("Origin", "http://127.0.0.1:1");
        assertRefused("Origin", "null");
        assertRefused("Origin", "not an origin");
    }

    @Test
    void lets_through_programs_and_own_pages() {
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(post("Sec-Fetch-Site", "same-origin", "Origin", own()).statusCode())
                .isEqualTo(200);
        assertThat(post("Sec-Fetch-Site", "none").statusCode()).isEqualTo(200);
        assertThat(post("Origin", own()).statusCode()).isEqualTo(200);
    }

    @Test
    void lets_another_site_link_here() {
        assertThat(program.get("/", "Authorization", program.operator(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refuses_pages_too_before_their_token_is_looked_at() {
        HttpResponse<String> answer = program.send(
                "POST", "/glossary", "Authorization", program.operator(), "Origin", "https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void leaves_a_token_to_be_shown_by_the_forms_of_pages() {
        HttpResponse<String> form = program.get("/toegankelijkheid");
        Matcher cookie = Pattern.compile("XSRF-TOKEN=([^;]+)")
                .matcher(form.headers().firstValue("Set-Cookie").orElseThrow());
        assertThat(cookie.find()).isTrue();
        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        String[] own = {"Authorization", program.operator(), "Cookie", "XSRF-TOKEN=" + cookie.group(1)};
        assertThat(program.send("POST", "/", own).statusCode()).isEqualTo(403);
        // Past the token; that nobody may write here is the next thing said.
        assertThat(program.send("POST", "/?_csrf=" + form.body(), own).statusCode())
                .isEqualTo(405);
    }

    private void assertRefused(String... headers) {
        HttpResponse<String> answer = post(headers);
        assertThat(answer.statusCode()).as(String.join(" ", headers)).isEqualTo(403);
        assertThat(answer.body()).contains("\"type\":\"/problems/cross-site\"");
    }

    private HttpResponse<String> post(String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = program.operator();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return program.send("POST", "/api/v1/children", all);
    }

    private String own() {
        return "http://127.0.0.1:" + program.port();
    }
}
