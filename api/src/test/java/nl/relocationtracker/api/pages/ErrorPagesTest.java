package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    private static final String CHILD = "/children/0190b7a4-7c1e-4000-8000-000000000001";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 406, 410, 418, 429, 500, 502, 503})
    void say_in_both_languages_what_it_means_and_what_to_do(int status) {
        for (String language : new String[] {"", "lang=en"}) {
            String page = page(status, language);
            assertThat(page).contains(">" + status + "<", "<h1", "href=\"/\"").doesNotContain("??");
        }
        assertThat(page(status, "")).isNotEqualTo(page(status, "lang=en"));
    }

    @Test
    void say_of_a_form_that_is_not_to_be_had_that_it_is_not_the_address() {
        assertThat(page(406, "lang=en")).contains("ordinary browser").doesNotContain("Check the address");
    }

    @Test
    void repeat_nothing_of_what_was_asked_for() {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, CHILD);
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "Amina from Assen");
        for (int status : new int[] {403, 404, 500})
            assertThat(page(status, "")).doesNotContain(CHILD).doesNotContain("Amina");
    }

    @Test
    void give_a_failure_of_the_program_a_number_that_its_log_line_has_too(CapturedOutput log) {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, CHILD);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("broken"));
        ModelAndView page = view(500);
        UUID number = (UUID) page.getModel().get("failure");
        assertThat(Rendering.page("error", new Frame.Site(false, "1"), "", page.getModel()))
                .contains(number.toString());
        assertThat(log.getOut()).contains(number.toString(), "broken").doesNotContain(CHILD);
    }

    private String page(int status, String query) {
        return Rendering.page(
                "error", new Frame.Site(false, "1"), query, view(status).getModel());
    }

    private ModelAndView view(int status) {
        return new ErrorPages(null).resolveErrorView(request, HttpStatus.valueOf(status), Map.of());
    }
}
