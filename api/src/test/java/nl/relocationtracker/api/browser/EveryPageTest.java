package nl.relocationtracker.api.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
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
        PAGES.put("start-known", "/?asOf=2023-03-01&knownAt=2024-09-30");
        PAGES.put("children", "/children?reached=NEAR&policy=forced");
        PAGES.put("children-none", "/children?kind=PROTECTED&state=MISSING");
        PAGES.put("children-wrong", "/children?asOf=31-2-2024&knownAt=soon");
        PAGES.put("child", "/children/" + DemoTracker.child());
        String household = UUID.randomUUID().toString();
        String here = DemoTracker.openLocation("Overal Noord", "EMERGENCY");
        String there = DemoTracker.openLocation("Overal Zuid", "REGULAR");
        String living = "/children/" + DemoTracker.place("Amina Overal", household, here);
        String leaving = DemoTracker.place("Yusuf Overal", household, here);
        DemoTracker.get().post("/children/" + leaving + "/transits", """
                {"leftOn": "2024-09-29", "destinationId": "%s", "reason": "CAPACITY"}
                """.formatted(there));
        String stay = DemoTracker.get().get(living + "/timeline").text("/items/0/id");
        String gone = DemoTracker.place("Noor Overal", household, here);
        DemoTracker.get()
                .post(
                        "/children/" + gone + "/departures",
                        "{\"leftOn\": \"2024-09-20\", \"destination\": \"TO_FAMILY\"}");
        String left = DemoTracker.get().get("/children/" + gone + "/timeline").text("/items/0/id");
        PAGES.put("child-apart", living);
        PAGES.put("relocation", living + "/relocation");
        PAGES.put("sending", living + "/sending");
        PAGES.put("departure", living + "/departure");
        PAGES.put("arrival", "/children/" + leaving + "/arrival");
        PAGES.put("recall", "/children/" + leaving + "/recall");
        PAGES.put("placement", "/children/" + gone + "/placement");
        PAGES.put("stay-correction", living + "/stays/" + stay + "/correction");
        PAGES.put("stay-retraction", living + "/stays/" + stay + "/retraction");
        PAGES.put("departure-correction", "/children/" + gone + "/departures/" + left + "/correction");
        PAGES.put("departure-withdrawal", "/children/" + gone + "/departures/" + left + "/withdrawal");
        PAGES.put("child-new", "/children/new");
        PAGES.put("my-children", "/my-children");
        PAGES.put("arrivals", "/my-children/arrivals");
        DemoTracker.get()
                .bean(AccountKeeping.class)
                .place(
                        DemoTracker.get()
                                .bean(AccountKeeping.class)
                                .named("Everywhere")
                                .orElseThrow()
                                .id(),
                        Set.of(UUID.fromString(here), UUID.fromString(there)));
        PAGES.put("location", "/locations/" + DemoTracker.location());
        PAGES.put("reports", "/reports/quarterly");
        PAGES.put("report", "/reports/quarterly/2024-1");
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
