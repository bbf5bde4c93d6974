package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The file of a child, for those who may read who it is. */
class ChildFileTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final String HOUSEHOLD = "\"householdId\": \"0190b7a4-7c1e-7000-8000-0000000000f1\"";

    private static Visitor caseworker;
    private static String here;
    private static String there;

    @BeforeAll
    static void sign_in() {
        caseworker = Visitor.signedIn(TRACKER, "Begeleider van het dossier", Role.CASEWORKER);
        here = TRACKER.location("EMERGENCY", "2024-01-01");
        there = TRACKER.location("REGULAR", "2024-01-01");
    }

    private static String child(String household, String details) {
        return TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-03-01", "accompaniment": "CHILD_ONLY_HOUSEHOLD", %s,
                 "details": %s}
                """.formatted(here, household, details))
                .text("/id");
    }

    @Test
    void tells_who_the_child_is_and_keeps_that_out_of_the_address_and_the_title() {
        String child = child(HOUSEHOLD, """
                {"names": [{"givenNames": "Amina", "familyName": "Haddad", "original": "أمينة"}],
                 "birth": {"date": "2012-05-06", "precision": "YEAR", "disputed": true},
                 "numbers": [{"issuer": "v-nummer", "number": "123 456"}]}
                """);
        String page = caseworker.open("/children/" + child).page();
        assertThat(page)
                .contains(
                        "Amina Haddad</h1>",
                        "أمينة",
                        "2012 (betwist) (11 jaar)",
                        "v-nummer 123 456",
                        "in een kindgezin");
        assertThat(page.replaceFirst("(?s).*<title>(.*?)</title>.*", "$1")).doesNotContain("Amina");
    }

    @Test
    void shows_the_household_and_who_of_it_is_elsewhere() {
        String household = HOUSEHOLD.replace("f1", "f2");
        String child = child(household, "{\"names\": [{\"fullName\": \"Yusuf Nasser\"}]}");
        String sister = child(household, "{\"names\": [{\"fullName\": \"Noor Nasser\"}]}");
        assertThat(caseworker.open("/children/" + child).page())
                .contains("/children/" + sister, "Noor Nasser")
                .doesNotContain("elders</strong>");
        TRACKER.post("/children/" + sister + "/relocations", RunningTracker.relocation(there, "2024-04-01"));
        assertThat(caseworker.open("/children/" + child).page())
                .contains("elders</strong>", "Kinderen die alleen elkaar hebben, zijn uit elkaar.");
    }

    @Test
    void leads_from_what_was_put_right_to_why_and_from_a_finding_to_the_stay_that_it_is_about() {
        String child = child(HOUSEHOLD.replace("f1", "f3"), "{\"names\": []}");
        String stay = TRACKER.get("/children/" + child + "/timeline").text("/items/0/id");
        TRACKER.send("PUT", "/children/" + child + "/stays/" + stay, """
                {"locationId": "%s", "arrivedOn": "2024-03-02", "why": "een dag later"}
                """.formatted(here));
        assertThat(caseworker.open("/children/" + child).page())
                .contains("id=\"of-" + stay + "\"", "href=\"#corrections\"", "Rechtgezet op 1 okt 2024")
                .contains("href=\"#of-" + stay + "\"");
    }
}
