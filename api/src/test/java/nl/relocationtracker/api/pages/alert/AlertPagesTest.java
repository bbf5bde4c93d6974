package nl.relocationtracker.api.pages.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.Test;

/** Alerts on pages, without script: listed, told, and handled. */
class AlertPagesTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private final String site = TRACKER.location("REGULAR", "2023-01-01");
    private final String other = TRACKER.location("REGULAR", "2023-01-01");
    private final String rule = rule();
    private final String child = moved();

    /** Nobody but who lives there meets it. */
    private String rule() {
        return TRACKER.post("/alert-rules", """
                        {"name": "Een keer verhuisd", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 1,
                         "severity": "WARNING", "receivers": ["SUPERVISOR"], "enabled": true, "locations": ["%s"]}
                        """.formatted(site)).text("/id");
    }

    private String moved() {
        String moved = TRACKER.child(other, "2024-02-01");
        TRACKER.post("/children/" + moved + "/relocations", relocation(site, "2024-03-01"));
        return moved;
    }

    private String alert() {
        return "/alerts/"
                + TRACKER.get("/alerts?ruleId=" + rule + "&childId=" + child).text("/items/0/id");
    }

    private static Visitor caseworkerAt(String... locations) {
        String name = "Begeleider " + UUID.randomUUID();
        Visitor visitor = Visitor.signedIn(TRACKER, name, Role.CASEWORKER);
        AccountKeeping accounts = TRACKER.bean(AccountKeeping.class);
        accounts.place(
                accounts.named(name).orElseThrow().id(),
                Set.of(locations).stream().map(UUID::fromString).collect(Collectors.toSet()));
        return visitor;
    }

    private static Visitor supervisor() {
        return Visitor.signedIn(TRACKER, "Leiding " + UUID.randomUUID(), Role.SUPERVISOR);
    }

    private static String version(Visitor visitor) {
        Matcher version = Pattern.compile("name=\"_version\" value=\"(\\d+)\"").matcher(visitor.page());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void one_alert_says_when_nobody_was_told_outside_of_the_pages() {
        assertThat(supervisor().open(alert()).page())
                .contains("Wie het buiten deze pagina’s hoorde", "Niemand, of langer");
    }

    @Test
    void a_caseworker_finds_in_the_list_what_is_of_the_own_locations_and_nothing_else() {
        String alert = alert();
        assertThat(caseworkerAt(site).open("/alerts").page()).contains(alert, "Een keer verhuisd", "1 open");
        assertThat(caseworkerAt(other).open("/alerts?show=ALL&rule=" + rule).page())
                .doesNotContain(alert)
                .contains("Niets gevonden");
        assertThat(caseworkerAt().open("/alerts").page()).contains("Bij uw account staat geen locatie");
        assertThat(supervisor().open("/alerts?rule=" + rule).page()).contains(alert);
        assertThat(TRACKER.get("/alerts?ruleId=" + rule).body().get("total").intValue())
                .isOne();
    }

    @Test
    void the_list_is_narrowed_to_a_location_by_what_it_is_called_or_by_the_link_from_its_page() {
        String alert = alert();
        String name = "Zandhoek";
        TRACKER.send(
                "POST",
                "/locations/" + site + "/descriptions",
                "{\"from\": \"2023-01-01\", \"name\": \"" + name + "\", \"municipality\": \"Utrecht\"}");
        Visitor supervisor = supervisor();
        String mine = "&rule=" + rule;
        assertThat(supervisor.open("/alerts?location=" + site + mine).page())
                .contains(alert, "<option value=\"" + site + "\" selected=\"selected\">" + name);
        assertThat(supervisor.open("/alerts?location=" + other + mine).page()).doesNotContain(alert);
        assertThat(supervisor.open("/alerts?at=" + encoded(name) + mine).page()).contains(alert);
        assertThat(supervisor
                        .open("/alerts?at=" + encoded(name) + "&location=" + other + mine)
                        .page())
                .doesNotContain(alert);
        assertThat(supervisor.open("/alerts?at=zzzzzzzzzz" + mine).page())
                .doesNotContain(alert)
                .contains("Niets gevonden");
    }

    @Test
    void of_a_location_that_there_is_not_or_that_is_a_home_no_alert_is_listed() {
        Visitor supervisor = supervisor();
        assertThat(supervisor.open("/alerts?location=" + UUID.randomUUID()).status())
                .isEqualTo(400);
        String home = TRACKER.post("/locations", """
                {"code": "G-31", "kind": "FOSTER_FAMILY", "openedOn": "2023-01-01"}
                """).text("/id");
        assertThat(supervisor.open("/alerts?location=" + home).status()).isEqualTo(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Test
    void who_is_missing_stays_with_the_location_where_the_child_was() {
        String alert = alert();
        TRACKER.post(
                "/children/" + child + "/departures",
                "{\"leftOn\": \"2024-09-01\", \"destination\": \"WHEREABOUTS_UNKNOWN\"}");
        assertThat(caseworkerAt(site).open("/alerts?show=ALL&rule=" + rule).page())
                .contains(alert, "Het kind is vertrokken voordat iemand het oppakte");
        assertThat(caseworkerAt(site).open("/alerts?rule=" + rule).page())
                .as("nobody can do anything about its moves")
                .doesNotContain(alert);
    }

    @Test
    void whoever_a_rule_tells_by_name_finds_it_in_the_own_list_wherever_it_is() {
        String name = "Voogdij " + UUID.randomUUID();
        Visitor office = Visitor.signedIn(TRACKER, name, Role.CASEWORKER);
        UUID account =
                TRACKER.bean(AccountKeeping.class).named(name).orElseThrow().id();
        assertThat(office.open("/alerts?rule=" + rule).page()).doesNotContain(alert());
        assertThat(TRACKER.send("PUT", "/alert-rules/" + rule, """
                {"name": "Een keer verhuisd", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 1,
                 "severity": "WARNING", "receivers": ["account:%s"], "enabled": true, "locations": ["%s"]}
                """.formatted(account, site))
                        .status())
                .isEqualTo(200);
        assertThat(office.open("/alerts?rule=" + rule).page()).contains(alert());
        office.open(alert()).send(alert() + "/acknowledgement", Map.of("response", "CALLING_GUARDIAN"));
        assertThat(office.page()).contains("Het signaal is in behandeling.");
    }

    @Test
    void what_is_assigned_to_whoever_reads_the_list_stands_above_everything_else() {
        String name = "Eerst " + UUID.randomUUID();
        Visitor supervisor = Visitor.signedIn(TRACKER, name, Role.SUPERVISOR);
        String one = alert();
        String other = "/alerts/"
                + TRACKER.get("/alerts?ruleId=" + rule + "&childId=" + moved()).text("/items/0/id");
        supervisor.open("/alerts?rule=" + rule);
        boolean isFirst = supervisor.page().indexOf(one) < supervisor.page().indexOf(other);
        String last = isFirst ? other : one;
        supervisor
                .open(last + "/assignment")
                .send(
                        last + "/assignment",
                        Map.of(
                                "assignee",
                                TRACKER.bean(AccountKeeping.class)
                                        .named(name)
                                        .orElseThrow()
                                        .id()));
        String page = supervisor.open("/alerts?rule=" + rule).page();
        assertThat(page.indexOf(last)).isPositive().isLessThan(page.indexOf(isFirst ? one : other));
    }

    @Test
    void a_household_is_called_by_its_children_wherever_its_alert_stands() {
        String apart = TRACKER.post("/alert-rules", """
                        {"name": "Uit elkaar", "kind": "HOUSEHOLD_SPLIT", "term": 1, "severity": "URGENT",
                         "receivers": ["SUPERVISOR"], "enabled": true, "locations": ["%s", "%s"]}
                        """.formatted(site, other)).text("/id");
        String household = UUID.randomUUID().toString();
        sibling("Noor", household, site);
        sibling("Yusuf", household, other);
        Patience.until(
                () -> TRACKER.get("/alerts?ruleId=" + apart).body().at("/items").size() == 1);
        String alert = "/alerts/" + TRACKER.get("/alerts?ruleId=" + apart).text("/items/0/id");
        Visitor supervisor = supervisor();
        String list = supervisor.open("/alerts?rule=" + apart).page();
        String form = supervisor.open(alert + "/acknowledgement").page();
        assertThat(List.of(list, form))
                .allSatisfy(page -> assertThat(page)
                        .containsPattern("Gezin van (Noor, Yusuf|Yusuf, Noor)<")
                        .doesNotContain(household.substring(0, 8)));
    }

    private static void sibling(String name, String household, String location) {
        TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-03-01", "accompaniment": "WITH_PARENT", "householdId": "%s",
                 "details": {"names": [{"fullName": "%s"}]}}
                """.formatted(location, household, name));
    }

    @Test
    void a_child_on_its_way_is_with_those_who_wait_for_it() {
        String alert = alert();
        String far = TRACKER.location("REGULAR", "2023-01-01");
        TRACKER.post("/children/" + child + "/transits", """
                {"leftOn": "2024-09-29", "destinationId": "%s", "reason": "CAPACITY"}
                """.formatted(far));
        assertThat(caseworkerAt(far).open("/alerts?rule=" + rule).page()).contains(alert);
    }

    @Test
    void the_list_is_a_file_without_names() {
        String file = supervisor().open("/alerts?file=csv&rule=" + rule).page();
        assertThat(file)
                .startsWith("alert_kind,alert_severity,location,alert_since,alert_raised,alert_state,alert_id,")
                .contains("COUNT_REACHED,WARNING,", ",2024-03-01,", child);
    }

    @Test
    void an_order_and_a_place_in_it_hold_for_each_column() {
        Visitor supervisor = supervisor();
        for (String sort : new String[] {"alert", "alert-severity", "location", "alert-since", "alert-raised"})
            for (String order : new String[] {"", "-"})
                assertThat(supervisor
                                .open("/alerts?show=ALL&sort=" + order + sort)
                                .status())
                        .as(order + sort)
                        .isEqualTo(200);
        assertThat(supervisor.open("/alerts?asOf=2024-02-01&rule=" + rule).page())
                .contains("Niets gevonden");
        assertThat(supervisor.open("/alerts?asOf=31-2-2024").status()).isEqualTo(400);
    }

    @Test
    void one_is_acknowledged_assigned_noted_resolved_and_reopened() {
        String alert = alert();
        Visitor caseworker = caseworkerAt(site);
        assertThat(caseworker.open("/children/" + child).page()).contains(alert);
        assertThat(caseworker.open("/locations/" + site).page()).contains(alert);
        assertThat(caseworker.open(alert).page())
                .contains("Een kind komt volgens ‘Elke verhuizing’ op 1 of meer.", alert + "/acknowledgement")
                .doesNotContain(alert + "/reopening");
        caseworker.open(alert + "/acknowledgement");
        String version = version(caseworker);
        caseworker.send(
                alert + "/acknowledgement",
                Map.of("response", "CALLING_LOCATION", "note", "Gebeld met de nachtdienst", "_version", version));
        assertThat(caseworker.path()).isEqualTo(alert);
        assertThat(caseworker.page())
                .contains("Het signaal is in behandeling.", "Ik bel de locatie", "Gebeld met de nachtdienst");

        caseworker.send(alert + "/resolution", Map.of("outcome", "OTHER", "note", " "));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Schrijf op wat er te zeggen is.");
        caseworker.send(alert + "/resolution", Map.of("outcome", "FOUND", "note", "getypt en niet kwijt"));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("getypt en niet kwijt");

        caseworker.send(alert + "/note", Map.of("note", "School weet het"));
        caseworker.send(alert + "/resolution", Map.of("outcome", "MOVE_CANNOT_BE_PREVENTED", "_version", version));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Intussen is er iets anders vastgelegd", "Aantekening");
        caseworker.send(alert + "/resolution", Map.of("outcome", "MOVE_CANNOT_BE_PREVENTED"));
        assertThat(caseworker.page()).contains("Het signaal is afgehandeld.", alert + "/reopening");
        assertThat(caseworker.open("/alerts?show=ENDED").page()).contains("De verhuizing is niet te voorkomen");
        caseworker.send(alert + "/reopening", Map.of("cause", "NOT_OVER"));
        assertThat(caseworker.page()).contains("Het signaal is heropend.", "School weet het");
    }

    @Test
    void an_alert_is_assigned_to_somebody_near_the_children_and_is_theirs_then() {
        String alert = alert();
        Visitor elsewhere = caseworkerAt(other);
        assertThat(elsewhere.open("/alerts").page()).doesNotContain(alert);
        String me = elsewhere.open(alert + "/assignment").page();
        Matcher self =
                Pattern.compile("<option value=\"([0-9a-f-]{36})\" selected").matcher(me);
        assertThat(self.find()).as("who asks is suggested").isTrue();
        elsewhere.send(alert + "/assignment", Map.of("assignee", self.group(1)));
        assertThat(elsewhere.page()).contains("De toewijzing is vastgelegd.");
        assertThat(elsewhere.open("/alerts?show=MINE").page()).contains(alert);
        elsewhere.send(
                alert + "/assignment", Map.of("assignee", UUID.randomUUID().toString()));
        assertThat(elsewhere.status()).isEqualTo(400);
    }

    @Test
    void of_a_child_that_is_gone_there_are_three_outcomes() {
        TRACKER.post("/alert-rules", """
                {"name": "Vermist", "kind": "MISSING", "severity": "URGENT", "receivers": ["SUPERVISOR"], "enabled": true,
                 "locations": ["%s"]}
                """.formatted(site));
        TRACKER.post(
                "/children/" + child + "/departures",
                "{\"leftOn\": \"2024-09-01\", \"destination\": \"WHEREABOUTS_UNKNOWN\"}");
        String missing = "/alerts/"
                + TRACKER.get("/alerts?kind=MISSING&childId=" + child).text("/items/0/id");
        String form = supervisor().open(missing + "/resolution").page();
        assertThat(Pattern.compile("type=\"radio\"").matcher(form).results().count())
                .isEqualTo(3);
        assertThat(form).contains("FOUND", "REPORTED", "RECORDED_IN_ERROR");
    }

    @Test
    void how_pressing_an_alert_is_is_called_the_same_in_the_list_and_where_it_is_narrowed() {
        assertThat(caseworkerAt(other).open("/alerts?alert-severity=URGENT").page())
                .contains("<label for=\"filter-alert-severity\">Hoe dringend</label>")
                .doesNotContain("Hoe ernstig");
    }

    @Test
    void whoever_may_not_see_children_sees_no_alerts() {
        Visitor researcher = Visitor.signedIn(TRACKER, "Onderzoek " + UUID.randomUUID(), Role.RESEARCHER);
        assertThat(researcher.open("/alerts").status()).isEqualTo(403);
        assertThat(researcher.open(alert()).status()).isEqualTo(403);
        assertThat(researcher.open("/locations/" + site).page())
                .doesNotContain("Een keer verhuisd")
                .doesNotContain("href=\"/alerts\"");
    }
}
