package nl.relocationtracker.api.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.core.child.Destination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms by which moves are recorded, without script. */
class RecordingFormsTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static int households;
    private static Visitor caseworker;
    private static String noord;
    private static String zuid;

    private String child;
    private String sister;

    @BeforeAll
    static void open_two_locations() {
        caseworker = Visitor.signedIn(TRACKER, "Begeleider van de formulieren", Role.CASEWORKER);
        noord = opened("Formulier Noord", "EMERGENCY");
        zuid = opened("Formulier Zuid", "CRISIS_EMERGENCY");
    }

    private static String opened(String name, String kind) {
        return TRACKER.post("/locations", """
                {"name": "%s", "municipality": "Assen", "kind": "%s", "openedOn": "2024-01-01"}
                """.formatted(name, kind)).text("/id");
    }

    private void two_children_of_a_household() {
        String household = "0190b7a4-7c1e-7000-8000-%012d".formatted(++households);
        child = placed("Yusuf", household);
        sister = placed("Noor", household);
    }

    private static String placed(String name, String household) {
        return TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-03-01", "accompaniment": "WITH_PARENT", "householdId": "%s",
                 "details": {"names": [{"fullName": "%s"}]}}
                """.formatted(noord, household, name)).text("/id");
    }

    /** What the open page sends along unseen, and these fields. */
    private static Map<String, Object> filled(String... fields) {
        return caseworker.filled((Object[]) fields);
    }

    private String relocation() {
        return "/children/" + child + "/relocation";
    }

    private static String place(String child) {
        return TRACKER.get("/children/" + child).text("/location/name");
    }

    @Test
    void a_household_moves_in_one_go_after_a_search_for_the_location() {
        two_children_of_a_household();
        caseworker.open(relocation());
        assertThat(caseworker.page()).contains("Wie gaat mee?", "Noor");
        caseworker.send(
                relocation(),
                filled("place", "formulier", "arrivedOn", "30-9-2024", "reason", "CAPACITY", "with", sister));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("Kies er hieronder een", "value=\"" + zuid + "\"", "value=\"formulier\"");
        caseworker.send(
                relocation(),
                filled(
                        "place", "formulier",
                        "locationId", zuid,
                        "arrivedOn", "30-9-2024",
                        "reason", "CAPACITY",
                        "with", sister));
        assertThat(caseworker.path()).isEqualTo("/children/" + child);
        assertThat(caseworker.page())
                .contains("De overplaatsing van 2 kinderen van het gezin van Yusuf is vastgelegd.");
        assertThat(place(child)).isEqualTo("Formulier Zuid");
        assertThat(place(sister)).isEqualTo("Formulier Zuid");
    }

    @Test
    void children_of_one_name_are_told_apart_by_their_codes() {
        two_children_of_a_household();
        String household = "0190b7a4-7c1e-7000-8000-%012d".formatted(households);
        String namesake = placed("Noor", household);
        caseworker.open(relocation());
        assertThat(caseworker.page())
                .contains("Noor (" + sister.substring(0, 8) + ")", "Noor (" + namesake.substring(0, 8) + ")")
                .contains("Yusuf overplaatsen");
    }

    @Test
    void sent_twice_it_records_once() {
        two_children_of_a_household();
        caseworker.open(relocation());
        Map<String, Object> form = filled("place", "formulier zuid", "arrivedOn", "30-9-2024", "reason", "CAPACITY");
        caseworker.send(relocation(), form).send(relocation(), form);
        assertThat(caseworker.path()).isEqualTo("/children/" + child);
        assertThat(TRACKER.get("/children/" + child + "/timeline")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void everything_that_is_wrong_stands_at_the_top_with_whose_it_is_and_nothing_is_recorded() {
        two_children_of_a_household();
        TRACKER.post("/children/" + sister + "/relocations", RunningTracker.relocation(zuid, "2024-09-20"));
        caseworker.open(relocation());
        caseworker.send(
                relocation(),
                filled("place", "formulier zuid", "arrivedOn", "2-10-2024", "reason", "OTHER", "with", sister));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("Noor: Het kind woont al op deze locatie", "Schrijf bij de reden ‘anders’", "toekomst")
                .contains("value=\"2-10-2024\"");
        assertThat(place(child)).isEqualTo("Formulier Noord");
    }

    @Test
    void what_somebody_else_recorded_meanwhile_is_shown_and_what_was_typed_stays() {
        two_children_of_a_household();
        caseworker.open(relocation());
        Map<String, Object> form = filled(
                "place", "formulier zuid", "arrivedOn", "30-9-2024", "reason", "SCHOOL", "note", "dichter bij school");
        TRACKER.post("/children/" + child + "/transits", """
                {"leftOn": "2024-09-29", "destinationId": "%s", "reason": "CAPACITY"}
                """.formatted(zuid));
        caseworker.send(relocation(), form);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("Intussen vastgelegd", "op weg gegaan (Formulier Zuid) op 29 september 2024", "door operator")
                .contains("dichter bij school", "Het kind is onderweg");
    }

    @Test
    void what_somebody_else_recorded_meanwhile_is_shown_too_where_a_field_is_wrong() {
        two_children_of_a_household();
        caseworker.open(relocation());
        Map<String, Object> form = filled("place", "formulier zuid", "arrivedOn", "xx", "reason", "CAPACITY");
        TRACKER.post("/children/" + child + "/relocations", RunningTracker.relocation(zuid, "2024-09-20"));
        caseworker.send(relocation(), form);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains(
                        "Dit is geen dag", "Intussen vastgelegd", "overgeplaatst naar Formulier Zuid", "door operator");
    }

    @Test
    void a_day_to_come_is_said_at_once_with_what_is_wrong_with_the_location() {
        two_children_of_a_household();
        caseworker.open(relocation());
        caseworker.send(relocation(), filled("place", "formulier", "arrivedOn", "1-1-2090", "reason", "CAPACITY"));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("1 januari 2090 ligt in de toekomst", "Kies er hieronder een", "value=\"1-1-2090\"");
    }

    @Test
    void a_day_that_cannot_be_does_not_make_one_look_for_another_location() {
        two_children_of_a_household();
        caseworker.open(relocation());
        caseworker.send(relocation(), filled("place", "formulier zuid", "arrivedOn", "1-1-1800", "reason", "CAPACITY"));
        assertThat(caseworker.page()).contains("vanaf het jaar 1900").doesNotContain("Geen locatie die op");
    }

    @Test
    void what_retracting_a_stay_does_is_said_before_it_is_done() {
        two_children_of_a_household();
        String stay = TRACKER.get("/children/" + child + "/timeline").text("/items/0/id");
        caseworker.open("/children/" + child + "/stays/" + stay + "/retraction");
        assertThat(caseworker.page()).contains("Zeg dat dit verblijf er nooit was.");
    }

    @Test
    void a_note_that_was_written_with_a_move_is_read_in_the_file() {
        two_children_of_a_household();
        caseworker.open(relocation());
        caseworker.send(
                relocation(),
                filled(
                        "place",
                        "formulier zuid",
                        "arrivedOn",
                        "20-9-2024",
                        "reason",
                        "OTHER",
                        "note",
                        "op eigen wens"));
        assertThat(caseworker.open("/children/" + child).page()).contains("op eigen wens");
    }

    @Test
    void whoever_takes_back_a_stay_reads_which() {
        two_children_of_a_household();
        TRACKER.post("/children/" + child + "/relocations", RunningTracker.relocation(zuid, "2024-09-20"));
        String stay = TRACKER.get("/children/" + child + "/timeline").text("/items/1/id");
        assertThat(caseworker
                        .open("/children/" + child + "/stays/" + stay + "/retraction")
                        .page())
                .contains("Het verblijf in Formulier Zuid vanaf 20 september 2024, dat nog duurt");
    }

    @Test
    void before_a_move_makes_it_eight_it_is_asked_once_more_and_said_that_it_is_wanted() {
        two_children_of_a_household();
        for (int move = 1; move <= 7; move++)
            TRACKER.post(
                    "/children/" + child + "/relocations",
                    RunningTracker.relocation(move % 2 == 1 ? zuid : noord, "2024-04-%02d".formatted(move)));
        String other = opened("Formulier Oost", "REGULAR");
        caseworker.open(relocation());
        caseworker.send(
                relocation(),
                filled("place", "formulier oost", "arrivedOn", "30-9-2024", "reason", "TO_REGULAR_RECEPTION"));
        assertThat(caseworker.page())
                .contains("Voordat u dit vastlegt", "komt hiermee op 8", "waar iedereen om vraagt");
        assertThat(place(child)).isEqualTo("Formulier Zuid");
        Map<String, Object> typed = filled(
                "place", "formulier oost", "arrivedOn", "30-9-2024", "reason", "TO_REGULAR_RECEPTION", "step", "back");
        caseworker.send(relocation(), typed);
        assertThat(caseworker.page()).contains("value=\"30-9-2024\"", "overplaatsen</h1>");
        typed.put("step", "sure");
        caseworker.send(relocation(), typed);
        assertThat(caseworker.path()).isEqualTo("/children/" + child);
        assertThat(TRACKER.get("/children/" + child).text("/location/id")).isEqualTo(other);
    }

    @Test
    void a_move_that_everybody_asks_for_is_said_to_be_one_before_it_is_recorded_and_not_where_it_is_none() {
        two_children_of_a_household();
        String regular = opened("Formulier Gewoon " + households, "REGULAR");
        opened("Formulier Ander " + households, "REGULAR");
        Map<String, Object> form = filledOnOpening("formulier gewoon " + households, "20-9-2024");
        caseworker.send(relocation(), form);
        assertThat(caseworker.page())
                .contains("Voordat u dit vastlegt", "Dit is de verhuizing waar iedereen om vraagt")
                .doesNotContain("komt hiermee op");
        assertThat(place(child)).isEqualTo("Formulier Noord");
        form.put("step", "sure");
        caseworker.send(relocation(), form);
        assertThat(TRACKER.get("/children/" + child).text("/location/id")).isEqualTo(regular);
        child = TRACKER.child(regular, "2024-03-01");
        caseworker.send(relocation(), filledOnOpening("formulier ander " + households, "30-9-2024"));
        assertThat(place(child)).isEqualTo("Formulier Ander " + households);
    }

    private Map<String, Object> filledOnOpening(String place, String day) {
        caseworker.open(relocation());
        return filled("place", place, "arrivedOn", day, "reason", "SCHOOL");
    }

    @Test
    void a_location_that_winds_down_or_is_closed_is_not_offered_and_said_to_be_so() {
        two_children_of_a_household();
        String west = opened("Formulier West", "EMERGENCY");
        TRACKER.send("PUT", "/locations/" + west + "/announced-closure", """
                {"closesOn": "2024-12-01", "cause": "SCALED_DOWN", "announcedOn": "2024-09-01"}
                """);
        caseworker.open(relocation());
        caseworker.send(
                relocation(), filled("place", "formulier west", "arrivedOn", "30-9-2024", "reason", "CAPACITY"));
        assertThat(caseworker.page()).contains("Formulier West is op 30 september 2024 in afbouw");
        assertThat(caseworker
                        .open("/places?place=formulier&arrivedOn=30-9-2024")
                        .page())
                .contains("Formulier Zuid")
                .doesNotContain("Formulier West");
    }

    @Test
    void a_child_is_sent_recalled_sent_again_and_received() {
        two_children_of_a_household();
        String file = "/children/" + child;
        caseworker.open(file + "/sending");
        caseworker.send(
                file + "/sending", filled("place", "formulier zuid", "leftOn", "29-9-2024", "reason", "CAPACITY"));
        assertThat(caseworker.page()).contains("Vastgelegd: Yusuf is onderweg.", "Onderweg", "/arrival", "/recall");
        caseworker.open(file + "/recall").send(file + "/recall", filled());
        assertThat(caseworker.page()).contains("het verblijf van Yusuf gaat door waar het was");
        caseworker.open(file + "/sending");
        caseworker.send(file + "/sending", filled("leftOn", "29-9-2024", "reason", "CAPACITY"));
        caseworker.open(file + "/arrival");
        caseworker.send(file + "/arrival", filled("place", "formulier zuid", "arrivedOn", "30-9-2024"));
        assertThat(place(child)).isEqualTo("Formulier Zuid");
    }

    @Test
    void a_child_departs_and_comes_back() {
        two_children_of_a_household();
        String file = "/children/" + child;
        caseworker.open(file + "/departure");
        caseworker.send(
                file + "/departure",
                filled("leftOn", "28-9-2024", "destination", "TO_FAMILY", "lastSeenOn", "27-9-2024"));
        assertThat(caseworker.page()).contains("Dit hoort alleen bij een vertrek met onbekende bestemming");
        caseworker.send(file + "/departure", filled("leftOn", "28-9-2024", "destination", "TO_FAMILY"));
        assertThat(caseworker.page()).contains("Het vertrek van Yusuf is vastgelegd.", "Opnieuw plaatsen");
        caseworker.open(file + "/placement");
        caseworker.send(
                file + "/placement",
                filled("place", "formulier noord", "arrivedOn", "30-9-2024", "company", "WITH_PARENT"));
        assertThat(place(child)).isEqualTo("Formulier Noord");
    }

    @ParameterizedTest
    @EnumSource(names = {"WHEREABOUTS_UNKNOWN", "DIED", "TURNED_EIGHTEEN"})
    void whoever_sends_the_departure_of_one_child_as_it_was_opened_records_it_of_no_other(Destination destination) {
        two_children_of_a_household();
        String departure = "/children/" + child + "/departure";
        caseworker.open(departure);
        assertThat(caseworker.page()).contains("value=\"" + sister + "\"");
        caseworker.send(
                departure,
                caseworker.filled(
                        "leftOn", "28-9-2024", "destination", destination, "with", ticked(caseworker.page())));
        assertThat(caseworker.page()).contains("Het vertrek van Yusuf is vastgelegd.");
        assertThat(place(sister)).isEqualTo("Formulier Noord");
    }

    /** The children whom the open page ticks by itself. */
    private static List<String> ticked(String page) {
        return Pattern.compile("name=\"with\"[^>]*value=\"([^\"]+)\" checked")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void before_more_than_one_child_departs_it_is_asked_who_when_and_where_to() {
        two_children_of_a_household();
        String departure = "/children/" + child + "/departure";
        caseworker.open(departure);
        Map<String, Object> form = filled("leftOn", "28-9-2024", "destination", "WHEREABOUTS_UNKNOWN", "with", sister);
        caseworker.send(departure, form);
        assertThat(caseworker.page())
                .contains("Voordat u dit vastlegt", "2 kinderen vertrekken uit de opvang op 28 september 2024")
                .contains("met onbekende bestemming (mob)", "<li>Yusuf</li>", "<li>Noor</li>");
        assertThat(List.of(place(child), place(sister))).containsOnly("Formulier Noord");
        form.put("step", "back");
        caseworker.send(departure, form);
        assertThat(caseworker.page())
                .contains("value=\"28-9-2024\"", "value=\"WHEREABOUTS_UNKNOWN\" selected")
                .contains("value=\"" + sister + "\" checked");
        form.put("step", "sure");
        caseworker.send(departure, form).send(departure, form);
        assertThat(caseworker.page()).contains("Het vertrek van 2 kinderen van het gezin van Yusuf is vastgelegd.");
        for (String one : List.of(child, sister))
            assertThat(TRACKER.get("/children/" + one + "/timeline").text("/items/0/departure/destination"))
                    .isEqualTo("WHEREABOUTS_UNKNOWN");
    }

    @Test
    void what_is_wrong_with_a_departure_of_several_is_said_before_it_is_asked_whether_it_is_so() {
        two_children_of_a_household();
        TRACKER.post("/children/" + sister + "/relocations", RunningTracker.relocation(zuid, "2024-09-20"));
        String departure = "/children/" + child + "/departure";
        caseworker.open(departure);
        caseworker.send(departure, filled("leftOn", "19-9-2024", "destination", "TO_FAMILY", "with", sister));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Noor: ").doesNotContain("Voordat u dit vastlegt");
    }

    @Test
    void a_form_can_still_be_sent_when_another_page_was_opened_since() {
        two_children_of_a_household();
        caseworker.open(relocation());
        Map<String, Object> form = filled("place", "formulier zuid", "arrivedOn", "30-9-2024", "reason", "CAPACITY");
        form.put("_csrf", caseworker.page().replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1"));
        caseworker.open("/places?place=zuid").send(relocation(), form);
        assertThat(caseworker.path()).isEqualTo("/children/" + child);
    }

    @Test
    void a_supervisor_reads_and_is_shown_no_way_to_record() {
        two_children_of_a_household();
        Visitor supervisor = Visitor.signedIn(TRACKER, "Leidinggevende " + households, Role.SUPERVISOR);
        assertThat(supervisor.open("/children/" + child).page()).doesNotContain("Overplaatsen", "/relocation");
        assertThat(supervisor.open(relocation()).status()).isEqualTo(403);
    }

    @Test
    void a_stay_is_corrected_with_what_was_wrong_and_then_retracted_and_the_second_press_changes_nothing() {
        two_children_of_a_household();
        String stay = TRACKER.post("/children/" + child + "/relocations", RunningTracker.relocation(zuid, "2024-09-20"))
                .text("/stayId");
        String file = "/children/" + child;
        assertThat(caseworker.open(file).page()).contains(stay + "/correction", stay + "/retraction");
        String correction = file + "/stays/" + stay + "/correction";
        caseworker.open(correction);
        assertThat(caseworker.page()).contains("value=\"Formulier Zuid\"", "value=\"20-9-2024\"");
        caseworker.send(correction, filled("place", "Formulier Zuid", "arrivedOn", "21-9-2024", "reason", "CAPACITY"));
        assertThat(caseworker.page()).contains("Wat was er fout? Vul dit in.");
        caseworker.send(
                correction,
                filled(
                        "place",
                        "Formulier Zuid",
                        "arrivedOn",
                        "21-9-2024",
                        "reason",
                        "CAPACITY",
                        "why",
                        "kwam een dag later"));
        assertThat(caseworker.page()).contains("Het verblijf van Yusuf is gecorrigeerd.", "kwam een dag later");
        String retraction = file + "/stays/" + stay + "/retraction";
        caseworker.open(retraction);
        Map<String, Object> form = filled("why", "een ander kind");
        caseworker.send(retraction, form).send(retraction, form);
        assertThat(caseworker.path()).isEqualTo(file);
        assertThat(place(child)).isEqualTo("Formulier Noord");
    }

    @Test
    void a_location_is_found_misspelt_and_then_has_to_be_chosen() {
        two_children_of_a_household();
        String file = "/children/" + child;
        caseworker.open("/places?place=Formulir%20Zuit&arrivedOn=30-9-2024");
        assertThat(caseworker.page()).contains("Formulier Zuid");
        caseworker.open(file + "/relocation");
        caseworker.send(
                file + "/relocation",
                filled(
                        "place",
                        "Formulir Zuit",
                        "arrivedOn",
                        "30-9-2024",
                        "leftOn",
                        "30-9-2024",
                        "reason",
                        "CAPACITY"));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Formulier Zuid");
    }

    @Test
    void a_child_that_is_not_on_the_way_cannot_arrive_and_the_page_says_what_can_be_done() {
        String site = TRACKER.location("REGULAR", "2024-01-01");
        String name = TRACKER.get("/locations/" + site).text("/name");
        String child = TRACKER.child(site, "2024-02-01");
        for (String form : List.of("/arrival", "/recall"))
            assertThat(caseworker.open("/children/" + child + form).page())
                    .contains("is niet onderweg", "woont nu op " + name, "/children/" + child + "/relocation")
                    .doesNotContain("name=\"arrivedOn\"");
    }

    @Test
    void a_departure_is_corrected_and_withdrawn() {
        two_children_of_a_household();
        String file = "/children/" + child;
        String stay = TRACKER.get(file + "/timeline").text("/items/0/id");
        TRACKER.post(file + "/departures", "{\"leftOn\": \"2024-09-20\", \"destination\": \"TO_FAMILY\"}");
        String correction = file + "/departures/" + stay + "/correction";
        caseworker.open(correction);
        caseworker.send(correction, filled("leftOn", "21-9-2024", "destination", "RETURNED", "why", "brief gekregen"));
        assertThat(caseworker.page())
                .contains("Het vertrek van Yusuf is gecorrigeerd.", "teruggekeerd", "brief gekregen");
        String withdrawal = file + "/departures/" + stay + "/withdrawal";
        caseworker.open(withdrawal).send(withdrawal, filled("why", "bleef toch"));
        assertThat(caseworker.page()).contains("Het vertrek van Yusuf is ingetrokken.", "bleef toch");
        assertThat(place(child)).isEqualTo("Formulier Noord");
    }

    @Test
    void a_departure_that_somebody_withdrew_meanwhile_is_not_corrected_and_what_was_typed_stays() {
        two_children_of_a_household();
        String file = "/children/" + child;
        String stay = TRACKER.get(file + "/timeline").text("/items/0/id");
        TRACKER.post(file + "/departures", "{\"leftOn\": \"2024-09-20\", \"destination\": \"TO_FAMILY\"}");
        String departure = file + "/departures/" + stay;
        caseworker.open(departure + "/correction");
        Map<String, Object> form =
                filled("leftOn", "21-9-2024", "destination", "RETURNED", "why", "brief van de gemeente");
        TRACKER.post(
                file + "/departure-withdrawals", "{\"stayId\": \"%s\", \"reason\": \"bleef toch\"}".formatted(stay));
        caseworker.send(departure + "/correction", form);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains(
                        "Na dit verblijf is geen vertrek vastgelegd",
                        "Intussen vastgelegd",
                        "vertrek ingetrokken (door")
                .contains("value=\"21-9-2024\"", "brief van de gemeente");
        assertThat(place(child)).isEqualTo("Formulier Noord");
        assertThat(caseworker.open(departure + "/correction").status()).isEqualTo(404);
    }

    @Test
    void a_stay_that_somebody_retracted_meanwhile_is_not_corrected_and_what_was_typed_stays() {
        two_children_of_a_household();
        String file = "/children/" + child;
        TRACKER.post(file + "/relocations", RunningTracker.relocation(zuid, "2024-09-01"));
        String stay = file + "/stays/" + TRACKER.get(file + "/timeline").text("/items/1/id");
        caseworker.open(stay + "/correction");
        Map<String, Object> form =
                filled("place", "Formulier Zuid", "arrivedOn", "2-9-2024", "reason", "SAFETY", "why", "volgens de bus");
        TRACKER.post(stay + "/retractions", "{\"reason\": \"nooit geweest\"}");
        caseworker.send(stay + "/correction", form);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("Dit verblijf is er niet meer", "Intussen vastgelegd", "verblijf ingetrokken (door")
                .contains("value=\"2-9-2024\"", "value=\"SAFETY\" selected", "volgens de bus");
        assertThat(place(child)).isEqualTo("Formulier Noord");
        assertThat(caseworker.open(stay + "/correction").status()).isEqualTo(404);
        assertThat(caseworker
                        .send(
                                "/children/" + sister + "/stays/" + stay.substring(stay.length() - 36) + "/correction",
                                form)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_departure_of_a_stay_that_somebody_retracted_meanwhile_is_not_put_right_and_what_was_typed_stays() {
        two_children_of_a_household();
        String file = "/children/" + child;
        TRACKER.post(file + "/relocations", RunningTracker.relocation(zuid, "2024-09-01"));
        String stay = TRACKER.get(file + "/timeline").text("/items/1/id");
        TRACKER.post(file + "/departures", "{\"leftOn\": \"2024-09-20\", \"destination\": \"TO_FAMILY\"}");
        String departure = file + "/departures/" + stay;
        caseworker.open(departure + "/correction");
        Map<String, Object> correction =
                filled("leftOn", "21-9-2024", "destination", "RETURNED", "why", "brief van de gemeente");
        caseworker.open(departure + "/withdrawal");
        Map<String, Object> withdrawal = filled("why", "bleef toch");
        TRACKER.post(file + "/stays/" + stay + "/retractions", "{\"reason\": \"nooit geweest\"}");
        caseworker.send(departure + "/correction", correction);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Intussen vastgelegd", "value=\"21-9-2024\"", "brief van de gemeente");
        caseworker.send(departure + "/withdrawal", withdrawal);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Intussen vastgelegd", "bleef toch");
    }
}
