package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SecurityTxtTest {

    @Test
    void is_there_for_everybody() {
        HttpResponse<String> answer = Program.shared().get("/.well-known/security.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(answer.body()).contains("Contact: mailto:security@127.0.0.1\n");
    }

    @Test
    void names_whom_the_settings_name_and_half_a_year() {
        assertThat(text(new AccessSettings.Contact("security@example.nl", "https://example.nl/melden")))
                .isEqualTo("""
                        Contact: mailto:security@example.nl
                        Contact: https://example.nl/melden
                        Expires: 2024-09-01T00:00:00Z
                        Preferred-Languages: nl, en
                        """);
    }

    private static String text(AccessSettings.Contact contact) {
        AccessSettings settings =
                new AccessSettings(new AccessSettings.Operator("", ""), contact, new AccessSettings.Session(60, 12));
        return new SecurityTxt(settings, new SettableClock()).text(new MockHttpServletRequest());
    }
}
