package nl.relocationtracker.api.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.SigningSecrets;
import nl.relocationtracker.projections.receivers.Hearing;
import nl.relocationtracker.projections.receivers.MessageKind;
import nl.relocationtracker.projections.receivers.News;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sender.Letter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class WebhookSenderTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SigningSecrets SECRETS = new SigningSecrets(
            new JdbcTemplate(DATABASE), MasterKey.of(Base64.getEncoder().encodeToString(new byte[32])), CLOCK);
    private static final UUID ID = new UUID(0, 1);
    private static final UUID ALERT = new UUID(0, 2);
    private static final UUID CHILD = new UUID(0, 3);
    private static final byte[] SECRET = "an example, and no secret at all".getBytes(UTF_8);
    private static final byte[] NEXT = "and the one that comes after it.".getBytes(UTF_8);
    private static final String FINE = "HTTP/1.1 204 No Content";

    static {
        SECRETS.add(ID, SECRET);
        SECRETS.add(ID, NEXT);
    }

    private final WebhookSender sender = sender(List.of("127.0.0.1", "localhost"));

    private static WebhookSender sender(List<String> allowed) {
        WebhookSettings settings = new WebhookSettings("urn:nld:oin:00000001234567890000:tracker", allowed);
        ReachSettings reach = new ReachSettings("https://tracker.example", new ReachSettings.Mail(""));
        return new WebhookSender(new WebhookTargets(settings), SECRETS, new CloudEvents(settings, reach), CLOCK, 1);
    }

    @AfterEach
    void close() throws IOException {
        sender.close();
    }

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    private static Letter letter() {
        return new Letter(
                UUID.randomUUID(),
                "alert-raised " + ALERT,
                MessageKind.ALERT_RAISED,
                ALERT,
                NOW,
                new News(
                        ALERT,
                        new UUID(0, 4),
                        RuleKind.MISSING,
                        AlertSeverity.URGENT,
                        CHILD,
                        null,
                        null,
                        LocalDate.parse("2024-02-29"),
                        NOW.minusSeconds(5),
                        null));
    }

    private void send(String url) throws Exception {
        send(sender, url);
    }

    private static void send(WebhookSender sender, String url) throws Exception {
        sender.send(Receiver.webhook(ID, 1, "Guardians", url, Hearing.EVERYTHING, true), List.of(letter()));
    }

    private void send(BadServer server) throws Exception {
        send("http://127.0.0.1:" + server.port() + "/alerts?key=1");
    }

    @Test
    void posts_an_event_that_the_software_of_others_reads_and_that_names_nobody() throws Exception {
        try (BadServer server = BadServer.answering(FINE)) {
            send(server);
            BadServer.Request request = server.requests.get(0);
            assertThat(request.headers().get("content-type")).startsWith("application/cloudevents+json");
            CloudEvent event = new JsonFormat().deserialize(request.body().getBytes(UTF_8));
            assertThat(event.getId()).isEqualTo(request.headers().get("webhook-id"));
            assertThat(event.getType()).isEqualTo("nl.relocationtracker.alert-raised.v1");
            assertThat(event.getSource()).hasToString("urn:nld:oin:00000001234567890000:tracker");
            assertThat(event.getSubject()).isEqualTo(ALERT.toString());
            assertThat(event.getTime()).isEqualTo("2024-03-01T11:59:55Z");
            assertThat(new String(Objects.requireNonNull(event.getData()).toBytes(), UTF_8))
                    .isEqualTo("""
                        {"alertId":"%s","ruleId":"%s","kind":"MISSING","severity":"URGENT","childId":"%s",\
                        "since":"2024-02-29","href":"https://tracker.example/alerts/%s"}\
                        """.formatted(ALERT, new UUID(0, 4), CHILD, ALERT));
        }
    }

    @Test
    void signs_over_id_timestamp_and_body_with_both_secrets_while_a_receiver_goes_over() throws Exception {
        try (BadServer server = BadServer.answering(FINE)) {
            send(server);
            BadServer.Request request = server.requests.get(0);
            String signed = request.headers().get("webhook-id") + "." + NOW.getEpochSecond() + "." + request.body();
            assertThat(request.headers().get("webhook-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
            assertThat(request.headers().get("webhook-signature"))
                    .isEqualTo("v1," + mac(NEXT, signed) + " v1," + mac(SECRET, signed));
        }
    }

    private static String mac(byte[] secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    @Test
    void the_id_is_the_same_at_every_try() throws Exception {
        try (BadServer server = BadServer.answering(FINE)) {
            send(server);
            send(server);
            assertThat(server.requests)
                    .extracting(request -> request.headers().get("webhook-id"))
                    .hasSize(2)
                    .containsOnly(server.requests.get(0).headers().get("webhook-id"));
        }
    }

    @Test
    void an_answer_that_is_no_yes_is_a_failure() throws Exception {
        try (BadServer server = BadServer.answering("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0")) {
            assertThatThrownBy(() -> send(server)).hasMessage("REFUSED (500)");
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (BadServer elsewhere = BadServer.answering(FINE);
                BadServer server = BadServer.answering(
                        "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:" + elsewhere.port() + "/")) {
            assertThatThrownBy(() -> send(server)).hasMessage("REDIRECTED (307)");
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void a_closed_connection_is_a_failure() throws Exception {
        try (BadServer server = BadServer.that((caller, out) -> caller.close())) {
            assertThatThrownBy(() -> send(server)).hasMessage("BROKEN_OFF");
        }
        try (BadServer server = BadServer.answering("SSH-2.0-OpenSSH_9.9")) {
            assertThatThrownBy(() -> send(server)).hasMessage("BROKEN_OFF");
        }
    }

    @Test
    void who_never_answers_or_only_drips_is_given_up_in_time() throws Exception {
        try (BadServer server = BadServer.that((caller, out) -> server(caller))) {
            assertThatThrownBy(() -> send(server)).hasMessage("TIMED_OUT");
            server.leaving.countDown();
        }
        try (BadServer server = BadServer.that((caller, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(ISO_8859_1));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        })) {
            assertThatThrownBy(() -> send(server)).hasMessage("TIMED_OUT");
        }
    }

    /** Until whoever called goes away. */
    private static void server(java.net.Socket caller) throws IOException {
        assertThat(caller.getInputStream().read()).isLessThan(0);
    }

    @Test
    void a_huge_answer_is_not_read() throws Exception {
        try (BadServer server = BadServer.that((caller, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n".getBytes(ISO_8859_1));
            byte[] much = new byte[1 << 16];
            while (true) out.write(much);
        })) {
            assertThatCode(() -> send(server)).as("its head says yes").doesNotThrowAnyException();
        }
        try (BadServer server = BadServer.that((caller, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            while (true) out.write("X-More: and more\r\n".getBytes(ISO_8859_1));
        })) {
            assertThatThrownBy(() -> send(server)).hasMessage("BROKEN_OFF");
        }
    }

    @Test
    void a_certificate_that_proves_nothing_is_a_failure() throws Exception {
        try (BadServer server = BadServer.withItsOwnCertificate()) {
            assertThatThrownBy(() -> send("https://localhost:" + server.port() + "/"))
                    .hasMessage("CERTIFICATE");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void a_certificate_that_is_trusted_proves_who_answers_and_nobody_else(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("localhost.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(
                List.of("-genkeypair", "-keyalg", "EC", "-alias", "it", "-dname", "CN=localhost", "-validity", "2"));
        command.addAll(List.of("-ext", "san=dns:localhost", "-storetype", "PKCS12", "-storepass", "changeit"));
        command.addAll(List.of("-keystore", keys.toString()));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        System.setProperty("javax.net.ssl.trustStore", keys.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
        try (InputStream file = Files.newInputStream(keys);
                BadServer server = BadServer.withCertificate(file, "changeit")) {
            WebhookSender trusting = sender(List.of("127.0.0.1", "localhost"));
            send(trusting, "https://localhost:" + server.port() + "/alerts");
            assertThat(server.requests)
                    .extracting(request -> request.headers().get("webhook-signature"))
                    .hasSize(1)
                    .doesNotContainNull();
            assertThatThrownBy(() -> send(trusting, "https://127.0.0.1:" + server.port() + "/alerts"))
                    .as("it is proven for another name")
                    .hasMessage("CERTIFICATE");
            assertThat(server.requests).hasSize(1);
            trusting.close();
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    @Test
    void nobody_there_is_a_failure() throws Exception {
        BadServer server = BadServer.answering(FINE);
        server.close();
        assertThatThrownBy(() -> send(server)).hasMessage("UNREACHABLE");
    }

    @Test
    void an_address_inside_is_not_connected_to_whatever_it_is_called() throws Exception {
        try (BadServer server = BadServer.answering(FINE);
                BadServer tls = BadServer.withItsOwnCertificate()) {
            WebhookSender strict = sender(List.of());
            for (String host : List.of("127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"))
                assertThatThrownBy(() -> strict.send(
                                Receiver.webhook(
                                        ID,
                                        1,
                                        "x",
                                        "https://" + host + ":" + tls.port() + "/",
                                        Hearing.EVERYTHING,
                                        true),
                                List.of(letter())))
                        .as(host)
                        .hasMessage("INSIDE");
            assertThatThrownBy(() -> strict.send(
                            Receiver.webhook(
                                    ID, 1, "x", "http://127.0.0.1:" + server.port() + "/", Hearing.EVERYTHING, true),
                            List.of(letter())))
                    .as("without TLS")
                    .hasMessage("CERTIFICATE");
            assertThat(server.requests).isEmpty();
            strict.close();
        }
    }
}
