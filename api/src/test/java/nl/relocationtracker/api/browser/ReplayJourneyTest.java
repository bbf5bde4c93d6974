package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.replay.EightMoves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * A researcher asks how many children had eight moves by 1 March, as known on 1 March, if procedural moves don't count, beside how they
 * are counted today; reads the difference, asks again, and lays the two answers side by side. By the keyboard, on a phone.
 */
@Journey
class ReplayJourneyTest {

    private Desk desk;

    @BeforeAll
    static void a_history() {
        EightMoves.in(DemoTracker.get());
    }

    @AfterEach
    void leave() {
        if (desk != null) desk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asks_history_and_gets_the_same_answer_again(boolean script) {
        desk = new Desk();
        if (!script) desk.withoutScript();
        desk.signInAs("Roos " + script, Role.RESEARCHER);
        desk.width(360).unfold();
        desk.leave(() -> desk.saying("Geschiedenis").sendKeys(Keys.ENTER));
        desk.leave(() -> desk.saying("Nieuwe vraag").sendKeys(Keys.ENTER));

        again("asOf", "1-3-2024");
        desk.find("#known-DAY").sendKeys(Keys.SPACE);
        again("knownOn", "1-3-2024");
        desk.saying("Een eigen telregel").sendKeys(Keys.ENTER);
        again("ownName", "Zonder procedure");
        again("ownThreshold", "8");
        desk.find("#ownReasonsNot-PROCEDURE").sendKeys(Keys.SPACE);
        if (!script) desk.leave(() -> desk.find("#look").sendKeys(Keys.ENTER));
        desk.await(() -> {
            String soFar = desk.find("#so-far").getText();
            return soFar.contains("behalve om: stap in de procedure") && soFar.contains("kinderen");
        });
        assertThat(desk.find("#so-far").getText())
                .contains("zoals bekend eind van 1 maart 2024", "zonder-procedure: Telt verhuizingen", "160 kinderen");
        assertThat(desk.sticksOut()).isLessThanOrEqualTo(0);

        desk.leave(() -> desk.find("#ask").sendKeys(Keys.ENTER));
        String first = answered(script);
        assertThat(desk.text())
                .contains("afgerond op 5", "Telregels naast de geldende, 1 maart 2024", "zonder-procedure naast Elke");
        assertThat(desk.sticksOut()).isLessThanOrEqualTo(0);
        assertThat(desk.find("a[href$='/bundle']").getText()).isEqualTo("Download het pakket (zip)");

        desk.leave(() -> desk.saying("Stel haar precies zo opnieuw").sendKeys(Keys.ENTER));
        String second = answered(script);
        assertThat(second).isNotEqualTo(first);
        assertThat(DemoTracker.file(second + "/bundle"))
                .startsWith("PK")
                .isEqualTo(DemoTracker.file(first + "/bundle"));

        desk.open("/replays");
        for (String one : new String[] {first, second})
            desk.find("[name=with][value='" + one.replace("/replays/", "") + "']")
                    .sendKeys(Keys.SPACE);
        desk.leave(() -> desk.saying("Vergelijk de twee die zijn aangevinkt").sendKeys(Keys.ENTER));
        assertThat(desk.text()).contains("Zij zijn gelijk", "Er is geen regel die verschilt");
    }

    private void again(String id, String text) {
        desk.find("#" + id).clear();
        desk.type(id, text);
    }

    private String answered(boolean script) {
        desk.await(() -> {
            boolean there = desk.has("a[href$='/bundle']");
            if (!there && !script && desk.has("#again"))
                desk.leave(() -> desk.saying("Kijk opnieuw").sendKeys(Keys.ENTER));
            return there;
        });
        return desk.path().replace("?", "");
    }
}
