package nl.relocationtracker.api.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A household's mistaken move, put right in one go, without script. */
class HouseholdCorrectionTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static int households;
    private static Visitor caseworker;
    private static String noord;
    private static String zuid;

    private String child;
    private String sister;
    private String brother;

    @BeforeAll
    static void open_two_locations() {
        caseworker = Visitor.signedIn(TRACKER, "Begeleider van een gezin", Role.CASEWORKER);
        noord = opened("Gezin Noord");
        zuid = opened("Gezin Zuid");
    }

    private static String opened(String name) {
        return TRACKER.post("/locations", """
                {"name": "%s", "municipality": "Assen", "kind": "EMERGENCY", "openedOn": "2024-01-01"}
                """.formatted(name)).text("/id");
    }

    /** Three of a household, of whom two moved together on the twentieth, and one a day later. */
    @BeforeEach
    void two_moved_together_and_one_a_day_later() {
        String household = "0190b7a4-7c1e-7001-8000-00000000%04d".formatted(++households);
        child = placed("Yusuf", household);
        sister = placed("Noor", household);
        brother = placed("Sami", household);
        moved(child, "2024-09-20");
        moved(sister, "2024-09-20");
        moved(brother, "2024-09-21");
    }

    private static String placed(String name, String household) {
        return TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-03-01", "accompaniment": "WITH_PARENT", "householdId": "%s",
                 "details": {"names": [{"fullName": "%s"}]}}
                """.formatted(noord, household, name)).text("/id");
    }

    private static void moved(String child, String day) {
        TRACKER.post("/children/" + child + "/relocations", RunningTracker.relocation(zuid, day));
    }

    private String lastStay(String act) {
        return "/children/" + child + "/stays/"
                + TRACKER.get("/children/" + child + "/timeline").text("/items/1/id") + "/" + act;
    }

    private static String arrived(String child) {
        return TRACKER.get("/children/" + child + "/timeline").text("/items/1/arrivedOn");
    }

    private static int stays(String child) {
        return TRACKER.get("/children/" + child + "/timeline")
                .body()
                .at("/items")
                .size();
    }

    private static Map<String, Object> corrected(String day, String... with) {
        return caseworker.filled(
                "place",
                "Gezin Zuid",
                "arrivedOn",
                day,
                "reason",
                "CAPACITY",
                "why",
                "verkeerde dag",
                "with",
                List.of(with));
    }

    @Test
    void who_made_the_same_move_is_offered_along_and_nobody_else() {
        caseworker.open(lastStay("correction"));
        assertThat(caseworker.page())
                .contains("Voor wie geldt dit ook?", "value=\"" + sister + "\" checked")
                .doesNotContain("value=\"" + brother + "\"");
    }

    @Test
    void a_move_of_a_household_is_corrected_in_one_go_and_sent_twice_once() {
        String path = lastStay("correction");
        caseworker.open(path);
        Map<String, Object> form = corrected("19-9-2024", sister);
        caseworker.send(path, form).send(path, form);
        assertThat(caseworker.path()).isEqualTo("/children/" + child);
        assertThat(caseworker.page()).contains("Het verblijf van 2 kinderen van het gezin van Yusuf is gecorrigeerd.");
        assertThat(List.of(arrived(child), arrived(sister), arrived(brother)))
                .containsExactly("2024-09-19", "2024-09-19", "2024-09-21");
        assertThat(TRACKER.get("/children/" + sister + "/corrections").body().at("/items"))
                .hasSize(1);
    }

    @Test
    void who_is_not_ticked_stays_as_it_was() {
        String path = lastStay("correction");
        caseworker.open(path).send(path, corrected("19-9-2024"));
        assertThat(List.of(arrived(child), arrived(sister))).containsExactly("2024-09-19", "2024-09-20");
    }

    @Test
    void a_move_that_never_was_is_retracted_of_all_and_sent_twice_once() {
        String path = lastStay("retraction");
        caseworker.open(path);
        Map<String, Object> form = caseworker.filled("why", "ander gezin", "with", List.of(sister));
        caseworker.send(path, form).send(path, form);
        assertThat(caseworker.path()).isEqualTo("/children/" + child);
        assertThat(List.of(stays(child), stays(sister), stays(brother))).containsExactly(1, 1, 2);
    }

    @Test
    void what_is_refused_of_one_keeps_all_and_every_refusal_has_its_name() {
        TRACKER.post(
                "/children/" + sister + "/relocations",
                RunningTracker.relocation(opened("Gezin Oost " + households), "2024-09-25"));
        String path = lastStay("correction");
        caseworker.open(path).send(path, corrected("26-9-2024", sister));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Noor: ", "value=\"26-9-2024\"", "verkeerde dag");
        assertThat(List.of(arrived(child), arrived(sister))).containsExactly("2024-09-20", "2024-09-20");
    }

    @Test
    void what_somebody_else_put_right_of_one_meanwhile_is_told_and_keeps_all() {
        String path = lastStay("correction");
        caseworker.open(path);
        Map<String, Object> form = corrected("19-9-2024", sister);
        String own = TRACKER.get("/children/" + sister + "/timeline").text("/items/1/id");
        TRACKER.post("/children/" + sister + "/stays/" + own + "/retractions", "{\"reason\": \"ging niet mee\"}");
        caseworker.send(path, form);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("Noor: Intussen is er iets anders vastgelegd", "Noor: Dit verblijf is er niet meer")
                .contains("Intussen vastgelegd", "value=\"" + sister + "\" checked");
        assertThat(arrived(child)).isEqualTo("2024-09-20");
        caseworker.send(path, corrected("19-9-2024"));
        assertThat(arrived(child)).isEqualTo("2024-09-19");
    }

    @Test
    void a_departure_together_is_corrected_and_withdrawn_together() {
        for (String one : List.of(child, sister))
            TRACKER.post(
                    "/children/" + one + "/departures", "{\"leftOn\": \"2024-09-25\", \"destination\": \"TO_FAMILY\"}");
        String departure = lastStay("x").replace("/stays/", "/departures/").replace("/x", "/");
        caseworker.open(departure + "correction");
        Map<String, Object> form = caseworker.filled(
                "leftOn", "26-9-2024", "destination", "RETURNED", "why", "brief", "with", List.of(sister));
        caseworker.send(departure + "correction", form);
        assertThat(caseworker.page())
                .contains("2 kinderen vertrekken uit de opvang op 26 september 2024", "teruggekeerd", "<li>Noor</li>");
        form.put("step", "sure");
        caseworker.send(departure + "correction", form);
        assertThat(TRACKER.get("/children/" + sister + "/timeline").text("/items/1/departure/destination"))
                .isEqualTo("RETURNED");
        caseworker.open(departure + "withdrawal");
        caseworker.send(departure + "withdrawal", caseworker.filled("why", "bleven", "with", List.of(sister)));
        for (String one : List.of(child, sister))
            assertThat(TRACKER.get("/children/" + one).text("/location/id")).isEqualTo(zuid);
    }

    @Test
    void that_one_of_those_who_departed_together_died_is_put_right_of_that_child_alone() {
        for (String one : List.of(child, sister))
            TRACKER.post(
                    "/children/" + one + "/departures", "{\"leftOn\": \"2024-09-25\", \"destination\": \"TO_FAMILY\"}");
        caseworker.open(lastStay("x").replace("/stays/", "/departures/").replace("/x", "/") + "correction");
        assertThat(caseworker.page())
                .contains("value=\"" + sister + "\"")
                .doesNotContain("value=\"" + sister + "\" checked");
    }

    @Test
    void who_was_chosen_to_move_along_and_departed_meanwhile_is_named_and_keeps_all() {
        String path = "/children/" + child + "/relocation";
        caseworker.open(path);
        Map<String, Object> form = caseworker.filled(
                "place", "Gezin Noord", "arrivedOn", "30-9-2024", "reason", "CAPACITY", "with", List.of(sister));
        TRACKER.post(
                "/children/" + sister + "/departures", "{\"leftOn\": \"2024-09-25\", \"destination\": \"TO_FAMILY\"}");
        caseworker.send(path, form);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Noor: ", "value=\"" + sister + "\" checked");
        assertThat(stays(child)).isEqualTo(2);
    }
}
