package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.Test;

/** What a closing would do, on its page and before it is announced; without script. */
class ClosurePreviewTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private final String site = TRACKER.location("EMERGENCY", "2023-01-01");
    private final String child = movedForAClosing();
    private final Visitor caseworker = Visitor.signedIn(TRACKER, "Sluit " + UUID.randomUUID(), Role.CASEWORKER);

    private String movedForAClosing() {
        String moved = TRACKER.child(TRACKER.location("REGULAR", "2023-01-01"), "2024-02-01");
        TRACKER.post(
                "/children/" + moved + "/relocations",
                relocation(site, "2024-03-01").replace("\"CAPACITY\"", "\"LOCATION_CLOSED\""));
        return moved;
    }

    @Test
    void a_day_is_chosen_and_says_who_would_move_and_what_that_does() {
        String path = "/locations/" + site + "/closure-preview";
        assertThat(caseworker.open("/locations/" + site).page()).contains(path);
        assertThat(caseworker.open(path).page()).doesNotContain("Bij sluiting op");
        assertThat(caseworker.open(path + "?closesOn=1-12-2024").page())
                .contains(
                        "Bij sluiting op 1 december 2024",
                        "kind komt op de grens van 2 volgens ‘Gedwongen verhuizingen’",
                        "Gedwongen verhuizingen: van 1 naar 2",
                        "/children/" + child);
        assertThat(caseworker.open(path + "?closesOn=1-12-2024&file=csv").page())
                .startsWith("household_id,earlier_closures,would_reach,child_id,")
                .contains("," + child + ",");
        assertThat(caseworker.open(path + "?closesOn=1-1-2024").status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("value=\"1-1-2024\"");
        assertThat(Visitor.signedIn(TRACKER, "Leidt " + site, Role.SUPERVISOR)
                        .open("/locations/" + site)
                        .page())
                .contains(path)
                .doesNotContain("/announcement");
    }

    @Test
    void says_who_would_move_together_by_name_and_leaves_names_out_of_the_file() {
        String household = UUID.randomUUID().toString();
        String family = TRACKER.location("REGULAR", "2023-01-01");
        String amina = placed(family, household, "Amina Voorbeeld");
        String yusuf = placed(family, household, "Yusuf Voorbeeld");
        String path = "/locations/" + family + "/closure-preview?closesOn=1-12-2024";
        assertThat(caseworker.open(path).page())
                .containsSubsequence("/children/", "Voorbeeld</a>", "Voorbeeld", "Voorbeeld</a>")
                .contains(">Samen met<", "Zonder op een grens te komen: ", "Vandaag of later")
                .doesNotContain(household.substring(0, 8));
        assertThat(caseworker.open(path + "&file=csv").page())
                .contains(household + ",", amina, yusuf)
                .doesNotContain("Voorbeeld");
    }

    private static String placed(String location, String household, String name) {
        return TRACKER.post("/children", """
                        {"locationId": "%s", "arrivedOn": "2024-02-01", "accompaniment": "WITH_PARENT",
                         "householdId": "%s", "details": {"names": [{"fullName": "%s"}]}}
                        """.formatted(location, household, name))
                .text("/id");
    }

    @Test
    void announcing_one_that_is_grave_for_somebody_asks_once_more_and_says_for_whom() {
        String path = "/locations/" + site + "/announcement";
        Map<String, String> sent = Map.of("closesOn", "1-12-2024", "cause", "SCALED_DOWN");
        caseworker.open(path).send(path, sent);
        assertThat(caseworker.page())
                .contains("Opnieuw om een sluiting", "value=\"seen-2024-12-01\"", "value=\"1-12-2024\"");
        assertThat(TRACKER.get("/locations/" + site).text("/state"))
                .as("nothing is recorded")
                .isEqualTo("OPEN");
        caseworker.send(path, Map.of("closesOn", "2-12-2024", "cause", "SCALED_DOWN", "step", "seen-2024-12-01"));
        assertThat(caseworker.page()).as("of another day").contains("value=\"seen-2024-12-02\"");
        caseworker.send(path, Map.of("closesOn", "2-12-2024", "cause", "SCALED_DOWN", "step", "seen-2024-12-02"));
        assertThat(caseworker.path()).isEqualTo("/locations/" + site);
        assertThat(caseworker.page()).contains("De sluiting is aangekondigd");
    }

    @Test
    void announcing_one_that_is_grave_for_nobody_asks_nothing() {
        String empty = TRACKER.location("EMERGENCY", "2023-01-01");
        String path = "/locations/" + empty + "/announcement";
        caseworker.open(path).send(path, Map.of("closesOn", "1-12-2024", "cause", "SCALED_DOWN"));
        assertThat(caseworker.path()).isEqualTo("/locations/" + empty);
    }
}
