package nl.relocationtracker.api.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both languages, light and dark, wide and narrow: nothing for axe to find, and nothing sticks out. */
@Journey
class EveryPageTest {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static Desk desk;

    @BeforeAll
    static void sign_in() {
        desk = new Desk().signInAs("Everywhere", Role.values());
        UUID account = DemoTracker.account("Looked at", Role.CASEWORKER).id();
        PAGES.put("start", "/");
        PAGES.put("start-past", "/?asOf=2023-03-01");
        PAGES.put("start-wrong", "/?asOf=31-2-2024");
        PAGES.put("child", "/children/" + DemoTracker.child());
        PAGES.put("location", "/locations/" + DemoTracker.location());
        PAGES.put("glossary", "/glossary");
        PAGES.put("accessibility", "/toegankelijkheid");
        PAGES.put("problem", "/problems/children-recorded-there");
        PAGES.put("not-found", "/nothing-here");
        PAGES.put("sign-in", "/sign-in");
        PAGES.put("own-account", "/account");
        PAGES.put("imports", "/imports");
        PAGES.put("import-new", "/imports/new");
        PAGES.put("import", DemoTracker.anImport());
        PAGES.put("accounts", "/accounts");
        PAGES.put("accounts-none", "/accounts?q=nobody");
        PAGES.put("account-new", "/accounts/new");
        PAGES.put("account", "/accounts/" + account + "?location=e");
        PAGES.put("account-end", "/accounts/" + account + "/end");
    }

    @AfterAll
    static void leave() {
        if (desk != null) desk.close();
    }

    @ParameterizedTest
    @CsvSource({"nl, light", "nl, dark", "en, light", "en, dark"})
    void has_nothing_for_axe_to_find_and_nothing_that_sticks_out(String language, String theme) {
        desk.open("/glossary?lang=" + language + "&theme=" + theme);
        SoftAssertions all = new SoftAssertions();
        PAGES.forEach((name, path) -> {
            desk.width(1280).open(path);
            all.assertThat(desk.find("html").getAttribute("lang")).isEqualTo(language);
            all.assertThat(desk.find("html").getAttribute("data-theme")).isEqualTo(theme);
            all.assertThat(desk.findings())
                    .as("%s %s %s", path, language, theme)
                    .isEmpty();
            desk.screenshot("%s-%s-%s-wide".formatted(name, language, theme));
            desk.width(320);
            all.assertThat(desk.sticksOut())
                    .as("%s %s at 320 pixels", path, language)
                    .isLessThanOrEqualTo(0);
            desk.screenshot("%s-%s-%s-narrow".formatted(name, language, theme));
        });
        all.assertAll();
    }
}
