package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.pages.language.Language;
import org.junit.jupiter.api.Test;

class SeeOtherTest {

    private static final Language ENGLISH = Rendering.language("en");

    @Test
    void says_of_whom_something_is_recorded_only_on_the_page_that_it_leads_to() {
        String told = new SeeOther("/children/1", "relocation-recorded", 1).told();
        assertThat(SeeOther.said(told, "/children/1", "Noor", ENGLISH)).contains("The relocation of Noor is recorded.");
        assertThat(SeeOther.said(told, "/children/2", "Yusuf", ENGLISH)).contains("The relocation is recorded.");
    }

    @Test
    void says_of_how_many_wherever_it_is_told() {
        String told = new SeeOther("/my-children", "arrivals-recorded", 3).told();
        assertThat(SeeOther.said(told, "/", null, ENGLISH)).contains("The arrival of 3 children is recorded.");
    }

    @Test
    void says_nothing_of_what_it_did_not_write() {
        assertThat(SeeOther.said("relocation-recorded.99999999.1", "/", null, ENGLISH))
                .isEmpty();
    }
}
