package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ToHandOverTest {

    private static final UUID KEES = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final SettableClock clock = new SettableClock();
    private final ToHandOver toHandOver = new ToHandOver(clock);

    private static MockHttpServletRequest request(String session, Cookie... others) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        Cookie[] all = new Cookie[others.length + 1];
        all[0] = new Cookie(SessionCookie.NAME, session);
        System.arraycopy(others, 0, all, 1, others.length);
        request.setCookies(all);
        return request;
    }

    private Cookie made() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        toHandOver.remember(new Opened(KEES, "abcde-fghjk"), request("session of Olga"), response);
        return response.getCookie("to-hand-over");
    }

    @Test
    void shows_a_password_again_to_the_session_in_which_it_was_made() {
        assertThat(toHandOver.of(KEES, request("session of Olga", made()))).contains("abcde-fghjk");
    }

    @Test
    void says_nothing_to_another_session_nor_of_another_account_nor_without_the_cookie() {
        Cookie made = made();
        assertThat(made.getValue()).doesNotContain("abcde");
        assertThat(made.isHttpOnly()).isTrue();
        assertThat(made.getPath()).isEqualTo("/accounts/" + KEES + "/password");
        assertThat(toHandOver.of(KEES, request("session of Oscar", made))).isEmpty();
        assertThat(toHandOver.of(ANNA, request("session of Olga", made))).isEmpty();
        assertThat(toHandOver.of(KEES, request("session of Olga"))).isEmpty();
        assertThat(toHandOver.of(KEES, request("session of Olga", new Cookie("to-hand-over", "nonsense"))))
                .isEmpty();
    }

    @Test
    void is_over_after_ten_minutes_whatever_a_browser_keeps() {
        Cookie made = made();
        clock.pass(Duration.ofSeconds(599));
        assertThat(toHandOver.of(KEES, request("session of Olga", made))).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(toHandOver.of(KEES, request("session of Olga", made))).isEmpty();
    }
}
