package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** On a phone what is looked at most stands first and the rest is folded; where there is room nothing is. */
@Journey
class LittleRoomTest {

    private static final String POPULATION = "table[class=population] tbody th";
    private static final String STAYS = ".stays tbody tr";

    private final Desk desk = new Desk();

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void the_figures_of_a_supervisor_are_folded_on_a_phone_and_open_by_the_keyboard() {
        desk.signInAs("Onderweg", Role.SUPERVISOR).width(390).open("/");
        assertThat(desk.shown(".key-figures strong")).hasSize(5);
        assertThat(desk.shown(POPULATION + ", .churn tbody th, #asOf")).isEmpty();
        List<?> flagged = desk.shown(".flagged tbody th");
        assertThat(flagged).hasSizeLessThanOrEqualTo(3);
        assertThat(desk.find(".flagged caption").getText()).startsWith("De eerste " + flagged.size() + " van ");
        desk.find("#population + .fold summary").sendKeys(Keys.ENTER);
        assertThat(desk.shown(POPULATION)).isNotEmpty();
        assertThat(desk.shown(".churn tbody th, #asOf")).isEmpty();
        desk.find(".as-of .fold summary").sendKeys(Keys.SPACE);
        desk.find("#asOf").clear();
        desk.type("asOf", "1-3-2023").enter();
        assertThat(desk.shown("#asOf")).as("of another day the form stays open").hasSize(1);
    }

    @Test
    void nothing_is_folded_where_there_is_room_nor_on_paper() {
        desk.signInAs("Aan het bureau", Role.SUPERVISOR).open("/");
        desk.await(() -> !desk.shown(".churn tbody th").isEmpty());
        List<?> all = desk.shown(POPULATION + ", .churn tbody th, .flagged tbody th");
        assertThat(desk.shown(".fold")).isEmpty();
        desk.width(390);
        assertThat(desk.shown(".fold")).hasSizeGreaterThan(6);
        desk.print(() -> {
            assertThat(desk.shown(".fold")).isEmpty();
            assertThat(desk.shown(POPULATION + ", .churn tbody th, .flagged tbody th"))
                    .isEqualTo(all);
        });
    }

    @Test
    void of_the_stays_of_a_child_the_last_are_shown_and_one_that_a_link_leads_to() {
        String file = "/children/" + DemoTracker.child();
        String first = DemoTracker.get().get(file + "/timeline").text("/items/0/id");
        desk.signInAs("Bij het kind", Role.CASEWORKER).open(file);
        desk.await(() -> desk.shown(STAYS).size() > 3);
        List<?> all = desk.shown(STAYS);
        desk.width(390);
        assertThat(desk.shown(STAYS)).hasSize(2);
        assertThat(desk.find(".stays caption").getText()).startsWith("De laatste 2 van " + all.size());
        desk.open(file + "#of-" + UUID.fromString(first));
        assertThat(desk.shown(STAYS)).hasSize(3);
        desk.find("#stays + .fold summary").sendKeys(Keys.ENTER);
        assertThat(desk.shown(STAYS)).hasSameSizeAs(all);
        assertThat(desk.find(".stays caption").getText()).isEqualTo("Elk verblijf, het oudste eerst");
    }

    @Test
    void the_menu_of_an_operator_stands_on_one_line_in_both_languages() {
        desk.signInAs("Beheer van het menu", Role.OPERATOR);
        for (String language : List.of("nl", "en"))
            assertThat(desk.open("/status?lang=" + language).lines(".pages a"))
                    .as(language)
                    .isEqualTo(1);
    }
}
