package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A supervisor goes to the day of the letter, and finds the figures of that day. */
@Journey
class PastJourneyTest {

    private final Desk desk = new Desk();

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void slides_with_the_keyboard_to_the_day_of_the_letter() {
        desk.signInAs("Slides", Role.SUPERVISOR).open("/?asOf=1-3-2024");
        desk.leave(() -> desk.find("#slide").sendKeys(Keys.ARROW_LEFT));
        assertThat(desk.path()).contains("asOf=29-2-2024");
        assertThat(desk.find("#slide").getAttribute("aria-valuetext")).isEqualTo("29 februari 2024");
        showsTheDayOfTheLetter();
    }

    @Test
    void types_the_day_where_there_is_no_script_and_as_known_on_which() {
        desk.withoutScript().signInAs("Types", Role.SUPERVISOR);
        assertThat(desk.find(".as-of-slide").isDisplayed()).isFalse();
        desk.type("asOf", "29-2-2024").press("Toon");
        showsTheDayOfTheLetter();
        desk.type("knownAt", "30-9-2024").press("Toon");
        assertThat(desk.find(".lead").getText()).isEqualTo("Op 29 februari 2024, zoals bekend op 30 september 2024");
    }

    private void showsTheDayOfTheLetter() {
        assertThat(desk.find(".lead").getText()).startsWith("Op 29 februari 2024");
        long letter = 0;
        for (String kind : new String[] {"regular", "emergency", "crisis"}) letter += population(kind);
        assertThat(letter).isPositive();
        assertThat(desk.find("[aria-labelledby=letter] tfoot .number").getText())
                .isEqualTo(Long.toString(letter));
    }

    private static long population(String group) {
        for (var row : DemoTracker.get()
                .get("/population?on=2024-02-29&grouping=letter-2024")
                .body()
                .get("population"))
            if (row.get("kind").asString().equals(group))
                return row.get("children").longValue();
        throw new AssertionError(group);
    }
}
