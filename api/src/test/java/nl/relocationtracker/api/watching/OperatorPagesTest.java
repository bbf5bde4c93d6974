package nl.relocationtracker.api.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.receivers.MessageKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an operator watches and does on pages, without script. */
class OperatorPagesTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static Visitor operator;

    @BeforeAll
    static void an_operator() {
        operator = Visitor.signedIn(TRACKER, "Beheer Toestand", Role.OPERATOR);
    }

    @Test
    void an_operator_begins_where_it_says_how_everything_is() {
        assertThat(operator.open("/home").path()).isEqualTo("/status");
        assertThat(operator.page())
                .contains("Database", "antwoordt", "Volgorde van gebeurtenissen", "Wekken", "Opnieuw tellen")
                .contains("hx-trigger=\"every 5s\"");
        assertThat(operator.open("/status?still=yes").page()).doesNotContain("hx-trigger");
        Visitor first = Visitor.signedIn(TRACKER, "Eerste beheer", Role.values());
        assertThat(first.open("/home").path()).isEqualTo("/status");
    }

    @Test
    void findings_stand_there_by_rule_with_a_link_to_those_that_are_open() {
        TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-09-01", "accompaniment": "ALONE"}
                """.formatted(TRACKER.location("CRISIS_EMERGENCY", "2024-01-01")));
        assertThat(operator.open("/status").page())
                .contains("/findings?code=UNACCOMPANIED_IN_CRISIS_RECEPTION&amp;let-be=OPEN", "/status?file=rules");
        String shown = operator.page()
                .replaceFirst("(?s).*code=UNACCOMPANIED_IN_CRISIS_RECEPTION&amp;let-be=OPEN\"[^>]*>([0-9]+)<.*", "$1");
        assertThat(operator.open("/status?file=rules").page())
                .startsWith("as_of,known_on,code,open,accepted\r\n")
                .contains(",,UNACCOMPANIED_IN_CRISIS_RECEPTION," + shown + ",");
        assertThat(operator.open("/status?file=other").status()).isEqualTo(404);
    }

    @Test
    void a_new_import_says_which_columns_and_codes_its_files_have() {
        assertThat(operator.open("/imports/new").page())
                .contains("child,born,unaccompanied,household,location,arrived,left,reason")
                .contains("location,name,municipality,kind,capacity,opened,closed")
                .contains("CRISIS_EMERGENCY", "crisisnoodopvang", "LOCATION_CLOSED");
    }

    @Test
    void a_message_that_was_given_up_is_shown_and_can_be_sent_again() {
        JdbcTemplate jdbc = TRACKER.bean(JdbcTemplate.class);
        String key = UUID.randomUUID().toString();
        TRACKER.bean(Outbox.class).add(key, MessageKind.ALERT_RAISED.stored(), UUID.randomUUID(), "{}");
        jdbc.update("update outbox set parked_at = now(), attempts = 30 where key = ?", key);
        long id = jdbc.queryForObject("select id from outbox where key = ?", Long.class, key);
        String again = "/status/messages/" + id + "/delivery";
        assertThat(operator.open("/status").page())
                .contains("Er is iets om naar te kijken", "Opgegeven berichten", again);
        assertThat(operator.send(again, Map.of()).page())
                .contains("Het bericht wordt opnieuw verstuurd.")
                .doesNotContain(again);
    }

    @Test
    void a_rebuild_is_begun_followed_and_says_what_differed() {
        operator.open("/rebuilds").send("/rebuilds", Map.of());
        String path = operator.path();
        assertThat(path).startsWith("/rebuilds/");
        assertThat(operator.page())
                .contains("De herbouw is begonnen.", "/cancellation", "Per seconde")
                .containsPattern("Herbouw, begonnen op \\d+ \\p{L}+ \\d{4}, \\d+:\\d\\d")
                .doesNotContain("Er verschilt niets");
        Patience.until(() -> !operator.open(path).page().contains("/cancellation"));
        assertThat(operator.page()).contains("Klaar", "Er verschilt niets").doesNotContain("hx-trigger");
        assertThat(operator.open("/rebuilds").page()).contains(path);
        assertThat(operator.open("/rebuilds?file=csv").page()).contains("ASKED_FOR,COMPLETED,");
    }

    @Test
    void everybody_reads_which_policies_are_in_force() {
        Visitor researcher = Visitor.signedIn(TRACKER, "Leest telregels", Role.RESEARCHER);
        assertThat(researcher.open("/policies").page())
                .contains("In werking", "every-relocation", "Werkgroep Kind in azc", "SHA-256", "Niet in werking");
        assertThat(researcher.open("/status").status()).isEqualTo(403);
    }
}
