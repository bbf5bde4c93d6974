package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A caseworker with a phone and a keyboard: finds a child, moves its household, puts that right, sends and receives. */
@Journey
class CaseworkerJourneyTest {

    private Desk desk;
    private String child;
    private String sister;

    @AfterEach
    void leave() {
        if (desk != null) desk.close();
    }

    /** A household of two at a location of a caseworker who has just signed in. */
    private void begin(String tag, boolean script) {
        String noord = DemoTracker.openLocation("Reis Noord " + tag, "EMERGENCY");
        String zuid = DemoTracker.openLocation("Reis Zuid " + tag, "REGULAR");
        String household = UUID.randomUUID().toString();
        child = DemoTracker.place("Yusuf Reiziger" + tag, household, noord);
        sister = DemoTracker.place("Noor Reiziger" + tag, household, noord);
        String name = "Begeleider " + tag;
        String password = DemoTracker.caseworker(name, noord, zuid).password();
        desk = new Desk().width(360);
        if (!script) desk.withoutScript();
        desk.signIn(name, password);
        assertThat(desk.heading()).isEqualTo("Mijn kinderen");
    }

    /** By keyboard alone. */
    private void follow(String words) {
        desk.leave(() -> desk.saying(words).sendKeys(Keys.ENTER));
    }

