package nl.relocationtracker.api.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is asked for by something that there is not shows nothing, and says what can be chosen. */
class UnknownChoiceTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final String RESIDENTS = "/locations/{location}";

    private static Visitor everybody;
    private static String location;

    @BeforeAll
    static void somebody_with_every_role_and_a_location() {
        everybody = Visitor.signedIn(TRACKER, "Onbekende Keuze", Role.values());
        location = TRACKER.location("EMERGENCY", "2024-01-01");
        TRACKER.child(location, "2024-02-01");
    }

    @ParameterizedTest
    @CsvSource({
        "/children, state, In reception",
        "/children, kind, foster family",
        "/children, unaccompanied, 'Choose from: yes, no'",
        "/children, emergency, less than 30 days",
        "/children, together, not everybody at one place",
        "/children, policy, every relocation",
        "/children, reached, Choose from",
        "/children, least, a number such as 8",
        "/children, most, a number such as 8",
        "/relocation-counts, policy, every relocation",
        "/openings, kind, family location",
        "/locations, kind, family location",
        "/locations, now, winding down",
        RESIDENTS + ", unaccompanied, 'Choose from: yes, no'",
        RESIDENTS + ", flagged, 'Choose from: yes, no'",
        RESIDENTS + "/displaced, period, Choose from",
        RESIDENTS + "/displaced, how, Choose from",
        "/findings, let-be, Choose from",
        "/findings, severity, Choose from",
        "/findings, code, one of the possibilities below",
        "/alerts, alert-severity, Choose from",
        "/alerts, rule, Choose",
        "/alerts, location, Look by name or municipality",
        "/imports, import-state, Choose from",
        "/imports, import-dry-run, 'Choose from: yes, no'",
        "/rebuilds, rebuild-occasion, Choose from",
        "/accounts, role, supervisor",
        "/receivers/sendings, state, Choose from",
        "/receivers/sendings, receiver, Choose from",
    })
    void says_what_can_be_chosen(String path, String parameter, String choices) {
        String list = path.replace("{location}", location) + "?" + parameter + "=F%C3%96%C3%96";
        everybody.open(list + "&lang=en");
        assertThat(everybody.status()).as(list).isEqualTo(400);
        assertThat(everybody.page())
                .containsIgnoringCase(choices)
                .contains("‘FÖÖ’", "href=\"#filter-" + parameter + "\"", "<title>Error: ")
                .doesNotContain("<caption id=\"list-");
        assertThat(everybody.open(list + "&file=csv").status()).as("as a file").isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/children, 'Where, Since, Relocations'",
        "/alerts, How pressing",
        "/findings, How severe",
        "/locations, Location",
        "/openings, Openings",
        "/my-children, Location",
        "/imports, Source",
        RESIDENTS + ", Relocations",
    })
    void says_in_what_order_it_can_be(String path, String choices) {
        String list = path.replace("{location}", location) + "?sort=F%C3%96%C3%96";
        everybody.open(list + "&lang=en");
        assertThat(everybody.status()).as(list).isEqualTo(400);
        assertThat(everybody.page())
                .contains("Order: there is no ‘FÖÖ’. Choose from: ", choices, "<title>Error: ")
                .doesNotContain("<caption id=\"list-");
        assertThat(everybody.open(list + "&file=csv").status()).as("as a file").isEqualTo(400);
    }

    @Test
    void of_a_child_or_location_that_no_link_gives_is_no_list() {
        assertThat(everybody.open("/findings?child=x").status()).isEqualTo(400);
        assertThat(everybody.open("/findings?location=x").status()).isEqualTo(400);
    }
}
