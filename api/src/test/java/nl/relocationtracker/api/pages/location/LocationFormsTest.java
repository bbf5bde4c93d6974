package nl.relocationtracker.api.pages.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The forms about a location, without script. */
class LocationFormsTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(_key|_version|_meant|seen-[^\"]+)\" value=\"([^\"]+)\"");

    private static Visitor caseworker;

    @BeforeAll
    static void sign_in() {
        caseworker = Visitor.signedIn(TRACKER, "Begeleider van locaties", Role.CASEWORKER);
    }

    private static Map<String, Object> filled(String... fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(caseworker.page());
        while (hidden.find()) all.put(hidden.group(1), hidden.group(2));
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        return all;
    }

    private static void record(String form, String... fields) {
        caseworker.open(form);
        caseworker.send(form, filled(fields));
    }

    private static String location(String kind) {
        return "/locations/" + TRACKER.location(kind, "2024-01-01");
    }

    private static String state(String location) {
        return TRACKER.get(location).text("/state");
    }

    @Test
    void a_new_location_opens_once_however_often_the_form_is_sent() {
        caseworker.open("/locations/new");
        Map<String, Object> form = filled(
                "name", "Nieuw aan het water", "kind", "EMERGENCY", "openedOn", "1-9-2024", "capacity", "honderd");
        caseworker.send("/locations/new", form);
        assertThat(caseworker.page())
                .contains("Plaatsen: Dit is geen geheel getal", "value=\"honderd\"", "value=\"Nieuw aan het water\"");
        form.put("capacity", "100");
        caseworker.send("/locations/new", form);
        String first = caseworker.path();
        assertThat(caseworker.page()).contains("De locatie is geopend.", "Nieuw aan het water");
        caseworker.send("/locations/new", form);
        assertThat(caseworker.path()).isEqualTo(first);
    }

    @Test
    void yesterday_and_today_are_offered_where_they_would_not_be_refused() {
        String location = location("EMERGENCY");
        assertThat(daysOffered(location + "/announcement"))
                .as("for the closing, and for the announcing")
                .containsExactly("2024-10-01", "2024-09-30", "2024-10-01");
        assertThat(daysOffered(location + "/closure-preview")).containsExactly("2024-10-01");
        assertThat(daysOffered(location + "/earlier-period")).isEmpty();
        record(location + "/announcement", "closesOn", "31-12-2024", "cause", "SCALED_DOWN");
        assertThat(state(location)).isEqualTo("WINDING_DOWN");
        assertThat(daysOffered(location + "/withdrawal"))
                .as("of an announcement of today")
                .containsExactly("2024-10-01");
        assertThat(daysOffered(location + "/closing-day")).containsExactly("2024-10-01", "2024-10-01");
    }

    private static List<String> daysOffered(String form) {
        caseworker.open(form);
        return Pattern.compile("data-day-set=\"([^\"]+)\"")
                .matcher(caseworker.page())
                .results()
                .map(offered -> offered.group(1))
                .toList();
    }

    @Test
    void a_location_of_long_ago_opens_when_the_form_is_sent_once_more() {
        record("/locations/new", "name", "Oud aan het water", "kind", "REGULAR", "openedOn", "1-9-1900");
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("1 september 1900 is meer dan 30 jaar geleden. Klopt het jaar?")
                .contains("value=\"Oud aan het water\"", "value=\"1-9-1900\"");
        caseworker.send(
                "/locations/new", filled("name", "Oud aan het water", "kind", "REGULAR", "openedOn", "1-9-1900"));
        assertThat(caseworker.page()).contains("De locatie is geopend.", "Oud aan het water");
    }

    @Test
    void a_foster_family_opens_by_its_code_and_has_no_page() {
        record("/locations/new", "kind", "FOSTER_FAMILY", "openedOn", "1-9-2024", "name", "Bij Jansen");
        assertThat(caseworker.status()).isEqualTo(400);
        record("/locations/new", "kind", "FOSTER_FAMILY", "openedOn", "1-9-2024", "code", "OG-4711");
        assertThat(caseworker.path()).isEqualTo("/locations/new");
        assertThat(caseworker.page()).contains("Het opvanggezin is vastgelegd");
    }

    @Test
    void a_closure_is_announced_moved_withdrawn_and_announced_again() {
        String hal = location("EMERGENCY");
        record(hal + "/announcement", "closesOn", "1-12-2024", "cause", "SCALED_DOWN");
        assertThat(caseworker.page()).contains("De sluiting is aangekondigd", "1 dec 2024", "Bestemmingen kiezen");
        record(hal + "/closing-day", "closesOn", "15-12-2024", "cause", "SCALED_DOWN");
        assertThat(caseworker.page()).contains("De sluitingsdag is verzet", "15 dec 2024");
        record(hal + "/withdrawal");
        assertThat(caseworker.page()).contains("De aankondiging is ingetrokken", "Sluiting aankondigen");
        record(hal + "/announcement", "closesOn", "1-1-2024", "cause", "");
        assertThat(caseworker.page()).contains("Waarom sluit de locatie? Vul dit in.", "value=\"1-1-2024\"");
        assertThat(state(hal)).isEqualTo("OPEN");
    }

    @Test
    void two_at_the_same_location_are_told_of_each_other_and_what_was_typed_stays() {
        String hal = location("EMERGENCY");
        caseworker.open(hal + "/announcement");
        Map<String, Object> form = filled("closesOn", "1-12-2024", "cause", "SAFETY");
        TRACKER.send("PUT", hal + "/announced-closure", """
                {"closesOn": "2024-11-01", "cause": "SCALED_DOWN"}
                """);
        caseworker.send(hal + "/announcement", form);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("Intussen vastgelegd", "sluiting aangekondigd (door operator", "value=\"1-12-2024\"");
    }

    @Test
    void what_a_location_is_changes_from_a_day_on_and_is_told_with_since_when() {
        String hal = location("CRISIS_EMERGENCY");
        record(hal + "/capacity", "capacity", "250", "from", "1-3-2024");
        assertThat(caseworker.page()).contains("250 vanaf 1 mrt 2024");
        record(hal + "/description", "name", "Andere naam", "municipality", "Emmen", "from", "1-4-2024");
        record(hal + "/conversion", "kind", "EMERGENCY", "from", "1-5-2024");
        assertThat(caseworker.page())
                .contains("Wat deze locatie was", "vanaf 1 april 2024: Andere naam", "noodopvang, Emmen");
        record(hal + "/conversion", "kind", "EMERGENCY", "from", "1-5-2024");
        assertThat(caseworker.status()).isEqualTo(400);
    }

    @Test
    void a_location_that_is_empty_closes_opens_again_and_its_periods_are_put_right() {
        String hal = location("EMERGENCY");
        record(hal + "/closure", "closedOn", "1-6-2024", "cause", "CONTRACT_ENDED");
        assertThat(state(hal)).isEqualTo("CLOSED");
        record(hal + "/reopening", "openedOn", "1-8-2024", "capacity", "40");
        assertThat(state(hal)).isEqualTo("OPEN");
        record(hal + "/earlier-period", "openedOn", "1-1-2022", "closedOn", "1-3-2022", "cause", "SAFETY");
        assertThat(caseworker.page()).contains("De periode is toegevoegd", "1 jan 2022");
        String earliest = hal + "/periods/" + TRACKER.get(hal).text("/periods/0/id");
        record(earliest + "/correction", "openedOn", "1-2-2022", "closedOn", "1-3-2022", "cause", "SAFETY");
        assertThat(caseworker.page()).contains("Waarom corrigeert u dit? Vul dit in.");
        record(
                earliest + "/correction",
                "openedOn",
                "1-2-2022",
                "closedOn",
                "1-3-2022",
                "cause",
                "SAFETY",
                "because",
                "LEARNED_LATER");
        assertThat(caseworker.page()).contains("De periode is gecorrigeerd", "pas later bekend geworden");
        caseworker.open(earliest + "/retraction");
        Map<String, Object> form = filled("what", "OPENING", "because", "RECORDED_IN_ERROR");
        caseworker.send(earliest + "/retraction", form).send(earliest + "/retraction", form);
        assertThat(caseworker.path()).isEqualTo(hal);
        assertThat(TRACKER.get(hal).body().at("/periods").size()).isEqualTo(2);
    }

    @Test
    void a_closing_that_somebody_retracted_meanwhile_is_not_corrected_and_what_was_typed_stays() {
        String hal = location("EMERGENCY");
        record(hal + "/closure", "closedOn", "1-6-2024", "cause", "CONTRACT_ENDED");
        String period = hal + "/periods/" + TRACKER.get(hal).text("/periods/0/id");
        caseworker.open(period + "/correction");
        Map<String, Object> correction = filled(
                "openedOn", "1-1-2024", "closedOn", "3-6-2024", "cause", "SAFETY", "because", "RECORDED_IN_ERROR");
        caseworker.open(period + "/retraction");
        Map<String, Object> retraction = filled("what", "CLOSURE", "because", "LEARNED_LATER");
        TRACKER.post(period + "/retractions", "{\"what\": \"CLOSURE\", \"reason\": \"RECORDED_IN_ERROR\"}");
        assertThat(state(hal)).isEqualTo("OPEN");
        caseworker.send(period + "/correction", correction);
        assertThat(caseworker.page())
                .contains("Intussen vastgelegd", "value=\"3-6-2024\"", "value=\"SAFETY\" selected");
        caseworker.send(period + "/retraction", retraction);
        assertThat(caseworker.page()).contains("Intussen vastgelegd").containsPattern("value=\"CLOSURE\" checked");
        assertThat(state(hal)).isEqualTo("OPEN");
    }

    @Test
    void a_location_where_children_are_recorded_closes_only_when_it_is_said_twice_that_it_is_empty_in_fact() {
        String hal = location("EMERGENCY");
        String child = TRACKER.child(hal.replace("/locations/", ""), "2024-03-01");
        String closure = hal + "/closure";
        record(closure, "closedOn", "30-9-2024", "cause", "EMERGENCY_OVER");
        assertThat(caseworker.page()).contains("Hier woont nog 1 kind", "De locatie is feitelijk leeg: ");
        Map<String, Object> form = filled("closedOn", "30-9-2024", "cause", "EMERGENCY_OVER", "emptied", "true");
        caseworker.send(closure, form);
        assertThat(caseworker.page()).contains("Is de locatie echt leeg?", "weet niemand waarheen");
        assertThat(state(hal)).isEqualTo("OPEN");
        form = filled("closedOn", "30-9-2024", "cause", "EMERGENCY_OVER", "emptied", "true", "step", "sure");
        caseworker.send(closure, form).send(closure, form);
        assertThat(state(hal)).isEqualTo("CLOSED");
        assertThat(TRACKER.get("/children/" + child).text("/state")).isEqualTo("IN_TRANSIT");
    }

    @Test
    void who_arrives_after_it_was_said_that_a_location_is_empty_is_shown_before_it_is_sent_off() {
        String hal = location("EMERGENCY");
        String id = hal.replace("/locations/", "");
        named(id, "Eerder", "2024-03-01");
        named(id, "Op de sluitingsdag", "2024-09-30");
        String closure = hal + "/closure";
        caseworker.open(closure);
        caseworker.send(closure, emptied());
        assertThat(caseworker.page())
                .contains("Is de locatie echt leeg?", "staat nog 1 kind", "<li>Eerder</li>")
                .doesNotContain("Sinds u bevestigde", "Op de sluitingsdag");
        Map<String, Object> sure = emptied();
        sure.put("step", "sure");
        String late = named(id, "Intussen", "2024-09-20");
        caseworker.send(closure, sure);
        assertThat(caseworker.page())
                .contains("Sinds u bevestigde staat hier erbij: Intussen.", "staan nog 2 kinderen");
        assertThat(state(hal)).isEqualTo("OPEN");
        assertThat(TRACKER.get("/children/" + late).text("/state")).isEqualTo("IN_RECEPTION");
        sure = emptied();
        sure.put("step", "sure");
        caseworker.send(closure, sure);
        assertThat(caseworker.page())
                .as("who came on the closing day is not sent off: now it is said why not")
                .doesNotContain("Is de locatie echt leeg?");
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(state(hal)).isEqualTo("OPEN");
    }

    @Test
    void whether_a_location_is_empty_in_fact_is_not_asked_where_nobody_lives() {
        String site = TRACKER.location("EMERGENCY", "2023-01-01");
        String announcement = "/locations/" + site + "/announcement";
        caseworker.open(announcement).send(announcement, Map.of("closesOn", "1-12-2024", "cause", "SCALED_DOWN"));
        assertThat(caseworker.open("/locations/" + site + "/closure").page())
                .contains("Hier woont geen kind meer.", "value=\"SCALED_DOWN\" selected")
                .doesNotContain("De locatie is feitelijk leeg");
    }

    private static Map<String, Object> emptied() {
        return filled("closedOn", "30-9-2024", "cause", "EMERGENCY_OVER", "emptied", "true");
    }

    private static String named(String location, String name, String arrivedOn) {
        return TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "%s", "accompaniment": "WITH_PARENT",
                 "details": {"names": [{"fullName": "%s"}]}}
                """.formatted(location, arrivedOn, name))
                .text("/id");
    }

    @Test
    void a_location_that_had_only_a_code_once_is_called_by_it_and_none_becomes_a_foster_family() {
        String id = TRACKER.post("/locations", """
                {"code": "G-4712", "kind": "FOSTER_FAMILY", "openedOn": "2024-01-01"}
                """).text("/id");
        TRACKER.post("/locations/" + id + "/conversions", """
                {"kind": "SMALL_SCALE_HOME", "name": "Thuis", "from": "2024-05-01"}
                """);
        assertThat(caseworker.open("/locations/" + id).page())
                .contains("vanaf 1 januari 2024: G-4712")
                .doesNotContain(": null");
        assertThat(caseworker.open("/locations/" + id + "/conversion").page())
                .contains("value=\"EMERGENCY\"")
                .doesNotContain("value=\"FOSTER_FAMILY\"");
    }

    @Test
    void a_closing_day_decades_ahead_is_asked_about_before_it_is_recorded() {
        String site = location("REGULAR");
        caseworker.open(site + "/announcement");
        Map<String, Object> form = filled("closesOn", "1-12-2099", "cause", "SAFETY");
        caseworker.send(site + "/announcement", form);
        assertThat(caseworker.page())
                .contains("1 december 2099 is meer dan 2 jaar na vandaag", "value=\"1-12-2099\"", "seen-2099-12-01");
        assertThat(state(site)).isEqualTo("OPEN");
        form.put("step", "seen-2099-12-01");
        caseworker.send(site + "/announcement", form);
        assertThat(state(site)).isEqualTo("WINDING_DOWN");
    }

    @Test
    void a_supervisor_reads_who_lives_there_a_researcher_does_not_and_neither_is_shown_a_form() {
        String hal = location("EMERGENCY");
        TRACKER.child(hal.replace("/locations/", ""), "2024-03-01");
        Visitor supervisor = Visitor.signedIn(TRACKER, "Leidinggevende van locaties", Role.SUPERVISOR);
        assertThat(supervisor.open(hal).page())
                .contains("Wie woont hier", "1 van 1 kinderen")
                .doesNotContain("Sluiting aankondigen", "Corrigeer");
        assertThat(supervisor.open(hal + "/closure").status()).isEqualTo(403);
        assertThat(supervisor.open(hal + "?file=csv").page())
                .contains("child_id")
                .doesNotContain("child_name");
        Visitor researcher = Visitor.signedIn(TRACKER, "Onderzoeker van locaties", Role.RESEARCHER);
        assertThat(researcher.open(hal).page()).doesNotContain("Wie woont hier");
        assertThat(researcher.open(hal + "?file=csv").status()).isEqualTo(403);
        assertThat(researcher.open(hal + "/displaced").status()).isEqualTo(403);
    }
}
