package nl.relocationtracker.api.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Findings on pages, without script: listed, and let be with a reason. */
class FindingPagesTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static Visitor caseworker;

    @BeforeAll
    static void somebody_who_may_accept() {
        caseworker = Visitor.signedIn(TRACKER, "Begeleider Bevinding", Role.CASEWORKER);
    }

    /** An unaccompanied child in crisis reception. */
    private static String alone() {
        String crisis = TRACKER.location("CRISIS_EMERGENCY", "2024-01-01");
        return TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-09-01", "accompaniment": "ALONE"}
                """.formatted(crisis)).text("/id");
    }

    private static String finding(String child) {
        return TRACKER.get("/findings?code=UNACCOMPANIED_IN_CRISIS_RECEPTION&childId=" + child)
                .text("/items/0/id");
    }

    @Test
    void the_file_of_a_child_leads_to_accepting_and_shows_who_did_and_why() {
        String child = alone();
        String path = "/findings/" + finding(child) + "/acceptance";
        assertThat(caseworker.open("/children/" + child).page()).contains(path);
        caseworker.open(path).send(path, Map.of("why", " "));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Waarom mag dit zo blijven? Vul dit in.");
        caseworker.send(path, Map.of("why", "met de voogd afgesproken"));
        assertThat(caseworker.path()).isEqualTo("/children/" + child);
        assertThat(caseworker.page())
                .contains("De bevinding blijft zo staan.", "door Begeleider Bevinding", "met de voogd afgesproken")
                .doesNotContain(path);
    }

    @Test
    void the_page_of_a_location_says_whom_a_finding_is_about() {
        String child = alone();
        String location = TRACKER.get("/children/" + child).text("/location/id");
        assertThat(caseworker.open("/locations/" + location).page())
                .containsPattern(
                        "<a href=\"/children/" + child + "\">Kind " + child.substring(0, 8) + "</a>\\s*<span>");
    }

    @Test
    void the_list_says_what_is_open_and_narrows_to_a_rule() {
        String child = alone();
        String query = "/findings?let-be=OPEN&code=";
        assertThat(caseworker.open(query + "UNACCOMPANIED_IN_CRISIS_RECEPTION").page())
                .contains("/children/" + child, "/findings/" + finding(child) + "/acceptance");
        assertThat(caseworker.open(query + "AFTER_DEATH").page()).contains("Niets gevonden");
        assertThat(caseworker
                        .open(query + "UNACCOMPANIED_IN_CRISIS_RECEPTION&file=csv")
                        .page())
                .startsWith("finding,severity,")
                .contains("UNACCOMPANIED_IN_CRISIS_RECEPTION,SEVERE,2024-09-01,", child);
    }

    @Test
    void each_says_whom_or_what_it_is_about_and_the_file_names_nobody() {
        String child = alone();
        String query = "/findings?code=UNACCOMPANIED_IN_CRISIS_RECEPTION&child=" + child;
        assertThat(caseworker.open(query).page()).contains("Kind " + child.substring(0, 8));
        assertThat(caseworker.open(query + "&file=csv").page())
                .contains(child)
                .doesNotContain("Kind " + child.substring(0, 8));
        String empty = TRACKER.location("REGULAR", "2023-01-01");
        String name = TRACKER.get("/locations/" + empty).text("/name");
        assertThat(caseworker
                        .open("/findings?code=LOCATION_WITHOUT_CHILDREN&location=" + empty)
                        .page())
                .contains(name);
    }

    @Test
    void whoever_may_not_accept_is_not_offered_to() {
        String child = alone();
        Visitor supervisor = Visitor.signedIn(TRACKER, "Leiding " + child, Role.SUPERVISOR);
        assertThat(supervisor.open("/children/" + child).page())
                .contains("alleenreizend")
                .doesNotContain("/acceptance");
        assertThat(supervisor
                        .open("/findings/" + finding(child) + "/acceptance")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void one_about_a_location_is_let_be_for_a_cause() {
        String empty = TRACKER.location("REGULAR", "2023-01-01");
        String path = "/findings/"
                + TRACKER.get("/findings?code=LOCATION_WITHOUT_CHILDREN&locationId=" + empty)
                        .text("/items/0/id")
                + "/acceptance";
        caseworker.open(path).send(path, Map.of("because", "KEPT_READY"));
        assertThat(caseworker.path()).isEqualTo("/locations/" + empty);
        assertThat(TRACKER.get("/findings?state=ACCEPTED&locationId=" + empty).text("/items/0/acceptance/because"))
                .isEqualTo("KEPT_READY");
    }
}
