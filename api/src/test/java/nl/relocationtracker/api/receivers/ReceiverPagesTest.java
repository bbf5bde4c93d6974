package nl.relocationtracker.api.receivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.Test;

/** Who is told of alerts outside of the pages, on pages, without script. */
class ReceiverPagesTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static String found(String pattern, Visitor visitor) {
        Matcher found = Pattern.compile(pattern).matcher(visitor.page());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void a_webhook_is_added_tried_changed_and_ended() {
        Visitor operator = Visitor.signedIn(TRACKER, "Beheer " + UUID.randomUUID(), Role.OPERATOR);
        String name = "Keten " + UUID.randomUUID();
        String secret = found("name=\"secret\" value=\"(whsec_[^\"]+)\"", operator.open("/receivers/new"));
        operator.send("/receivers/new", Map.of("name", name, "url", "nergens", "secret", secret));
        assertThat(operator.status()).isEqualTo(400);
        assertThat(operator.page()).contains(name, secret, "Dit is geen adres van een server.");
        operator.send("/receivers/new", Map.of("name", name, "url", "http://webhook.invalid/x", "secret", secret));
        assertThat(operator.page()).contains("https").contains("value=\"http://webhook.invalid/x\"");
        operator.send("/receivers/new", Map.of("name", name, "url", "https://webhook.invalid/x", "secret", secret));
        assertThat(operator.page()).contains("Vastgelegd.", name).doesNotContain(secret);

        String path = found("href=\"(/receivers/[0-9a-f-]{36})\">" + name, operator);
        operator.open(path).send(path + "/tests", Map.of());
        assertThat(operator.page()).contains("Het proefbericht is onderweg.", "Een proef", "Wacht");
        String sending = found("href=\"(/receivers/sendings/[0-9a-f-]{36})\"", operator);
        assertThat(operator.open(sending).page()).contains(name).doesNotContain("Stuur opnieuw");
        assertThat(operator.send(sending, Map.of()).status())
                .as("only what was given up is sent again")
                .isEqualTo(400);

        String site = TRACKER.location("REGULAR", "2023-01-01");
        String version = found("name=\"_version\" value=\"(\\d+)\"", operator.open(path));
        Map<String, String> quiet = Map.of(
                "name",
                name,
                "url",
                "https://webhook.invalid/y",
                "leastSeverity",
                "URGENT",
                "_version",
                version,
                "locations",
                site);
        assertThat(operator.send(path, quiet).page())
                .contains("Vastgelegd.", "https://webhook.invalid/y", "Alleen van bepaalde locaties")
                .containsPattern("value=\"" + site + "\"[^>]*checked");
        assertThat(TRACKER.get("/webhooks/" + path.substring("/receivers/".length()))
                        .text("/webhook/locations/0"))
                .isEqualTo(site);
        assertThat(operator.send(path, quiet).status()).as("changed meanwhile").isEqualTo(400);
        assertThat(operator.open(path).send(path + "/secrets", Map.of()).page()).contains("whsec_");
        operator.open(path + "/end").send(path + "/end", Map.of());
        assertThat(operator.page()).contains("Beëindigd.").doesNotContain(name);
    }

    @Test
    void everybody_near_the_children_chooses_the_own_mail() {
        Visitor caseworker = Visitor.signedIn(TRACKER, "Mail " + UUID.randomUUID(), Role.CASEWORKER);
        assertThat(caseworker.open("/account").page()).contains("/account/mail");
        caseworker
                .open("/account/mail")
                .send("/account/mail", Map.of("address", "nergens", "language", "NL", "digestAt", "laat"));
        assertThat(caseworker.status()).isEqualTo(400);
        assertThat(caseworker.page())
                .contains("value=\"nergens\"", "Dit is geen e-mailadres.", "Dit is geen tijd van de dag.");
        Map<String, String> mail =
                Map.of("address", "naam@voorbeeld.nl", "language", "NL", "digestAt", "07:30", "enabled", "true");
        caseworker.send("/account/mail", mail);
        assertThat(caseworker.page()).contains("Vastgelegd.", "naam@voorbeeld.nl", "07:30");
        caseworker.send("/account/mail/tests", Map.of());
        assertThat(caseworker.page()).contains("Het proefbericht is onderweg.");
        caseworker.send("/account/mail/end", Map.of());
        assertThat(caseworker.page()).contains("Er wordt niets meer verstuurd.").doesNotContain("naam@voorbeeld.nl");
    }
}
