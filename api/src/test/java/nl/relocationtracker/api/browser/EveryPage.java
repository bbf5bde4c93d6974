package nl.relocationtracker.api.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import org.openqa.selenium.Keys;

/** Every page there is, filled with something to see, each with a name for its picture and the way there. */
final class EveryPage {

    private final Map<String, Consumer<Desk>> ways = new LinkedHashMap<>();
    private final AccountKeeping.Opened reader = DemoTracker.account("Everywhere", Role.values());
    private final String household = UUID.randomUUID().toString();
    private final String here = DemoTracker.openLocation("Overal Noord", "EMERGENCY");
    private final String there = DemoTracker.openLocation("Overal Zuid", "REGULAR");
    private final String living = "/children/" + DemoTracker.place("Amina Overal", household, here);

    EveryPage() {
        figures();
        children();
        locations();
        closing();
        research();
        findingsAndAlerts();
        receivers();
        operating();
        everybody();
    }

    /** The name of each page and somebody at a desk who opens it. */
    void each(BiConsumer<String, Consumer<Desk>> doing) {
        ways.forEach(doing);
    }

    /** Somebody who may see everything. */
    void signIn(Desk desk) {
        desk.signIn("Everywhere", reader.password());
    }

    private void figures() {
        at("start", "/");
        at("start-past", "/?asOf=2023-03-01");
        at("start-wrong", "/?asOf=31-2-2024");
        at("start-known", "/?asOf=2023-03-01&knownAt=2024-09-30");
        at("reports", "/reports/quarterly");
        at("report", "/reports/quarterly/2024-1");
        at("openings", "/openings");
        at("openings-past", "/openings?asOf=2023-03-01&kind=EMERGENCY&sort=-closures");
        at("relocation-counts", "/relocation-counts?policy=forced");
        at("policies", "/policies");
    }

    private void children() {
        String leaving = "/children/" + DemoTracker.place("Yusuf Overal", household, here);
        DemoTracker.get().post(leaving + "/transits", """
                {"leftOn": "2024-09-29", "destinationId": "%s", "reason": "CAPACITY"}
                """.formatted(there));
        String gone = "/children/" + DemoTracker.place("Noor Overal", household, here);
        DemoTracker.get().post(gone + "/departures", "{\"leftOn\": \"2024-09-20\", \"destination\": \"TO_FAMILY\"}");
        String stay = living + "/stays/" + firstStay(living);
        String left = gone + "/departures/" + firstStay(gone);
        at("children", "/children?reached=NEAR&policy=forced");
        at("children-none", "/children?kind=PROTECTED&state=MISSING");
        at("children-wrong", "/children?asOf=31-2-2024&knownAt=soon");
        at("child", "/children/" + DemoTracker.child());
        at("child-apart", living);
        at("child-known", living + "?asOf=2024-09-30&knownAt=2024-09-30");
        at("relocation", living + "/relocation");
        at("sending", living + "/sending");
        at("departure", living + "/departure");
        at("not-on-the-way", living + "/arrival");
        at("arrival", leaving + "/arrival");
        at("recall", leaving + "/recall");
        at("placement", gone + "/placement");
        at("stay-correction", stay + "/correction");
        at("stay-retraction", stay + "/retraction");
        at("departure-correction", left + "/correction");
        at("departure-withdrawal", left + "/withdrawal");
        at("child-new", "/children/new");
        at("my-children", "/my-children");
        at("arrivals", "/my-children/arrivals");
        DemoTracker.get()
                .bean(AccountKeeping.class)
                .place(reader.id(), Set.of(UUID.fromString(here), UUID.fromString(there)));
        ways.put("found", desk -> desk.open("/my-children").type("q", "Overal").enter());
        filled("record-sure", living + "/relocation", "place", "overal zuid", "arrivedOn", "30-9-2024", "reason", "s");
        ways.put("new-child-sure", desk -> {
            desk.open("/children/new").type("place", "overal noord").type("arrivedOn", "30-9-2024");
            desk.find("[value=WITH_PARENT]").sendKeys(Keys.SPACE);
            desk.type("givenNames", "Amina").type("familyName", "Overal").send();
        });
    }

    private static String firstStay(String child) {
        return DemoTracker.get().get(child + "/timeline").text("/items/0/id");
    }

    private void locations() {
        String location = "/locations/" + here;
        String period = location + "/periods/" + DemoTracker.get().get(location).text("/periods/0/id");
        String busiest = "/locations/" + DemoTracker.location();
        at("locations", "/locations");
        at("location-new", "/locations/new");
        at("location", busiest);
        at("displaced", busiest + "/displaced");
        at("announcement", location + "/announcement");
        at("reopening", location + "/reopening");
        at("earlier-period", location + "/earlier-period");
        at("period-correction", period + "/correction");
        at("period-retraction", period + "/retraction");
    }

