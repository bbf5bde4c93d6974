package nl.relocationtracker.api.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Every page, in both languages, light and dark, wide and narrow: nothing for axe to find, and nothing sticks out. */
@Journey
class EveryPageTest {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    /** Those that a form leads to, and how one comes there. */
    private static final Map<String, Runnable> ASKED = new LinkedHashMap<>();

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
        PAGES.put("not-on-the-way", living + "/arrival");
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
        String closing = "/locations/" + DemoTracker.announced("Overal Sluit", "EMERGENCY");
        DemoTracker.place("Sara Overal", household, closing.replace("/locations/", ""));
        PAGES.put("locations", "/locations");
        PAGES.put("location-new", "/locations/new");
        PAGES.put("location-closing", closing);
        PAGES.put("location-past", closing + "?asOf=2024-09-01&knownAt=2024-09-30");
        for (String form : List.of("closing-day", "withdrawal", "capacity", "description", "conversion"))
            PAGES.put("location-" + form, closing + "/" + form);
        PAGES.put("announcement", "/locations/" + here + "/announcement");
        PAGES.put("reopening", "/locations/" + here + "/reopening");
        PAGES.put("earlier-period", "/locations/" + here + "/earlier-period");
        String period = DemoTracker.get().get("/locations/" + here).text("/periods/0/id");
        PAGES.put("period-correction", "/locations/" + here + "/periods/" + period + "/correction");
        PAGES.put("period-retraction", "/locations/" + here + "/periods/" + period + "/retraction");
        PAGES.put("destinations", closing + "/destinations");
        PAGES.put("closure", closing + "/closure");
        ASKED.put("found", () -> desk.open("/my-children").type("q", "Overal").enter());
        ASKED.put(
                "record-sure",
                () -> fill(living + "/relocation", "place", "overal zuid", "arrivedOn", "30-9-2024", "reason", "s"));
        ASKED.put("new-child-sure", () -> {
            desk.open("/children/new").type("place", "overal noord").type("arrivedOn", "30-9-2024");
            desk.find("[value=WITH_PARENT]").sendKeys(Keys.SPACE);
            desk.type("givenNames", "Amina").type("familyName", "Overal");
            desk.leave(() ->
                    desk.find("main form[method=post] button[type=submit]").sendKeys(Keys.ENTER));
        });
        ASKED.put("destinations-wrong", () -> fill(closing + "/destinations", "place-rest", "nergens"));
        ASKED.put(
                "destinations-sure",
                () -> fill(closing + "/destinations", "place-rest", "overal zuid", "arrivedOn", "30-9-2024"));
        ASKED.put("closure-sure", () -> fill(closing + "/closure", "closedOn", "30-9-2024", "emptied", Keys.SPACE));
        PAGES.put("closure-preview", closing + "/closure-preview");
        PAGES.put("closure-preview-wrong", closing + "/closure-preview?closesOn=31-2-2024");
        PAGES.put("displaced", "/locations/" + DemoTracker.location() + "/displaced");
        PAGES.put("reports", "/reports/quarterly");
        PAGES.put("report", "/reports/quarterly/2024-1");
        String replay = DemoTracker.aReplay();
        PAGES.put("replays", "/replays");
        PAGES.put("replay-new", "/replays/new");
        PAGES.put("replay-again", "/replays/new?like=" + replay.replace("/replays/", ""));
        PAGES.put("replay-document", "/replays/document");
        PAGES.put("replay", replay);
        PAGES.put("replay-deletion", replay + "/deletion");
        PAGES.put(
                "replay-compared",
                replay + "/compared?with=" + DemoTracker.aReplay().replace("/replays/", ""));
        ASKED.put("replay-wrong", () -> {
            desk.open("/replays/new").type("asOf", "nooit").type("fromAge", "oud");
            desk.leave(() -> desk.find("#ask").sendKeys(Keys.ENTER));
        });
        PAGES.put("openings", "/openings");
        PAGES.put("openings-past", "/openings?asOf=2023-03-01&kind=EMERGENCY&sort=-closures");
        PAGES.put("relocation-counts", "/relocation-counts?policy=forced");
        PAGES.put("policies", "/policies");
        PAGES.put("findings", "/findings");
        PAGES.put("finding-acceptance", DemoTracker.aFinding() + "/acceptance");
        String alert = DemoTracker.anAlert();
        PAGES.put("alerts", "/alerts?show=ALL");
        PAGES.put("alerts-none", "/alerts?show=MINE&severity=NOTICE");
        PAGES.put("alerts-wrong", "/alerts?asOf=31-2-2024");
        PAGES.put("alerts-unknown", "/alerts?location=nowhere&sort=nothing");
        PAGES.put("alert-figures", "/alerts/figures");
        PAGES.put("alert-figures-past", "/alerts/figures?asOf=2023-03-01");
        PAGES.put("alert", alert);
        for (String form : List.of("acknowledgement", "resolution", "assignment", "note"))
            PAGES.put("alert-" + form, alert + "/" + form);
        ASKED.put("alert-wrong", () -> fill(alert + "/note"));
        String rule = "/alert-rules/" + DemoTracker.get().get("/alert-rules").text("/items/0/id");
        PAGES.put("alert-rules", "/alert-rules");
        PAGES.put("alert-rule", rule);
        PAGES.put("alert-rule-trial", rule + "/trial");
        PAGES.put("alert-rule-change", rule + "/change?enabled=true");
        PAGES.put("alert-rule-end", rule + "/end");
        PAGES.put("alert-rule-new", "/alert-rules/new?kind=COUNT_REACHED");
        ASKED.put("alert-rule-wrong", () -> fill("/alert-rules/new?kind=HOUSEHOLD_SPLIT", "escalateHours", "soon"));
        String webhook = DemoTracker.aWebhook();
        PAGES.put("receivers", "/receivers");
        PAGES.put("receiver-new", "/receivers/new");
        PAGES.put("receiver", webhook);
        PAGES.put("receiver-end", webhook + "/end");
        PAGES.put("sendings", "/receivers/sendings");
        PAGES.put(
                "sending",
                "/receivers/sendings/"
                        + DemoTracker.get().get("/sendings?limit=1").text("/items/0/id"));
        String project = DemoTracker.aProject();
        PAGES.put("projects", "/projects");
        PAGES.put("project-new", "/projects/new");
        PAGES.put("project", project);
        PAGES.put("project-end", project + "/end");
        ASKED.put("project-wrong", () -> fill("/projects/new", "endsOn", "soon"));
        PAGES.put("disclosure", "/disclosure");
        PAGES.put("disclosure-near", "/disclosure/near-selections/" + project.substring("/projects/".length()));
        PAGES.put("disclosure-columns", "/disclosure/project-columns/" + project.substring("/projects/".length()));
        ASKED.put("disclosure-wrong", () -> fill("/disclosure", "least", "few"));
        PAGES.put("own-mail", "/account/mail");
        ASKED.put("own-mail-wrong", () -> fill("/account/mail", "address", "nowhere", "digestAt", "late"));
        PAGES.put("status", "/status");
        PAGES.put("rebuilds", "/rebuilds");
        PAGES.put("rebuild", DemoTracker.aRebuild());
        PAGES.put("child-known", living + "?asOf=2024-09-30&knownAt=2024-09-30");
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
        PAGES.put("accounts-wrong", "/accounts?role=nobody");
        PAGES.put("accounts-none", "/accounts?q=nobody");
        PAGES.put("account-new", "/accounts/new");
        PAGES.put("account", "/accounts/" + account + "?location=e");
        PAGES.put("account-password", "/accounts/" + account + "/password");
        PAGES.put("account-end", "/accounts/" + account + "/end");
    }

    @AfterAll
    static void leave() {
        if (desk != null) desk.close();
    }

    /** As wide as a sheet of paper. */
    @Test
    void prints_without_menus_forms_and_buttons_and_fits_on_a_sheet() {
        desk.open("/glossary?lang=nl&theme=light");
        SoftAssertions all = new SoftAssertions();
        desk.print(() -> PAGES.values().forEach(path -> {
            desk.open(path);
            all.assertThat(desk.shown("nav, button, input, select, .bottom, .skip"))
                    .as(path)
                    .isEmpty();
            all.assertThat(desk.sticksOut()).as("%s on paper", path).isLessThanOrEqualTo(0);
        }));
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"nl, light", "nl, dark", "en, light", "en, dark"})
    void has_nothing_for_axe_to_find_and_nothing_that_sticks_out(String language, String theme) {
        desk.open("/glossary?lang=" + language + "&theme=" + theme);
        SoftAssertions all = new SoftAssertions();
        PAGES.forEach((name, path) -> look(all, name, language, theme, () -> desk.open(path)));
        ASKED.forEach((name, asking) -> look(all, name, language, theme, asking));
        all.assertAll();
    }

    private static void look(SoftAssertions all, String name, String language, String theme, Runnable coming) {
        desk.width(1280);
        coming.run();
        all.assertThat(desk.find("html").getAttribute("lang")).isEqualTo(language);
        all.assertThat(desk.find("html").getAttribute("data-theme")).isEqualTo(theme);
        all.assertThat(desk.findings()).as("%s %s %s", name, language, theme).isEmpty();
        desk.screenshot("%s-%s-%s-wide".formatted(name, language, theme));
        desk.width(320);
        all.assertThat(desk.sticksOut())
                .as("%s %s at 320 pixels", name, language)
                .isLessThanOrEqualTo(0);
        desk.screenshot("%s-%s-%s-narrow".formatted(name, language, theme));
    }

    /** What is filled in by the ids of its fields, and sent. */
    private static void fill(String path, CharSequence... fields) {
        desk.open(path);
        for (int i = 0; i < fields.length; i += 2) desk.type(fields[i].toString(), fields[i + 1]);
        desk.leave(() -> desk.find("main form[method=post] button[type=submit]").sendKeys(Keys.ENTER));
    }
}
