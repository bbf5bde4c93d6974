package nl.relocationtracker.api.pages.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageChoiceTest {

    private final LanguageChoice choice = new LanguageChoice();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void is_at_first_what_the_browser_prefers_of_both() {
        assertThat(choice.resolveLocale(request)).isEqualTo(Language.DUTCH);
        assertThat(preferred("en, fr;q=0.5")).isEqualTo(Language.ENGLISH);
        assertThat(preferred("en-US,en;q=0.9,nl;q=0.8")).isEqualTo(Language.ENGLISH);
        assertThat(preferred("fr, nl;q=0.8, en;q=0.7")).isEqualTo(Language.DUTCH);
        assertThat(preferred("fr")).isEqualTo(Language.DUTCH);
        assertThat(preferred(";;;")).isEqualTo(Language.DUTCH);
    }

    private Locale preferred(String header) {
        MockHttpServletRequest sent = new MockHttpServletRequest();
        sent.addHeader("Accept-Language", header);
        return choice.resolveLocale(sent);
    }

    @Test
    void is_what_was_chosen_whatever_the_browser_prefers() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("lang", "nl"));
        assertThat(choice.resolveLocale(request)).isEqualTo(Language.DUTCH);
    }

    @Test
    void is_what_was_asked_for_and_then_remembered() {
        request.setParameter("lang", "en");
        choice.remember(request, response);
        assertThat(choice.resolveLocale(request)).isEqualTo(Language.ENGLISH);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("lang=en; Path=/;")
                .contains("HttpOnly", "SameSite=Lax");

        MockHttpServletRequest later = new MockHttpServletRequest();
        later.setCookies(new Cookie("lang", "en"));
        assertThat(choice.resolveLocale(later)).isEqualTo(Language.ENGLISH);
        later.setParameter("lang", "nl");
        assertThat(choice.resolveLocale(later)).isEqualTo(Language.DUTCH);
    }

    @Test
    void remembers_no_language_that_there_is_not() {
        request.setParameter("lang", "fr\r\nX: y");
        request.setCookies(new Cookie("lang", "de"));
        choice.remember(request, response);
        assertThat(choice.resolveLocale(request)).isEqualTo(Language.DUTCH);
        assertThat(response.getHeaderNames()).isEmpty();
    }
}