    private void closing() {
        String location = DemoTracker.announced("Overal Sluit", "EMERGENCY");
        DemoTracker.place("Sara Overal", household, location);
        String closing = "/locations/" + location;
        at("location-closing", closing);
        at("location-past", closing + "?asOf=2024-09-01&knownAt=2024-09-30");
        for (String form : List.of("closing-day", "withdrawal", "capacity", "description", "conversion"))
            at("location-" + form, closing + "/" + form);
        at("destinations", closing + "/destinations");
        at("closure", closing + "/closure");
        at("closure-preview", closing + "/closure-preview");
        at("closure-preview-wrong", closing + "/closure-preview?closesOn=31-2-2024");
        filled("destinations-wrong", closing + "/destinations", "place-rest", "nergens");
        filled("destinations-sure", closing + "/destinations", "place-rest", "overal zuid", "arrivedOn", "30-9-2024");
        filled("closure-sure", closing + "/closure", "closedOn", "30-9-2024", "emptied", Keys.SPACE);
    }

    private void research() {
        String replay = DemoTracker.aReplay();
        String project = DemoTracker.aProject();
        at("replays", "/replays");
        at("replay-new", "/replays/new");
        at("replay-again", "/replays/new?like=" + lastOf(replay));
        at("replay-document", "/replays/document");
        at("replay", replay);
        at("replay-deletion", replay + "/deletion");
        at("replay-compared", replay + "/compared?with=" + lastOf(DemoTracker.aReplay()));
        ways.put("replay-wrong", desk -> {
            desk.open("/replays/new").type("asOf", "nooit").type("fromAge", "oud");
            desk.leave(() -> desk.find("#ask").sendKeys(Keys.ENTER));
        });
        at("projects", "/projects");
        at("project-new", "/projects/new");
        at("project", project);
        at("project-end", project + "/end");
        filled("project-wrong", "/projects/new", "endsOn", "soon");
        at("disclosure", "/disclosure");
        at("disclosure-near", "/disclosure/near-selections/" + lastOf(project));
        at("disclosure-columns", "/disclosure/project-columns/" + lastOf(project));
        filled("disclosure-wrong", "/disclosure", "least", "few");
    }

    private void findingsAndAlerts() {
        String alert = DemoTracker.anAlert();
        String rule = "/alert-rules/" + DemoTracker.get().get("/alert-rules").text("/items/0/id");
        at("findings", "/findings");
        at("finding-acceptance", DemoTracker.aFinding() + "/acceptance");
        at("alerts", "/alerts?show=ALL");
        at("alerts-none", "/alerts?show=MINE&alert-severity=NOTICE");
        at("alerts-wrong", "/alerts?asOf=31-2-2024");
        at("alerts-unknown", "/alerts?location=nowhere&sort=nothing");
        at("alert-figures", "/alerts/figures");
        at("alert-figures-past", "/alerts/figures?asOf=2023-03-01");
        at("alert", alert);
        for (String form : List.of("acknowledgement", "resolution", "assignment", "note"))
            at("alert-" + form, alert + "/" + form);
        filled("alert-wrong", alert + "/note");
        at("alert-rules", "/alert-rules");
        at("alert-rule", rule);
        at("alert-rule-trial", rule + "/trial");
        at("alert-rule-change", rule + "/change?enabled=true");
        at("alert-rule-end", rule + "/end");
        at("alert-rule-new", "/alert-rules/new?kind=COUNT_REACHED");
        filled("alert-rule-wrong", "/alert-rules/new?kind=HOUSEHOLD_SPLIT", "escalateHours", "soon");
    }

    private void receivers() {
        String webhook = DemoTracker.aWebhook();
        at("receivers", "/receivers");
        at("receiver-new", "/receivers/new");
        at("receiver", webhook);
        at("receiver-end", webhook + "/end");
        at("sendings", "/receivers/sendings");
        at(
                "sending",
                "/receivers" + "/sendings/"
                        + DemoTracker.get().get("/sendings?limit=1").text("/items/0/id"));
        at("own-mail", "/account/mail");
        filled("own-mail-wrong", "/account/mail", "address", "nowhere", "digestAt", "late");
    }

    private void operating() {
        String account =
                "/accounts/" + DemoTracker.account("Looked at", Role.CASEWORKER).id();
        at("status", "/status");
        at("rebuilds", "/rebuilds");
        at("rebuild", DemoTracker.aRebuild());
        at("imports", "/imports");
        at("import-new", "/imports/new");
        at("import", DemoTracker.anImport());
        at("accounts", "/accounts");
        at("accounts-wrong", "/accounts?role=nobody");
        at("accounts-none", "/accounts?q=nobody");
        at("account-new", "/accounts/new");
        at("account", account + "?location=e");
        at("account-password", account + "/password");
        at("account-end", account + "/end");
    }

    private void everybody() {
        at("glossary", "/glossary");
        at("accessibility", "/toegankelijkheid");
        at("problem", "/problems/children-recorded-there");
        at("not-found", "/nothing-here");
        at("sign-in", "/sign-in");
        at("own-account", "/account");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void at(String name, String path) {
        ways.put(name, desk -> desk.open(path));
    }

    /** What a form leads to that is filled in by the ids of its fields, and sent. */
    private void filled(String name, String path, CharSequence... fields) {
        ways.put(name, desk -> {
            desk.open(path);
            for (int i = 0; i < fields.length; i += 2) desk.type(fields[i].toString(), fields[i + 1]);
            desk.send();
        });
    }
}
