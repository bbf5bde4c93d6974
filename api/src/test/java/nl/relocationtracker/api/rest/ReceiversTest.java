package nl.relocationtracker.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;

class ReceiversTest {

    private static final String SECRET = "whsec_QW4gZXhhbXBsZSBhbmQgbm8gc2VjcmV0IGF0IGFsbA==";
    private static final String MAIL = """
            {"accountId": %s, "address": "%s", "language": "NL", "digestAt": "%s", "enabled": true}""";

    private final RunningTracker tracker = RunningTracker.shared();

    private static String webhook(String url, String secret) {
        return """
                {"name": "Guardians", "url": "%s", "secret": "%s", "leastSeverity": "URGENT", "enabled": true}""".formatted(url, secret);
    }

    @Test
    void a_webhook_is_set_up_changed_and_removed_and_its_history_stays_without_any_secret() {
        Reply added = tracker.post("/webhooks", webhook("https://receiver.example/alerts", SECRET));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        String path = "/webhooks/" + added.text("/id");
        String off = """
                {"name": "Guardians", "url": "https://receiver.example/other", "enabled": false}""";
        assertThat(tracker.send("PUT", path, off, "If-Match", "\"9\"").status()).isEqualTo(412);
        assertThat(tracker.send("PUT", path, off, "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(tracker.post(path + "/secrets", "{\"secret\": \"" + SECRET + "\"}")
                        .status())
                .isEqualTo(201);
        Reply now = tracker.get(path);
        assertThat(now.text("/webhook/url")).isEqualTo("https://receiver.example/other");
        assertThat(now.text("/history/2/leastSeverity")).isEqualTo("URGENT");
        assertThat(now.body().toString()).doesNotContain("whsec", SECRET.substring(6));
        assertThat(tracker.send("DELETE", path, null).status()).isEqualTo(200);
        assertThat(tracker.get(path).body().at("/webhook/removed").booleanValue())
                .isTrue();
        assertThat(tracker.send("PUT", path, off).status()).isEqualTo(404);
        assertThat(tracker.get("/webhooks").body().toString()).doesNotContain(added.text("/id"));
    }

    @Test
    void a_webhook_says_what_is_wrong_with_it_all_at_once() {
        Reply wrong = tracker.post("/webhooks", """
                {"name": " ", "url": "https://me:too@receiver.example/", "secret": "whsec_c2hvcnQ=", "enabled": true}
                """);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("REQUIRED", "NOT_A_URL", "NOT_A_SECRET");
        Reply inside = tracker.post("/webhooks", webhook("http://[::ffff:10.1.2.3]/alerts", SECRET));
        assertThat(inside.status()).isEqualTo(409);
        assertThat(inside.body().get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("WEBHOOK_WITHOUT_TLS", "WEBHOOK_LEADS_INSIDE");
    }

    @Test
    void a_test_is_on_its_way_to_the_receiver_that_is_tried() {
        String id = tracker.post("/webhooks", webhook("https://receiver.example/alerts", SECRET))
                .text("/id");
        Reply tested = tracker.post("/webhooks/" + id + "/tests", null);
        assertThat(tested.status()).as(tested.body().toString()).isEqualTo(201);
        assertThat(tested.header("Location")).endsWith("/sendings/" + tested.text("/id"));
        Reply listed = tracker.get("/sendings?receiverId=" + id);
        assertThat(listed.text("/items/0/kind")).isEqualTo("TEST");
        assertThat(tracker.post("/sendings/" + tested.text("/id") + "/retries", null)
                        .text("/type"))
                .isEqualTo("/problems/sending-not-parked");
        assertThat(tracker.get("/sendings/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void everybody_sets_the_own_e_mail_and_operators_that_of_others() {
        Somebody supervisor = somebody(Role.SUPERVISOR);
        Reply wrong = supervisor.send("POST", "/mail-receivers", MAIL.formatted("null", "no address", "25:00"));
        assertThat(wrong.body().get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("NOT_A_MAIL_ADDRESS", "NOT_A_TIME");
        Reply own = supervisor.send("POST", "/mail-receivers", MAIL.formatted("null", "me@receiver.example", "07:30"));
        assertThat(own.status()).as(own.body().toString()).isEqualTo(201);
        String path = "/mail-receivers/" + own.text("/id");
        assertThat(supervisor.send("GET", path, null).text("/receiver/accountId"))
                .isEqualTo(supervisor.id().toString());
        String ofSupervisor = MAIL.formatted("\"" + supervisor.id() + "\"", "a@receiver.example", "07:30");
        assertThat(tracker.post("/mail-receivers", ofSupervisor).text("/type"))
                .isEqualTo("/problems/receiver-there-already");

        Somebody other = somebody(Role.CASEWORKER);
        assertThat(other.send("GET", path, null).status()).isEqualTo(404);
        assertThat(other.send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(other.send("GET", "/mail-receivers", null).body().get("items"))
                .isEmpty();
        assertThat(other.send("POST", "/mail-receivers", ofSupervisor).text("/type"))
                .isEqualTo("/problems/receiver-of-another");

        assertThat(tracker.send("DELETE", path, null).status()).isEqualTo(200);
        assertThat(tracker.get(path).body().toString()).doesNotContain("me@receiver.example");
    }

    private record Somebody(UUID id, String authorization, RunningTracker tracker) {

        private Reply send(String method, String path, String body) {
            return tracker.send(method, path, body, "Authorization", authorization);
        }
    }

    private Somebody somebody(Role role) {
        String name = role + " " + UUID.randomUUID();
        Opened opened = tracker.bean(AccountKeeping.class).open(name, Set.of(role), Set.of());
        String basic = Base64.getEncoder().encodeToString((name + ":" + opened.password()).getBytes(UTF_8));
        return new Somebody(opened.id(), "Basic " + basic, tracker);
    }
}
