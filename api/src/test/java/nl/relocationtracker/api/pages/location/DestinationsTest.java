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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where everybody goes of a location that closes, on one screen, without script. */
class DestinationsTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(_key|seen-[^\"]+)\" value=\"([^\"]+)\"");

    private static int count;
    private static Visitor caseworker;

    private String hal;
    private String azc;
    private String boot;
    private String household;
    private String brother;
    private String sister;
    private String alone;
    private String other;

    @BeforeAll
    static void sign_in() {
        caseworker = Visitor.signedIn(TRACKER, "Begeleider van bestemmingen", Role.CASEWORKER);
    }

    @BeforeEach
    void two_of_a_household_and_one_alone() {
        count++;
        hal = opened("Hal", "EMERGENCY");
        azc = opened("Azc", "REGULAR");
        boot = opened("Boot", "EMERGENCY");
        household = "0190b7a4-7c1e-7000-8100-%012d".formatted(count);
        brother = placed("Broer", household);
        sister = placed("Zus", household);
        other = "0190b7a4-7c1e-7000-8200-%012d".formatted(count);
        alone = placed("Alleen", other);
    }

    private static String opened(String name, String kind) {
        return TRACKER.post("/locations", """
                {"name": "Uittocht %s %d", "municipality": "Assen", "kind": "%s", "openedOn": "2024-01-01"}
                """.formatted(name, count, kind)).text("/id");
    }

    private String placed(String name, String of) {
        return TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-03-01", "accompaniment": "WITH_PARENT", "householdId": "%s",
                 "details": {"names": [{"fullName": "%s"}]}}
                """.formatted(hal, of, name)).text("/id");
    }

    private String page() {
        return "/locations/" + hal + "/destinations";
    }

    private static Map<String, Object> filled(String... fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(caseworker.page());
        while (hidden.find()) all.put(hidden.group(1), hidden.group(2));
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        return all;
    }

    private static String at(String child) {
        return TRACKER.get("/children/" + child).text("/location/id");
    }

    @Test
    void a_household_goes_in_parts_and_everybody_else_elsewhere_all_at_once_and_once() {
        caseworker.open(page());
        Map<String, Object> form = filled(
                "arrivedOn",
                "30-9-2024",
                "place-rest",
                "uittocht azc " + count,
                "place-" + household,
                "uittocht boot " + count,
                "place-" + sister,
                "uittocht azc " + count);
        caseworker.send(page(), form);
        assertThat(caseworker.page())
                .contains("Kijk na wie waarheen gaat", "Naar Uittocht Azc " + count + ": 2 kinderen")
                .contains("voor 2 kinderen is dit de verhuizing waar iedereen om vraagt");
        assertThat(at(brother)).isEqualTo(hal);
        form.put("step", "back");
        caseworker.send(page(), form);
        assertThat(caseworker.page()).contains("value=\"uittocht boot " + count + "\"", "<details open");
        form.put("step", "sure");
        caseworker.send(page(), form).send(page(), form);
        assertThat(caseworker.path()).isEqualTo("/locations/" + hal);
        assertThat(at(brother)).isEqualTo(boot);
        assertThat(at(sister)).isEqualTo(azc);
        assertThat(at(alone)).isEqualTo(azc);
        var moves = TRACKER.get("/children/" + alone + "/timeline");
        assertThat(moves.body().at("/items").size()).isEqualTo(2);
        assertThat(moves.text("/items/1/relocation/reason")).isEqualTo("LOCATION_CLOSED");
    }

    @Test
    void names_stand_in_the_order_in_which_a_reader_looks_them_up() {
        for (String name : List.of("Zara", "Élise", "de Boer"))
            placed(name, "0190b7a4-7c1e-7000-8300-%06d%06d".formatted(count, name.length()));
        caseworker.open(page());
        assertThat(caseworker.page()).containsSubsequence("Alleen", "Broer", "de Boer", "Élise", "Zara");
        caseworker.send(page(), filled("arrivedOn", "30-9-2024", "place-rest", "uittocht azc " + count));
        assertThat(caseworker.page())
                .contains("Kijk na wie waarheen gaat")
                .containsSubsequence("Alleen", "Broer", "de Boer", "Élise", "Zara");
    }

    @Test
    void who_has_no_destination_stays_and_the_others_are_kept_when_one_is_wrong() {
        caseworker.open(page());
        caseworker.send(
                page(),
                filled(
                        "arrivedOn",
                        "morgen",
                        "place-" + household,
                        "uittocht hal " + count,
                        "place-" + other,
                        "nergens"));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("Wanneer aangekomen? Dit is geen dag", "value=\"morgen\"")
                .contains("is de locatie die sluit", "href=\"#place-" + household + "\"", "Broer, Zus: ")
                .contains("Geen locatie die op", "value=\"nergens\"", "value=\"uittocht hal " + count + "\"");
        caseworker.send(page(), filled("arrivedOn", "30-9-2024", "place-" + household, "uittocht boot " + count));
        assertThat(caseworker.page()).contains("1 kind blijft nog");
    }

    @Test
    void a_day_that_is_still_to_come_is_refused_before_anybody_looks_over_who_goes() {
        caseworker.open(page());
        caseworker.send(page(), filled("arrivedOn", "30-11-2024", "place-rest", "uittocht azc " + count));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("30 november 2024 moet nog komen", "value=\"30-11-2024\"")
                .doesNotContain("Kijk na wie waarheen gaat");
    }

    @Test
    void who_leaves_for_a_closing_again_and_who_comes_to_eight_is_told_before_it_is_recorded() {
        for (int move = 1; move <= 7; move++)
            TRACKER.post("/children/" + alone + "/relocations", """
                    {"locationId": "%s", "arrivedOn": "2024-04-%02d", "reason": "LOCATION_CLOSED"}
                    """.formatted(move % 2 == 1 ? boot : hal, move));
        TRACKER.post("/children/" + alone + "/relocations", RunningTracker.relocation(hal, "2024-04-10"));
        TRACKER.send("PUT", "/locations/" + hal + "/announced-closure", """
                {"closesOn": "2024-10-01", "cause": "SCALED_DOWN"}
                """);
        caseworker.open(page());
        caseworker.send(page(), filled("arrivedOn", "30-9-2024", "place-rest", "uittocht azc " + count));
        assertThat(caseworker.page())
                .contains("Alleen verhuist voor de 8e keer om een sluiting.")
                .doesNotContain("Broer verhuist voor de");
    }

    @Test
    void what_somebody_else_recorded_meanwhile_is_told_at_the_child_and_nothing_is_recorded() {
        caseworker.open(page());
        Map<String, Object> form =
                filled("arrivedOn", "30-9-2024", "place-rest", "uittocht azc " + count, "step", "sure");
        TRACKER.post("/children/" + sister + "/relocations", RunningTracker.relocation(boot, "2024-09-20"));
        caseworker.send(page(), form);
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("Intussen vastgelegd", "Zus: overgeplaatst naar Uittocht Boot " + count, "door operator")
                .contains("value=\"uittocht azc " + count + "\"");
        assertThat(at(alone)).isEqualTo(hal);
        form = filled("arrivedOn", "30-9-2024", "place-rest", "uittocht azc " + count, "step", "sure");
        caseworker.send(page(), form);
        assertThat(at(alone)).isEqualTo(azc);
        assertThat(at(sister)).isEqualTo(boot);
    }

    /** The list of who lives there; what was found may be about somebody who has left. */
    private String residents() {
        String list = caseworker.page().split("list-residents-caption\">", 2)[1];
        return list.substring(0, list.indexOf("</table>"));
    }

    @Test
    void what_a_closing_caused_and_what_is_attributed_to_it_leads_to_the_children_and_is_never_added() {
        TRACKER.send("PUT", "/locations/" + hal + "/announced-closure", """
                {"closesOn": "2024-10-01", "cause": "SCALED_DOWN", "announcedOn": "2024-09-01"}
                """);
        TRACKER.post("/children/" + alone + "/relocations", RunningTracker.relocation(boot, "2024-09-20"));
        caseworker.open(page());
        caseworker.send(
                page(),
                filled("arrivedOn", "30-9-2024", "place-" + household, "uittocht azc " + count, "step", "sure"));
        assertThat(caseworker.page()).contains("how=CAUSED\">2</a>", "how=ATTRIBUTED\">1</a>");
        caseworker.open("/locations/" + hal + "/displaced?how=ATTRIBUTED");
        assertThat(caseworker.page()).contains("1 van 1 verhuizingen", "Alleen").doesNotContain("Broer");
        caseworker.open("/locations/" + hal + "?asOf=2024-09-29");
        assertThat(residents()).contains("Broer", "Zus").doesNotContain(">Alleen<");
    }
}
