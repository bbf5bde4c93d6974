package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.relocationtracker.api.pages.Frame.Site;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final Site DEMO = new Site(true, "1.2.3");
    private static final Site REAL = new Site(false, "1.2.3");

    @Test
    void says_of_made_up_data_in_the_title_and_on_the_page_that_it_is_made_up() {
        for (String language : new String[] {"", "lang=en"}) {
            String page = error(DEMO, language, 404);
            assertThat(title(page)).contains("verzonnen gegevens");
            assertThat(page.substring(page.indexOf("<body>"))).contains("verzonnen gegevens");
        }
    }

    @Test
    void says_no_such_thing_of_real_data() {
        assertThat(error(REAL, "", 404)).doesNotContain("verzonnen").doesNotContain("class=\"demo\"");
    }

    @Test
    void gives_the_other_language_of_the_same_question() {
        assertThat(error(REAL, "asOf=29-2-2024", 404)).contains("href=\"?asOf=29-2-2024&amp;lang=en\"");
        assertThat(error(REAL, "lang=en&asOf=29-2-2024", 404)).contains("href=\"?asOf=29-2-2024&amp;lang=nl\"");
        assertThat(error(REAL, "", 404)).contains("href=\"?lang=en\" lang=\"en\" hreflang=\"en\"");
    }

    @Test
    void gives_the_other_themes_of_the_same_question_and_says_which_one_it_is() {
        assertThat(error(REAL, "asOf=29-2-2024", 404))
                .contains(
                        "data-theme=\"auto\"",
                        "href=\"?asOf=29-2-2024&amp;theme=dark\"",
                        "href=\"?asOf=29-2-2024&amp;theme=light\"")
                .doesNotContain("theme=auto");
    }

    @Test
    void writes_what_stands_in_an_address_as_text() {
        assertThat(error(REAL, "x=\"><script>alert(1)</script>", 404)).doesNotContain("<script>");
    }

    @Test
    void names_the_version_and_leads_to_words_and_accessibility() {
        assertThat(error(REAL, "", 404)).contains("versie 1.2.3", "href=\"/glossary\"", "href=\"/toegankelijkheid\"");
    }

    private static String title(String page) {
        return page.substring(page.indexOf("<title>"), page.indexOf("</title>"));
    }

    private static String error(Site site, String query, int status) {
        return Rendering.page("error", site, query, Map.of("status", status, "why", status));
    }
}
