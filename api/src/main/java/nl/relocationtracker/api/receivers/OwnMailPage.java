package nl.relocationtracker.api.receivers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.Sure;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.MailLanguage;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import nl.relocationtracker.projections.receivers.Sendings.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The e-mail about alerts that somebody chooses to get: where to, at once or once a day, and of what. */
@Controller
@RequestMapping("/account/mail")
class OwnMailPage {

    private static final String PATH = "/account/mail";

    private final ReceiverBook book;
    private final Keeping keeping;
    private final Choices choices;
    private final AlertWords words;
    private final CurrentAccount current;

    OwnMailPage(ReceiverBook book, Keeping keeping, Choices choices, AlertWords words, CurrentAccount current) {
        this.book = book;
        this.keeping = keeping;
        this.choices = choices;
        this.words = words;
        this.current = current;
    }

    @GetMapping
    String show(Language language, Model model) {
        Receiver now = own().orElse(null);
        MailReceiverBody begin = now == null
                ? new MailReceiverBody(
                        null,
                        language.isDutch() ? MailLanguage.NL : MailLanguage.EN,
                        null,
                        List.of(),
                        AlertSeverity.NOTICE,
                        List.of(),
                        true)
                : body(now);
        Form<MailReceiverBody> form = Form.showing(begin, language).seen(now == null ? 0 : now.version());
        return shown(now, form, language, model);
    }

    @PostMapping
    Object set(Form<MailReceiverBody> form, Language language, Model model, HttpServletResponse response) {
        Receiver now = own().orElse(null);
        UUID id = now == null ? UUID.randomUUID() : now.id();
        Entry entry = form.entry(current.id(), "POST " + PATH);
        boolean first = form.version() == null || form.version() == 0;
        if (form.recorded(asked -> keeping.record(entry, id, PATH, () -> id, () -> {
            int version = first ? 0 : keeping.known(Channel.MAIL, id, entry).version();
            return keeping.set(asked.receiver(id, version, entry.account()), entry);
        }))) return new SeeOther(PATH, "receiver-recorded");
        if (form.isStale()) form.seen(own().map(Receiver::version).orElse(0));
        return form.again(shown(now, form, language, model), response);
    }

    @PostMapping("/tests")
    SeeOther test(Form<Sure.Nothing> form) {
        own().ifPresent(now -> keeping.test(form.entry(current.id(), "POST " + PATH + "/tests"), () -> now));
        return new SeeOther(PATH, "receiver-tested");
    }

    @PostMapping("/end")
    SeeOther end(Form<Sure.Nothing> form) {
        own().ifPresent(now -> {
            Entry entry = form.entry(current.id(), "POST " + PATH + "/end");
            keeping.record(entry, now.id(), PATH, now::id, () -> keeping.set(now.gone(), entry));
        });
        return new SeeOther(PATH, "receiver-ended");
    }

    private Optional<Receiver> own() {
        return book.ofAccount(current.id());
    }

    private static MailReceiverBody body(Receiver now) {
        return new MailReceiverBody(
                now.address(),
                now.language(),
                now.digestAt() == null ? null : now.digestAt().toString(),
                Choices.sorted(now.hearing().rules()),
                now.hearing().least(),
                Choices.sorted(now.hearing().locations()),
                now.enabled());
    }

    private String shown(Receiver now, Form<MailReceiverBody> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("once", Form.empty(Sure.Nothing.class, language));
        model.addAttribute("parts", choices.ofMail(language));
        model.addAttribute("places", choices.places(language));
        model.addAttribute("receiver", now);
        if (now != null) {
            Standing standing = keeping.standings().getOrDefault(now.id(), Standing.NOTHING);
            model.addAttribute("standing", standing);
            if (standing.lastSentAt() != null)
                model.addAttribute("lastSent", words.moment(standing.lastSentAt(), language));
        }
        return "own-mail";
    }
}
