package nl.relocationtracker.api.pages.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageChoiceTest {

    private final LanguageChoice choice = new LanguageChoice();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void is_dutch_whatever_the_browser_prefers() {
        request.addHeader("Accept-Language", "en, fr;q=0.5");
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
