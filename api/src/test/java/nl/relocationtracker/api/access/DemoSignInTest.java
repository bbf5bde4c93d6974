package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoSignInTest {

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.start("--tracker.demo=true");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void opens_pages_for_a_browser_on_this_machine_as_the_caseworker_of_the_demo() {
        for (String host : new String[] {"localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]:8080"})
            assertThat(program.raw("GET / HTTP/1.1", "Host: " + host))
                    .as(host)
                    .startsWith("HTTP/1.1 200")
                    .contains("demo-begeleider");
    }

    @Test
    void opens_nothing_under_the_name_of_another_site() {
        for (String host : new String[] {
            "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "127.0.0.2", "x@localhost"
        }) assertThat(program.raw("GET / HTTP/1.1", "Host: " + host)).as(host).matches("(?s)HTTP/1.1 40[01] .*");
        assertThat(program.raw("GET / HTTP/1.0")).startsWith("HTTP/1.1 401");
    }

    @Test
    void opens_nothing_for_what_a_proxy_passes_on() {
        for (String header : new String[] {
            "X-Forwarded-For: 127.0.0.1",
            "Forwarded: for=127.0.0.1",
            "X-Forwarded-Host: localhost",
            "X-Real-IP: 127.0.0.1"
        })
            assertThat(program.raw("GET / HTTP/1.1", "Host: localhost", header))
                    .as(header)
                    .startsWith("HTTP/1.1 401");
    }

    @Test
    void leaves_the_api_closed() {
        assertThat(program.raw("GET /api/v1/children HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void stands_back_for_whoever_signs_in() {
        assertThat(program.get("/", "Authorization", program.operator()).body()).isEqualTo("operator");
        assertThat(program.get("/", "Authorization", Program.basic("operator:wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void may_do_what_a_caseworker_may() {
        assertThat(program.get("/actuator").statusCode()).isEqualTo(403);
    }

    @Test
    void opens_nothing_once_its_account_has_ended() {
        program.sql()
                .sql("update account set ended_at = now() where name = 'demo-begeleider'")
                .update();
        assertThat(program.get("/").statusCode()).isEqualTo(401);
        program.sql()
                .sql("update account set ended_at = null where name = 'demo-begeleider'")
                .update();
        assertThat(program.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void is_off_unless_asked_for() {
        Program.shared().bean(Accounts.class).makeDemo();
        assertThat(Program.shared().get("/").statusCode()).isEqualTo(401);
    }
}
