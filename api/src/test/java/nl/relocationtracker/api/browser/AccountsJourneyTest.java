package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator makes an account, puts a mistake right, gives it a location, and ends it. */
@Journey
class AccountsJourneyTest {

    private Desk desk;

    @AfterEach
    void leave() {
        if (desk != null) desk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void makes_an_account_that_somebody_can_sign_in_to(boolean script) {
        String name = "Kees " + script;
        desk = new Desk();
        if (!script) desk.withoutScript();
        desk.signInAs("Olga " + script, Role.OPERATOR).press("Accounts").press("Nieuw account");

        desk.type("name", name).press("Maak het account");
        assertThat(desk.find(".problem").getText()).contains("Rollen: Kies er ten minste één.");
        assertThat(desk.find("#name").getDomProperty("value")).isEqualTo(name);
        desk.find("[value=CASEWORKER]").click();
        desk.press("Maak het account");
        String password = desk.find(".password").getText();
        assertThat(password).hasSize(23);

        String shown = desk.path();
        desk.open(shown);
        assertThat(desk.find(".password").getText()).as("loaded again").isEqualTo(password);
        Visitor other = Visitor.signedIn(DemoTracker.get(), "Oscar " + script, Role.OPERATOR);
        assertThat(other.open(shown).page())
                .contains("Dit wachtwoord is niet meer te zien")
                .doesNotContain(password);
        desk.press("Ik heb het doorgegeven");
        assertThat(desk.find("[role=status]").getText()).isEqualTo("Het wachtwoord is hier niet meer te zien.");
        String account = desk.path();
        assertThat(desk.open(shown).text()).contains("Dit wachtwoord is niet meer te zien");

        desk.open(account).type("location", "e").press("Zoek");
        desk.leave(desk.find("#locations ~ ul form button")::click);
        assertThat(desk.find("[role=status]").getText()).isEqualTo("Het account is gewijzigd.");
        assertThat(desk.has("#locations ~ ul [name=away]")).isTrue();

        desk.press("Accounts").type("filter-q", name).pressHere("Toon");
        desk.await(() -> desk.path().equals("/accounts?q=Kees" + (script ? "%20" : "+") + script + "&role="));
        desk.await(() -> !desk.find("tbody").getText().contains("Olga"));
        assertThat(desk.find("tbody").getText()).contains(name);
        desk.press("Uitloggen").signIn(name, password);
        assertThat(desk.find(".top").getText()).contains(name);
    }
}
