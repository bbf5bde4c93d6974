package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One click signs in as each role, in the demo, on this machine, and nowhere else. */
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
    void is_offered_to_a_browser_on_this_machine_as_each_role() {
        for (String host : new String[] {"localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]:8080"})
            assertThat(entrance().demoRoles(from("127.0.0.1", host))).as(host).containsExactly(Role.values());
    }

    @Test
    void begins_a_session_of_the_account_with_that_role_alone() {
        for (Role role : Role.values()) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            entrance().signInToDemo(role, from("127.0.0.1", "localhost"), response);
            String secret = response.getCookie(SessionCookie.NAME).getValue();
            assertThat(program.bean(Sessions.class).of(secret).orElseThrow().roles())
                    .containsExactly(role);
        }
    }

    @Test
    void is_not_there_under_the_name_of_another_site() {
        for (String host : new String[] {
            "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "127.0.0.2", "x@localhost"
        }) assertRefused(from("127.0.0.1", host));
    }

    @Test
    void is_not_there_for_another_machine_or_for_what_a_proxy_passes_on() {
        assertRefused(from("192.0.2.1", "localhost"));
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Forwarded-Host", "X-Real-IP"}) {
            MockHttpServletRequest request = from("127.0.0.1", "localhost");
            request.addHeader(header, "127.0.0.1");
            assertRefused(request);
        }
    }

    @Test
    void opens_nothing_by_itself() {
        assertThat(program.get("/").statusCode()).isEqualTo(401);
        assertThat(program.raw("GET /api/v1/children HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void is_not_offered_as_an_account_that_has_ended() {
        program.sql()
                .sql("update account set ended_at = now() where name = 'demo-begeleider'")
                .update();
        assertThat(entrance().demoRoles(from("127.0.0.1", "localhost")))
                .containsExactly(Role.SUPERVISOR, Role.RESEARCHER, Role.OPERATOR);
        program.sql()
                .sql("update account set ended_at = null where name = 'demo-begeleider'")
                .update();
    }

    @Test
    void is_off_unless_asked_for() {
        Program.shared().bean(Accounts.class).makeDemo();
        assertThat(Program.shared().bean(Entrance.class).demoRoles(from("127.0.0.1", "localhost")))
                .isEmpty();
    }

    private static Entrance entrance() {
        return program.bean(Entrance.class);
    }

    private static void assertRefused(MockHttpServletRequest request) {
        assertThat(entrance().demoRoles(request)).isEmpty();
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThatThrownBy(() -> entrance().signInToDemo(Role.OPERATOR, request, response))
                .isInstanceOf(ProblemAnswer.class);
        assertThat(response.getCookies()).isEmpty();
    }

    private static MockHttpServletRequest from(String address, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setLocalAddr("127.0.0.1");
        request.addHeader("Host", host);
        return request;
    }
}
