package nl.relocationtracker.api.pages.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.Test;

/** The rules by which alerts are raised, on pages, without script: read, tried, and set. */
class RulePagesTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final String SPLIT = "/alert-rules/a1e70000-0000-4000-8000-000000000009";

    private final Visitor operator = Visitor.signedIn(TRACKER, "Beheer " + UUID.randomUUID(), Role.OPERATOR);

    private static String value(String name, Visitor visitor) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(visitor.page());
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static Map<String, Object> filled(String name, boolean enabled) {
        return enabled
                ? Map.of(
                        "name", name, "kind", "WITHOUT_CHILDREN", "term", "30", "severity", "NOTICE", "enabled", "true")
                : Map.of(
                        "name", name, "kind", "WITHOUT_CHILDREN", "term", "30", "severity", "NOTICE", "why", "Te vaak");
    }

    @Test
    void are_told_in_words_and_in_the_language_of_the_reader() {
        assertThat(operator.open("/alert-rules").page())
                .contains(
                        "Gezin niet bij elkaar",
                        "De kinderen van een gezin wonen meer dan 7 dagen niet op dezelfde locatie.",
                        "/alert-rules/new?kind=MISSING");
        assertThat(operator.open("/alert-rules?file=csv").page())
                .startsWith("alert_rule,alert_severity,receivers,enabled,alert_kind,rule_id");
        assertThat(operator.open(SPLIT + "?lang=en").page())
                .contains("Household split", "came with the program", "After 72 hours Operator as well.");
        operator.open("/glossary?lang=nl");
    }

    @Test
    void a_supervisor_reads_and_tries_and_sets_nothing() {
        Visitor supervisor = Visitor.signedIn(TRACKER, "Leiding " + UUID.randomUUID(), Role.SUPERVISOR);
        assertThat(supervisor.open(SPLIT).page()).contains("/trial").doesNotContain("/change");
        assertThat(supervisor.open(SPLIT + "/trial").page()).contains("Nu meteen", "Week vanaf");
        assertThat(supervisor.open(SPLIT + "/change").status()).isEqualTo(403);
    }

    @Test
    void what_is_to_raise_alerts_is_recorded_only_as_it_was_tried() {
        String name = "Leeg " + UUID.randomUUID();
        String path = "/alert-rules/new?kind=WITHOUT_CHILDREN";
        operator.open(path).send("/alert-rules/new", filled(name, true));
        assertThat(operator.page()).contains("Wat de regel geeft", "Er is nog niets vastgelegd", name);
        assertThat(TRACKER.get("/alert-rules").body().toString()).doesNotContain(name);
        String tried = value("step", operator);
        Map<String, Object> other = new HashMap<>(filled(name, true));
        other.put("term", "60");
        other.put("step", tried);
        operator.send("/alert-rules/new", other);
        assertThat(value("step", operator)).as("something else is tried again").isNotEqualTo(tried);
        other.put("step", value("step", operator));
        operator.send("/alert-rules/new", other);
        assertThat(operator.path()).isEqualTo("/alert-rules");
        assertThat(operator.page()).contains("De regel is vastgelegd.", name);

        Matcher link =
                Pattern.compile("href=\"(/alert-rules/[0-9a-f-]{36})\">" + name).matcher(operator.page());
        assertThat(link.find()).isTrue();
        operator.open(link.group(1) + "/change?enabled=false");
        Map<String, Object> off = new HashMap<>(filled(name, false));
        off.put("_version", value("_version", operator));
        operator.send(link.group(1) + "/change", off);
        assertThat(operator.page()).contains("Uit.", "Te vaak", "30 dagen lang geen kind");
        operator.send(link.group(1) + "/change", off);
        assertThat(operator.status()).as("it was changed meanwhile").isEqualTo(400);
    }

    @Test
    void one_is_removed_when_somebody_is_sure_and_can_still_be_read() {
        String name = "Weg " + UUID.randomUUID();
        String rule = "/alert-rules/"
                + TRACKER.post("/alert-rules", """
                        {"name": "%s", "kind": "MISSING", "severity": "URGENT", "receivers": [], "enabled": false}
                        """.formatted(name)).text("/id");
        assertThat(operator.open(rule).page()).contains(rule + "/end");
        assertThat(operator.open(rule + "/end").page()).contains(name + " verwijderen?", "blijft na te lezen");
        operator.send(rule + "/end", Map.of());
        assertThat(operator.path()).isEqualTo("/alert-rules");
        assertThat(operator.page()).contains("De regel is verwijderd.").doesNotContain(name);
        assertThat(operator.open(rule).page()).contains(name, "Verwijderd").doesNotContain(rule + "/end");
        assertThat(operator.open(rule + "/end").status()).isEqualTo(404);
    }

    @Test
    void one_says_which_programs_hear_of_it_and_lets_one_hear_of_it_alone() {
        String all = "Alles " + UUID.randomUUID();
        String less = "Dringend " + UUID.randomUUID();
        List<String> webhooks = List.of(webhook(all, "NOTICE"), webhook(less, "URGENT"));
        assertThat(operator.open(SPLIT).page())
                .contains(all, "/receivers/new?rule=" + SPLIT.replace("/alert-rules/", ""))
                .doesNotContain(less);
        operator.open("/receivers/new?rule=" + SPLIT.replace("/alert-rules/", ""));
        assertThat(operator.page()).containsPattern("value=\"" + SPLIT.replace("/alert-rules/", "") + "\"[^>]*checked");
        Visitor supervisor = Visitor.signedIn(TRACKER, "Leiding " + UUID.randomUUID(), Role.SUPERVISOR);
        assertThat(supervisor.open(SPLIT).page()).contains(all).doesNotContain("/receivers/");
        for (String webhook : webhooks)
            assertThat(TRACKER.send("DELETE", "/webhooks/" + webhook, null).status())
                    .isEqualTo(200);
    }

    private static String webhook(String name, String least) {
        return TRACKER.post("/webhooks", """
                {"name": "%s", "url": "https://webhook.invalid/x", "enabled": true, "leastSeverity": "%s",
                 "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
                """.formatted(name, least)).text("/id");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost() {
        operator.open("/alert-rules/new?kind=COUNT_REACHED")
                .send(
                        "/alert-rules/new",
                        Map.of(
                                "kind",
                                "COUNT_REACHED",
                                "name",
                                "Getypt en niet kwijt",
                                "threshold",
                                "veel",
                                "receivers",
                                List.of("SUPERVISOR"),
                                "enabled",
                                "true"));
        assertThat(operator.status()).isEqualTo(400);
        assertThat(operator.page())
                .contains("Getypt en niet kwijt", "Dit is geen geheel getal.", "Hoe dringend is het? Vul dit in.");
        operator.send(
                "/alert-rules/new",
                Map.of("kind", "COUNT_REACHED", "name", "Zonder telregel", "severity", "NOTICE", "enabled", "true"));
        assertThat(operator.page()).contains("Volgens welke telregel? Vul dit in.", "Vanaf welk aantal? Vul dit in.");
    }
}
