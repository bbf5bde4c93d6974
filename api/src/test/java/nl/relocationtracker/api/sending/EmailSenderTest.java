package nl.relocationtracker.api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.receivers.Hearing;
import nl.relocationtracker.projections.receivers.MailLanguage;
import nl.relocationtracker.projections.receivers.MessageKind;
import nl.relocationtracker.projections.receivers.News;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sender.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmailSenderTest {

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    private static final UUID ALERT = UUID.fromString("0190b7a4-7c1e-7000-8000-000000000001");
    private static final UUID CHILD = UUID.fromString("c0ffee00-7c1e-7000-8000-000000000002");

    private final GreenMail server = started();

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private EmailSender sender(int port) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", mail);
        return new EmailSender(beans.getBeanProvider(JavaMailSender.class), sentences(), reach());
    }

    private static ReachSettings reach() {
        return new ReachSettings("https://tracker.example/", new ReachSettings.Mail("tracker@receiver.example"));
    }

    private static ResourceBundleMessageSource sentences() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Receiver receiver(MailLanguage language) {
        return Receiver.mail(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "on.duty@receiver.example",
                language,
                null,
                Hearing.EVERYTHING,
                true);
    }

    private static Letter missing(MessageKind kind) {
        return new Letter(
                UUID.randomUUID(),
                "key",
                kind,
                ALERT,
                NOW,
                new News(
                        ALERT,
                        UUID.randomUUID(),
                        RuleKind.MISSING,
                        AlertSeverity.URGENT,
                        CHILD,
                        null,
                        null,
                        LocalDate.parse("2024-02-29"),
                        NOW,
                        null));
    }

    private static Letter backlog() {
        return new Letter(
                UUID.randomUUID(),
                "key",
                MessageKind.ALERT_BACKLOG,
                UUID.randomUUID(),
                NOW,
                new News(
                        null,
                        null,
                        null,
                        AlertSeverity.WARNING,
                        null,
                        null,
                        null,
                        null,
                        NOW,
                        List.of(new News.Counted(
                                UUID.randomUUID(), RuleKind.LONG_IN_EMERGENCY, AlertSeverity.WARNING, 1234))));
    }

    private MimeMessage sent(MailLanguage language, Letter... letters) throws Exception {
        sender(server.getSmtp().getPort()).send(receiver(language), List.of(letters));
        return server.getReceivedMessages()[0];
    }

    private static String part(MimeMessage message, int index) throws Exception {
        MimeMultipart outer = (MimeMultipart) message.getContent();
        MimeMultipart related = (MimeMultipart) outer.getBodyPart(0).getContent();
        MimeMultipart both = (MimeMultipart) related.getBodyPart(0).getContent();
        return both.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void says_in_dutch_what_is_the_matter_with_a_number_and_a_link_and_no_name() throws Exception {
        MimeMessage message = sent(MailLanguage.NL, missing(MessageKind.ALERT_RAISED));
        assertThat(message.getSubject()).isEqualTo("DRINGEND: Nieuw signaal");
        assertThat(message.getAllRecipients()[0]).hasToString("on.duty@receiver.example");
        assertThat(message.getContentLanguage()).containsExactly("nl");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(message, 0)).isEqualTo("""
            Er is 1 bericht over signalen.

            * Een kind is vermist
              Dringend
              Kind c0ffee00
              Sinds 29 februari 2024
              https://tracker.example/alerts/%s

            U krijgt deze e-mail omdat dat zo is ingesteld. Namen staan er nooit in; wie het betreft leest u na inloggen.
            """.formatted(ALERT));
        assertThat(part(message, 1))
                .startsWith("<!DOCTYPE html><html lang=\"nl\">")
                .contains("<strong>Een kind is vermist</strong>", "<a href=\"https://tracker.example/alerts/" + ALERT);
    }

    @Test
    void a_digest_is_one_e_mail_in_the_language_of_whoever_gets_it() throws Exception {
        MimeMessage message = sent(
                MailLanguage.EN, missing(MessageKind.ALERT_RETURNED), missing(MessageKind.ALERT_ESCALATED), backlog());
        assertThat(message.getSubject()).isEqualTo("3 messages about alerts");
        assertThat(part(message, 0))
                .contains(
                        "There are 3 messages about alerts.",
                        "It was withdrawn, and turns out to be so after all.",
                        "Nobody acknowledged it in time.",
                        "* An import or a rule brought up 1,234 alerts at once",
                        "  A child is in (crisis) emergency reception for too long: 1,234",
                        "  https://tracker.example/alerts\n");
    }

    @Test
    void a_test_says_nothing_else() throws Exception {
        Letter test = new Letter(UUID.randomUUID(), "key", MessageKind.TEST, ALERT, NOW, News.NOTHING);
        MimeMessage message = sent(MailLanguage.NL, test);
        assertThat(part(message, 0)).contains("Dit is een proefbericht").doesNotContain("*");
        assertThat(message.getMessageID()).isEqualTo("<" + test.id() + "@relocation-tracker>");
    }

    @Test
    void a_server_that_is_away_or_refuses_or_is_not_set_is_a_failure() throws Exception {
        GreenMail away = started();
        int port = away.getSmtp().getPort();
        away.stop();
        assertThatThrownBy(() -> sender(port).send(receiver(MailLanguage.NL), List.of(backlog())))
                .hasMessage("UNREACHABLE");
        EmailSender none = new EmailSender(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), sentences(), reach());
        assertThatThrownBy(() -> none.send(receiver(MailLanguage.NL), List.of(backlog())))
                .hasMessage("NOT_SET_UP");
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread greeting = new Thread(() -> greet(full));
            greeting.start();
            assertThatThrownBy(() -> sender(full.getLocalPort()).send(receiver(MailLanguage.NL), List.of(backlog())))
                    .hasMessage("REFUSED");
            greeting.join();
        }
    }

    private static void greet(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write("554 nobody is served here\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
