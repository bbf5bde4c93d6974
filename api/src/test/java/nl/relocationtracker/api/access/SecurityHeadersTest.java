package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private static final Map<String, String> SAFE = Map.of(
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer");

    private static Program program;

    @BeforeAll
    static void start() {
        // Believes the header that says how a request came in, as behind a proxy.
        program = Program.start("--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void are_on_every_answer_errors_too() {
        String operator = program.operator();
        assertSafe(program.get("/api/v1/locations", "Authorization", operator), 200);
        assertSafe(program.get("/", "Authorization", operator), 200);
        assertSafe(program.get("/api/v1/locations"), 401);
        assertSafe(program.get("/"), 401);
        assertSafe(program.get("/api/v1/nothing", "Authorization", operator), 404);
        assertSafe(program.get("/api/v1/population", "Authorization", operator), 500);
        assertSafe(program.get("/assets/nothing.css"), 404);
        assertSafe(program.get("/actuator/health"), 200);
        assertSafe(program.send("POST", "/", "Authorization", operator), 403);
    }

    @Test
    void are_on_what_is_refused_before_anything_looks_at_it() {
        assertSafe("GET /api//v1 HTTP/1.1", 400);
        assertSafe("GET /%zz HTTP/1.1", 400);
        assertSafe("GET /[ HTTP/1.1", 400);
        assertSafe("TRACE / HTTP/1.1", 405);
    }

    @Test
    void promise_tls_for_a_year_when_there_is_tls() {
        assertThat(program.get("/glossary").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(program.get("/glossary", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000 ; includeSubDomains");
    }

    private static void assertSafe(String request, int status) {
        assertThat(program.raw(request, "Host: localhost"))
                .startsWith("HTTP/1.1 " + status)
                .contains(SAFE.entrySet().stream()
                        .map(header -> "\r\n" + header.getKey() + ": " + header.getValue() + "\r\n")
                        .toList());
    }

    private static void assertSafe(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        SAFE.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
    }
}
