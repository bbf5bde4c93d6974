package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Sign in, sign out, be refused: with script and without, by keyboard alone. */
@Journey
class SignInJourneyTest {

    private static String password;

    private Desk desk;

    @BeforeAll
    static void make_a_researcher() {
        password = DemoTracker.account("Rosa Onderzoeker", Role.RESEARCHER).password();
    }

    private Desk desk(boolean script) {
        desk = new Desk().width(360);
        return script ? desk : desk.withoutScript();
    }

    @AfterEach
    void leave() {
        if (desk != null) desk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leads_from_a_page_over_a_mistake_to_that_page_and_out_again(boolean script) {
        desk(script).open("/?asOf=2024-09-01");
        assertThat(desk.heading()).isEqualTo("Inloggen");

        desk.type("name", "Rosa Onderzoeker")
                .keys(Keys.TAB)
                .keys("a wrong guess")
                .enter();
        assertThat(desk.title()).startsWith("Fout: Inloggen");
        assertThat(desk.find(".problem").getText()).contains("Bij deze naam hoort een ander wachtwoord");
        if (script) assertThat(desk.focused().getAttribute("class")).isEqualTo("problem");
        assertThat(desk.find("#name").getDomProperty("value")).isEqualTo("Rosa Onderzoeker");
        assertThat(desk.find("#password").getDomProperty("value")).isEmpty();

        desk.type("password", password).enter();
        assertThat(desk.path()).isEqualTo("/?asOf=2024-09-01");
        assertThat(desk.unfold().find(".top").getText())
                .contains("Rosa Onderzoeker")
                .doesNotContain("Accounts");

        desk.press("Uitloggen");
        assertThat(desk.find("[role=status]").getText()).isEqualTo("U bent uitgelogd.");
        assertThat(desk.open("/").heading()).isEqualTo("Inloggen");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refuses_what_a_role_may_not_do_and_shows_no_way_there(boolean script) {
        desk(script).signIn("Rosa Onderzoeker", password);
        assertThat(desk.has("a[href^='/children/']")).isFalse();
        assertThat(desk.has("a[href='/accounts']")).isFalse();
        desk.open("/children/" + DemoTracker.child());
        assertThat(desk.heading()).isEqualTo("Dit mag niet met dit account");
        assertThat(desk.unfold().find(".top").getText()).contains("Rosa Onderzoeker");
        assertThat(desk.open("/accounts").heading()).isEqualTo("Dit mag niet met dit account");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signs_in_to_the_demo_as_each_role_with_one_press(boolean script) {
        desk(script).open("/sign-in");
        for (String[] role : new String[][] {
            {"Begeleider", "demo-begeleider"},
            {"Leidinggevende", "demo-leidinggevende"},
            {"Onderzoeker", "demo-onderzoeker"},
            {"Beheerder", "demo-beheerder"}
        }) {
            desk.open("/sign-in").press(role[0]);
            assertThat(desk.unfold().find(".top").getText()).contains(role[1]);
        }
    }

    @Test
    void gives_the_caseworker_of_the_demo_locations() {
        desk(true).open("/sign-in").press("Begeleider");
        assertThat(desk.open("/account").text()).contains("Locaties").doesNotContain("Nergens in het bijzonder");
    }
}
