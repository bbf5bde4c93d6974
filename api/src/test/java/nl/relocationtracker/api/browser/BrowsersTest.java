package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.access.Role;
import org.junit.jupiter.api.Test;

@Journey
class BrowsersTest {

    @Test
    void who_comes_next_finds_nothing_of_who_was_there_before() {
        try (Desk before = new Desk().withoutScript().width(360)) {
            before.signInAs("Was hier", Role.SUPERVISOR).open("/?lang=en&theme=dark");
            assertThat(before.attribute("lang")).isEqualTo("en");
            before.ask("localStorage.told = sessionStorage.told = 'something'");
        }
        try (Desk next = new Desk()) {
            assertThat(next.open("/").heading()).isEqualTo("Inloggen");
            assertThat(next.attribute("lang")).isEqualTo("nl");
            assertThat(next.attribute("data-theme")).isNotEqualTo("dark");
            assertThat(next.ask("return localStorage.told || sessionStorage.told"))
                    .isNull();
            assertThat(next.ask("return innerWidth")).isEqualTo(1280L);
            next.signIn("Was hier", "a wrong guess");
            assertThat(next.focused().getAttribute("class")).as("script runs").isEqualTo("problem");
        }
    }
}
