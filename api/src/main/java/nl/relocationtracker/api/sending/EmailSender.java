package nl.relocationtracker.api.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Failure;
import nl.relocationtracker.projections.receivers.MailLanguage;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sender;
import nl.relocationtracker.projections.receivers.SendingFailed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends e-mail, plain and HTML in one, under the same Message-ID at every try. */
@Component
final class EmailSender implements Sender {

    private final ObjectProvider<JavaMailSender> server;
    private final MessageSource messages;
    private final ReachSettings reach;

    EmailSender(ObjectProvider<JavaMailSender> server, MessageSource messages, ReachSettings reach) {
        this.server = server;
        this.messages = messages;
        this.reach = reach;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public void send(Receiver receiver, List<Letter> letters) throws SendingFailed {
        JavaMailSender mail = server.getIfAvailable();
        if (mail == null || reach.mail().from().isBlank() || receiver.address() == null)
            throw new SendingFailed(Failure.NOT_SET_UP, null);
        Language language =
                new Language(receiver.language() == MailLanguage.NL ? Language.DUTCH : Language.ENGLISH, messages);
        try {
            mail.send(written(
                    mail,
                    receiver,
                    MailText.of(letters, language, reach),
                    letters.get(0).id()));
        } catch (MailException | MessagingException e) {
            throw new SendingFailed(Causes.of(e, Failure.REFUSED), null);
        }
    }

    private MimeMessage written(JavaMailSender mail, Receiver receiver, MailText text, UUID id)
            throws MessagingException {
        Identified message = new Identified(mail.createMimeMessage().getSession(), id);
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(reach.mail().from());
        helper.setTo(receiver.address());
        helper.setSubject(text.subject());
        helper.setText(text.plain(), text.html());
        message.setContentLanguage(new String[] {text.language()});
        // Nobody's absence is answered to a program.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static final class Identified extends MimeMessage {

        private final UUID id;

        private Identified(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@relocation-tracker>");
        }
    }
}
