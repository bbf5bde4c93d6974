package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A caseworker with a phone and its keyboard: an alert is there, is acknowledged, assigned, and resolved. */
@Journey
class AlertJourneyTest {

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() {
        if (desk != null) desk.close();
    }

    @Test
    void an_alert_appears_is_acknowledged_assigned_and_resolved_with_the_keyboard_at_the_width_of_a_phone() {
        String first = DemoTracker.openLocation("Reis Oost", "EMERGENCY");
        String here = DemoTracker.openLocation("Reis West", "REGULAR");
        // Without anybody there, a rule of the demo gives an alert of the location: one that is over, if it saw it so.
        DemoTracker.place("Buur Reis", UUID.randomUUID().toString(), here);
        DemoTracker.get().post("/alert-rules", """
                {"name": "Eerste verhuizing", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 1,
                 "severity": "WARNING", "receivers": ["CASEWORKER"], "enabled": true, "locations": ["%s"]}
                """.formatted(here));
        Opened caseworker = DemoTracker.caseworker("Reiziger", here);
        desk.width(360).open("/glossary?lang=nl").signIn("Reiziger", caseworker.password());
        desk.unfold();
        assertThat(desk.text()).doesNotContain("1 open");

        String child = DemoTracker.place("Lina Reis", UUID.randomUUID().toString(), first);
        DemoTracker.get().post("/children/" + child + "/relocations", RunningTracker.relocation(here, "2024-09-20"));
        desk.open("/alerts");
        assertThat(desk.text()).contains("Eerste verhuizing", "Lina Reis");
        int before = over();
        follow("Eerste verhuizing");
        assertThat(desk.heading()).isEqualTo("Eerste verhuizing");

        follow("In behandeling nemen");
        desk.find("#response").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        desk.type("note", "De nachtdienst belt terug");
        follow("Neem in behandeling");
        assertThat(desk.text())
                .contains("Het signaal is in behandeling.", "Ik bel de locatie", "De nachtdienst belt terug");

        follow("Toewijzen");
        follow("Wijs toe");
        assertThat(desk.text()).contains("De toewijzing is vastgelegd.", "aan Reiziger");

        follow("Afhandelen");
        desk.find("#outcome").sendKeys(Keys.SPACE);
        follow("Handel af");
        assertThat(desk.text()).contains("Het signaal is afgehandeld.", "Verkeerd vastgelegd");
        desk.open("/alerts");
        assertThat(over()).isEqualTo(before + 1);
        assertThat(desk.sticksOut()).isLessThanOrEqualTo(0);
    }

    /** How many alerts the page says are over. */
    private static int over() {
        Matcher said = Pattern.compile("Voorbij \\((\\d+)\\)").matcher(desk.text());
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1));
    }

    /** Without a pointer. */
    private static void follow(String words) {
        desk.leave(() -> desk.saying(words).sendKeys(Keys.ENTER));
    }
}