    private void find(String letters, boolean script) {
        desk.type("q", letters);
        if (!script) desk.enter();
        desk.await(() -> desk.has("#hits a"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moves_a_household_on_a_phone_and_puts_that_right(boolean script) {
        String tag = script ? "met" : "zonder";
        begin(tag, script);
        find("Yus", script);
        follow("Yusuf Reiziger" + tag);
        follow("Overplaatsen");
        assertThat(desk.heading()).isEqualTo("Yusuf Reiziger" + tag + " overplaatsen");

        follow("Leg de overplaatsing vast");
        assertThat(desk.title()).startsWith("Fout:");
        assertThat(desk.find(".problem").getText()).contains("Naar welke locatie? Vul dit in.", "Waarom? Vul dit in.");

        desk.type("place", "reis zuid " + tag);
        if (script) desk.await(() -> desk.has("#places input:checked"));
        desk.type("arrivedOn", "30-9-2024").type("reason", "plaats");
        assertThat(desk.sticksOut()).isLessThanOrEqualTo(0);
        follow("Leg de overplaatsing vast");
        assertThat(desk.text()).contains("Dit is de verhuizing waar iedereen om vraagt");
        follow("Leg de overplaatsing vast");
        assertThat(desk.find("[role=status]").getText())
                .isEqualTo(
                        "De overplaatsing van 2 kinderen van het gezin van Yusuf Reiziger" + tag + " is vastgelegd.");
        assertThat(DemoTracker.whereIs(child)).isEqualTo("Reis Zuid " + tag);
        assertThat(DemoTracker.whereIs(sister)).isEqualTo("Reis Zuid " + tag);

        desk.leave(() -> desk.find("tbody tr:last-child a[href$='/correction']").sendKeys(Keys.ENTER));
        desk.find("#arrivedOn").clear();
        desk.type("arrivedOn", "29-9-2024").type("why", "kwam een dag eerder");
        follow("Leg vast hoe het was");
        assertThat(desk.find("[role=status]").getText())
                .isEqualTo("Het verblijf van 2 kinderen van het gezin van Yusuf Reiziger" + tag + " is gecorrigeerd.");
        assertThat(desk.text()).contains("kwam een dag eerder", "29 sep 2024");
        for (String one : List.of(child, sister))
            assertThat(DemoTracker.arrivedNext(one)).isEqualTo("2024-09-29");

        desk.leave(() -> desk.find("tbody tr:last-child a[href$='/retraction']").sendKeys(Keys.ENTER));
        assertThat(desk.sticksOut()).isLessThanOrEqualTo(0);
        desk.find("[value='" + sister + "']").sendKeys(Keys.SPACE);
        desk.type("why", "alleen Noor ging");
        follow("Trek het verblijf in");
        assertThat(DemoTracker.whereIs(child)).isEqualTo("Reis Noord " + tag);
        assertThat(DemoTracker.whereIs(sister)).isEqualTo("Reis Zuid " + tag);

        reports_one_child_of_the_household_missing();
    }

    private void reports_one_child_of_the_household_missing() {
        String where = DemoTracker.whereIs(sister);
        follow("Vertrek uit de opvang");
        assertThat(desk.find("[value='" + sister + "']").isSelected()).isFalse();
        desk.find("[value='" + sister + "']").sendKeys(Keys.SPACE);
        desk.type("leftOn", "30-9-2024").type("destination", "met onbekende");
        follow("Leg het vertrek vast");
        assertThat(desk.heading()).isEqualTo("Voordat u dit vastlegt");
        assertThat(desk.sticksOut()).isLessThanOrEqualTo(0);
        follow("Terug naar het formulier");
        assertThat(desk.find("#leftOn").getAttribute("value")).isEqualTo("30-9-2024");
        desk.find("[value='" + sister + "']").sendKeys(Keys.SPACE);
        follow("Leg het vertrek vast");
        assertThat(desk.find("[role=status]").getText()).startsWith("Het vertrek van Yusuf Reiziger");
        assertThat(DemoTracker.whereIs(sister)).isEqualTo(where);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sends_a_household_and_receives_it_from_the_list(boolean script) {
        String tag = script ? "heen" : "weer";
        begin(tag, script);
        find("Noo", script);
        follow("Noor Reiziger" + tag);
        follow("Versturen");
        desk.type("place", "reis zuid " + tag).type("leftOn", "29-9-2024").type("reason", "plaats");
        follow("Leg vast dat het kind onderweg is");
        assertThat(desk.text()).contains("Dit is de verhuizing waar iedereen om vraagt");
        follow("Leg vast dat het kind onderweg is");
        assertThat(desk.text()).contains("Onderweg", "Reis Zuid " + tag);

        desk.open("/my-children");
        assertThat(desk.text()).contains("van Reis Noord " + tag + " naar Reis Zuid " + tag, "op weg gegaan");
        follow("Aankomsten ontvangen");
        follow("Leg de aankomst vast");
        assertThat(desk.find(".problem").getText()).contains("Wie is aangekomen? Kies er ten minste één.");
        desk.find("[value='" + child + "']").sendKeys(Keys.SPACE);
        desk.find("[value='" + sister + "']").sendKeys(Keys.SPACE);
        desk.type("arrivedOn", "30-9-2024");
        follow("Leg de aankomst vast");
        assertThat(desk.find("[role=status]").getText()).isEqualTo("De aankomst van 2 kinderen is vastgelegd.");
        assertThat(DemoTracker.whereIs(child)).isEqualTo("Reis Zuid " + tag);
        assertThat(DemoTracker.whereIs(sister)).isEqualTo("Reis Zuid " + tag);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void places_a_new_child_that_looks_like_one_who_is_known(boolean script) {
        String tag = script ? "nieuw" : "ander";
        begin(tag, script);
        follow("Nieuw kind plaatsen");
        desk.type("place", "reis noord " + tag).type("arrivedOn", "30-9-2024");
        desk.find("[value=WITH_PARENT]").sendKeys(Keys.SPACE);
        desk.type("givenNames", "Yousef").type("familyName", "Reiziger" + tag);
        follow("Leg de plaatsing vast");
        assertThat(desk.heading()).isEqualTo("Is dit kind al bekend?");
        assertThat(desk.text()).contains("Yusuf Reiziger" + tag);
        follow("Nee, het is een ander kind: leg de plaatsing vast");
        assertThat(desk.heading()).isEqualTo("Yousef Reiziger" + tag);
        assertThat(desk.find("[role=status]").getText())
                .isEqualTo("De plaatsing van Yousef Reiziger" + tag + " is vastgelegd.");
    }
}
