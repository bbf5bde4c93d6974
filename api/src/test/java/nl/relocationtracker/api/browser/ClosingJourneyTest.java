package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A caseworker closes a location where forty children live: announced, moved, everybody somewhere, and closed. */
@Journey
class ClosingJourneyTest {

    private Desk desk;

    @AfterEach
    void leave() {
        if (desk != null) desk.close();
    }

    /** Thirteen households of three, the first with this id, and a child alone. */
    private static List<String> fortyAt(String location, String first) {
        List<String> children = new ArrayList<>();
        for (int household = 1; household <= 13; household++) {
            String id = household == 1 ? first : UUID.randomUUID().toString();
            for (String name : List.of("Amina", "Bilal", "Celine"))
                children.add(DemoTracker.place(name + " Gezin" + household, id, location));
        }
        children.add(DemoTracker.place("Dawit Alleen", UUID.randomUUID().toString(), location));
        return children;
    }

    @Test
    void closes_a_location_end_to_end_with_forty_residents() {
        String hal = DemoTracker.openLocation("Sluiting Hal", "EMERGENCY");
        DemoTracker.openLocation("Sluiting Azc", "REGULAR");
        DemoTracker.openLocation("Sluiting Boot", "EMERGENCY");
        String household = UUID.randomUUID().toString();
        List<String> children = fortyAt(hal, household);
        desk = new Desk();
        desk.signIn(
                "Begeleider sluit",
                DemoTracker.caseworker("Begeleider sluit", hal).password());

        desk.open("/locations?place=sluiting+hal").press("Sluiting Hal");
        assertThat(desk.text()).contains("40 van 40 kinderen", "Amina Gezin1", "Bilal Gezin1, Celine Gezin1");
        desk.press("Sluiting aankondigen");
        desk.press("Kondig de sluiting aan");
        assertThat(desk.find(".problem").getText()).contains("Eerste dag waarop de locatie gesloten is: Vul dit in.");
        desk.type("closesOn", "15-10-2024").type("cause", "contract").type("announcedOn", "20-9-2024");
        desk.press("Kondig de sluiting aan");
        assertThat(desk.text()).contains("in afbouw, sluit volgens de aankondiging op 15 okt 2024");

        desk.press("Sluitingsdag verzetten");
        desk.find("#closesOn").clear();
        desk.type("closesOn", "1-10-2024").press("Verzet de dag");
        assertThat(desk.text()).contains("sluit volgens de aankondiging op 1 okt 2024");
        desk.screenshot("closing-1-announced");

        desk.press("Bestemmingen kiezen");
        desk.type("arrivedOn", "30-9-2024").type("place-rest", "sluiting azc");
        desk.await(() -> desk.has("#places-rest input:checked"));
        desk.open("/my-children").open("/locations/" + hal + "/destinations");
        assertThat(desk.find("#place-rest").getAttribute("value")).isEqualTo("sluiting azc");
        desk.type("place-" + household, "sluit").press("Kijk na voor het vastleggen");
        assertThat(desk.find(".problem").getText()).contains("Gezin1", "Kies er hieronder een");
        assertThat(desk.find("#place-rest").getAttribute("value")).isEqualTo("sluiting azc");
        desk.find("#place-" + household).sendKeys(Keys.chord(Keys.CONTROL, "a"), "sluiting boot");
        desk.await(() -> desk.has("#places-" + household + " input:checked"));
        desk.pressHere("Niet allemaal naar dezelfde plek");
        desk.type("place-" + children.get(1), "sluiting azc");
        desk.screenshot("closing-2-destinations");
        desk.press("Kijk na voor het vastleggen");
        assertThat(desk.text())
                .contains(
                        "Naar Sluiting Azc: 38 kinderen", "Naar Sluiting Boot: 2 kinderen", "waar iedereen om vraagt");
        desk.screenshot("closing-3-looked-over");
        assertThat(DemoTracker.whereIs(children.get(0))).isEqualTo("Sluiting Hal");
        desk.press("Leg alle overplaatsingen vast");
        assertThat(desk.text()).contains("Op deze dag woonde hier geen kind.");
        assertThat(children.stream()
                        .map(DemoTracker::whereIs)
                        .filter("Sluiting Azc"::equals)
                        .count())
                .isEqualTo(38);

        desk.press("Sluiten");
        assertThat(desk.text()).contains("Hier woont geen kind meer.");
        assertThat(desk.find("#closedOn").getAttribute("value")).isEqualTo("1-10-2024");
        desk.press("Sluit de locatie");
        assertThat(desk.text()).contains("De locatie is gesloten.", "dicht");
        desk.screenshot("closing-4-closed");
        desk.press("40");
        assertThat(desk.heading()).isEqualTo("Verhuisd om een sluiting");
        assertThat(desk.text()).contains("40 van 40 verhuizingen");
    }
}
