package nl.relocationtracker.api.pages.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caseworker begins with, without script. */
class CaseloadTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static Visitor caseworker;
    private static String own;
    private static String other;
    private static String mine;
    private static String notMine;

    @BeforeAll
    static void a_child_here_and_one_elsewhere() {
        own = opened("Caseload Oost");
        other = opened("Caseload West");
        mine = placed(own, "Youssef", "Abdirahman", "8841-22");
        notMine = placed(other, "Youssef", "Abdirashid", "8841-33");
        caseworker = Visitor.signedIn(TRACKER, "Begeleider Oost", Role.CASEWORKER);
        AccountKeeping keeping = TRACKER.bean(AccountKeeping.class);
        keeping.place(keeping.named("Begeleider Oost").orElseThrow().id(), Set.of(UUID.fromString(own)));
    }

    private static String opened(String name) {
        return TRACKER.post("/locations", """
                {"name": "%s", "municipality": "Assen", "kind": "EMERGENCY", "openedOn": "2024-01-01"}
                """.formatted(name)).text("/id");
    }

    private static String placed(String location, String given, String family, String number) {
        return TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-09-01", "accompaniment": "WITH_PARENT",
                 "details": {"names": [{"givenNames": "%s", "familyName": "%s"}],
                             "numbers": [{"issuer": "v-nummer", "number": "%s"}]}}
                """.formatted(location, given, family, number))
                .text("/id");
    }

    private static String found(String q) {
        return caseworker
                .open("/my-children")
                .send("/my-children/found", Map.of("q", q))
                .page();
    }

    @Test
    void the_list_holds_the_children_of_the_own_locations_and_no_others() {
        assertThat(caseworker.open("/my-children").page())
                .contains("/children/" + mine, "Youssef Abdirahman")
                .doesNotContain("/children/" + notMine);
        assertThat(caseworker.open("/my-children?file=csv").page())
                .contains(mine)
                .doesNotContain("Youssef", "Abdirahman");
    }

    @Test
    void the_list_can_be_narrowed_to_one_of_the_own_locations() {
        String second = opened("Caseload Zuid");
        String there = placed(second, "Zuider", "Kind", "9070");
        Visitor both = Visitor.signedIn(TRACKER, "Begeleider Oost en Zuid", Role.CASEWORKER);
        AccountKeeping keeping = TRACKER.bean(AccountKeeping.class);
        keeping.place(
                keeping.named("Begeleider Oost en Zuid").orElseThrow().id(),
                Set.of(UUID.fromString(own), UUID.fromString(second)));
        assertThat(both.open("/my-children").page()).contains("Caseload Zuid (1)", "/children/" + mine, "Zuider Kind");
        assertThat(both.open("/my-children?location=" + second + "&sort=child-name")
                        .page())
                .contains("/children/" + there, "Zuider Kind")
                .doesNotContain("/children/" + mine);
        assertThat(both.open("/my-children?file=csv&location=" + second).page())
                .contains(there)
                .doesNotContain(mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"you", "Jus", "yus", "ABD", "8841", "884122", "يوسف", "abdir yusuf"})
    void three_letters_of_a_name_or_number_in_any_spelling_find_a_child_of_the_own_locations(String letters) {
        assertThat(found(letters)).contains("/children/" + mine).doesNotContain("/children/" + notMine);
        assertThat(caseworker.path()).isEqualTo("/my-children/found");
    }

    @Test
    void whoever_lives_elsewhere_is_found_when_asked_for_or_when_nobody_here_is_meant() {
        caseworker.open("/my-children").send("/my-children/found", Map.of("q", "youssef", "wide", "true"));
        assertThat(caseworker.page()).contains("/children/" + mine, "Op andere locaties", "/children/" + notMine);
        assertThat(found("Abdirashid")).contains("/children/" + notMine);
    }

    @Test
    void an_account_without_locations_is_told_what_to_do() {
        Visitor nowhere = Visitor.signedIn(TRACKER, "Begeleider Nergens", Role.CASEWORKER);
        assertThat(nowhere.path()).isEqualTo("/my-children");
        assertThat(nowhere.page()).contains("Vraag de beheerder");
        assertThat(nowhere.open("/my-children/arrivals").page()).contains("Niemand is op weg");
    }

    @Test
    void a_child_that_is_on_its_way_is_seen_at_both_ends_and_found_there() {
        String child = placed(other, "Hodan", "Warsame", "9000");
        TRACKER.post("/children/" + child + "/transits", """
                {"leftOn": "2024-09-29", "destinationId": "%s", "reason": "CAPACITY"}
                """.formatted(own));
        assertThat(caseworker.open("/my-children").page())
                .contains("van Caseload West naar Caseload Oost", "/children/" + child + "/arrival");
        assertThat(found("hod")).contains("/children/" + child, "Onderweg");
        assertThat(caseworker.open("/my-children/arrivals").page()).contains("Hodan Warsame");
    }

    @Test
    void a_child_of_whom_nobody_knows_where_it_goes_to_is_seen_where_it_left() {
        String child = placed(own, "Nergens", "Heen", "9050");
        TRACKER.post("/children/" + child + "/transits", """
                {"leftOn": "2024-09-29", "reason": "CAPACITY"}
                """);
        assertThat(caseworker.open("/my-children").status()).isEqualTo(200);
        assertThat(caseworker.page()).contains("Nergens Heen").doesNotContain("/children/" + child + "/arrival");
        assertThat(caseworker.open("/my-children/arrivals").page()).doesNotContain("Nergens Heen");
    }

    @Test
    void the_code_that_a_page_calls_a_child_by_finds_it_wherever_it_lives() {
        String code = notMine.substring(0, 8);
        assertThat(found(code)).contains("/children/" + notMine);
        assertThat(found("Kind " + code.toUpperCase(Locale.ROOT))).contains("/children/" + notMine);
    }

    @Test
    void what_was_found_can_be_gone_back_to_and_loaded_again() {
        found("youssef");
        assertThat(caseworker.open("/my-children/found").page()).contains("/children/" + mine, "value=\"youssef\"");
        Visitor nobody = Visitor.signedIn(TRACKER, "Begeleider Zoekt Niet", Role.CASEWORKER);
        nobody.open("/my-children/found");
        assertThat(nobody.path()).isEqualTo("/my-children");
    }

    @Test
    void whoever_was_received_by_somebody_else_meanwhile_is_named_and_nobody_is_received_twice() {
        String child = placed(other, "Danylo", "Bondar", "9100");
        TRACKER.post("/children/" + child + "/transits", """
                {"leftOn": "2024-09-29", "destinationId": "%s", "reason": "CAPACITY"}
                """.formatted(own));
        caseworker.open("/my-children/arrivals");
        TRACKER.post("/children/" + child + "/arrivals", """
                {"locationId": "%s", "arrivedOn": "2024-09-30"}
                """.formatted(own));
        caseworker.send("/my-children/arrivals", Map.of("arrived", child, "arrivedOn", "30-9-2024"));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page()).contains("Danylo Bondar: Het kind is niet onderweg");
    }
}
