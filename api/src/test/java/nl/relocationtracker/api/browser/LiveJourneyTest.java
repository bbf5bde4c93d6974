package nl.relocationtracker.api.browser;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** An alert is announced on a page that is open, without a reload, and leads to it. */
@Journey
class LiveJourneyTest {

    private final Desk desk = new Desk();

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void says_what_is_the_matter_with_a_link_and_can_be_put_away() {
        RunningTracker tracker = DemoTracker.get();
        assertThat(tracker.post("/alert-rules", """
            {"name": "Second move", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 2,
             "severity": "WARNING", "receivers": ["SUPERVISOR"], "enabled": true}
            """).status()).isEqualTo(201);
        String here = tracker.location("REGULAR", "2023-01-01");
        String there = tracker.location("REGULAR", "2023-01-01");
        // Somebody stays at each: a rule of the demo looks for locations without children.
        tracker.child(here, "2023-02-01");
        tracker.child(there, "2023-02-01");
        String child = tracker.child(here, "2024-02-01");
        tracker.post("/children/" + child + "/relocations", relocation(there, "2024-03-01"));

        desk.signInAs("Lia Leidinggevende", Role.SUPERVISOR).open("/findings");
        desk.await(() -> desk.has(".live[data-open]"));
        String heading = desk.heading();
        tracker.post("/children/" + child + "/relocations", relocation(here, "2024-04-01"));
        // The rules of the demo are on: it is the second forced move as well.
        desk.await(() -> desk.has(".live p + p a[href^='/alerts/']"));
        assertThat(desk.find(".live a").getText()).isEqualTo("Nieuw signaal: Een kind is te vaak verhuisd");
        assertThat(desk.heading()).isEqualTo(heading);
        assertThat(desk.find(".live").getAttribute("aria-live")).isEqualTo("polite");
        desk.find(".live button").click();
        assertThat(desk.has(".live p")).isTrue();
        assertThat(desk.has(".live p + p")).isFalse();
    }

    @Test
    void the_list_and_how_many_are_open_renew_themselves_and_wait_for_whoever_is_busy_in_the_list() {
        String here = DemoTracker.openLocation("Live Eerst", "REGULAR");
        String there = DemoTracker.openLocation("Live Lijst", "REGULAR");
        String rule =
                DemoTracker.get().post("/alert-rules", """
                        {"name": "Live once", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 1,
                         "severity": "NOTICE", "receivers": ["SUPERVISOR"], "enabled": true, "locations": ["%s"]}
                        """.formatted(there)).text("/id");
        // Somebody stays at each: a rule of the demo looks for locations without children.
        place("Blijft Hier", here);
        place("Blijft Daar", there);
        String first = place("Eerste Verhuist", here);
        String second = place("Tweede Verhuist", here);

        desk.signInAs("Lotte Lijst", Role.SUPERVISOR).open("/alerts?rule=" + rule);
        desk.await(() -> desk.has(".live[data-open]"));
        assertThat(desk.has("#list-alerts tbody tr")).isFalse();
        String open = desk.find(".tally").getText();
        move(first, there);
        desk.await(() -> desk.has("#list-alerts tbody tr"));
        desk.await(() -> !desk.find(".tally").getText().equals(open));
        assertThat(desk.find("#alerts-heard").getAttribute("role")).isEqualTo("status");
        assertThat(desk.find("#alerts-heard").getAttribute("textContent"))
                .isEqualTo("De lijst is bijgewerkt. 1 van 1 signalen");

        desk.find("#list-alerts .sort").sendKeys(Keys.SHIFT);
        String more = desk.find(".tally").getText();
        move(second, there);
        desk.await(() -> !desk.find(".tally").getText().equals(more));
        assertThat(desk.has("#list-alerts tbody tr + tr"))
                .as("the focus is in the list")
                .isFalse();
        desk.find("h1").click();
        desk.await(() -> desk.has("#list-alerts tbody tr + tr"));
        desk.leave(() -> desk.find("#list-alerts tbody a").click());
        assertThat(desk.path()).startsWith("/alerts/");
    }

    private static String place(String name, String location) {
        return DemoTracker.place(name, UUID.randomUUID().toString(), location);
    }

    private static void move(String child, String to) {
        DemoTracker.get().post("/children/" + child + "/relocations", relocation(to, "2024-09-01"));
    }
}
