package nl.relocationtracker.api.receivers;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.Sure;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.sending.WebhookTargets;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.person.SigningSecrets;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import nl.relocationtracker.projections.receivers.Sendings.Standing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An operator looks after receivers: adds a webhook, changes it, tries it, and ends any of them. */
@Controller
class WebhookPages {

    private static final String ONE = "/receivers/{id:" + Addresses.ID + "}";
    private static final int SECRET = 32;

    private final ReceiverBook book;
    private final Keeping keeping;
    private final Choices choices;
    private final WebhookTargets targets;
    private final SigningSecrets secrets;
    private final AlertWords words;
    private final CurrentAccount current;
    private final SecureRandom random = new SecureRandom();

    WebhookPages(
            ReceiverBook book,
            Keeping keeping,
            Choices choices,
            WebhookTargets targets,
            SigningSecrets secrets,
            AlertWords words,
            CurrentAccount current) {
        this.book = book;
        this.keeping = keeping;
        this.choices = choices;
        this.targets = targets;
        this.secrets = secrets;
        this.words = words;
        this.current = current;
    }

    /**
     * With a secret that was made up for it, which stands there until it is recorded and nowhere afterwards.
     *
     * @param rule of which alone it is to hear; null for all
     */
    @GetMapping("/receivers/new")
    String add(@RequestParam(required = false) UUID rule, Language language, Model model) {
        List<UUID> rules = rule == null ? List.of() : List.of(rule);
        NewWebhookBody begin =
                new NewWebhookBody(null, null, madeUp(), List.of(), rules, AlertSeverity.NOTICE, List.of(), true);
        return fresh(Form.showing(begin, language), language, model);
    }

    @PostMapping("/receivers/new")
    Object add(Form<NewWebhookBody> form, Language language, Model model, HttpServletResponse response) {
        UUID id = UUID.randomUUID();
        Entry entry = form.entry(current.id(), "POST /receivers/new");
        if (form.recorded(asked -> record(entry, id, () -> {
            Receiver wanted = asked.receiver(id);
            requireFit(wanted);
            secrets.add(id, asked.bytes());
            return keeping.set(wanted, entry);
        }))) return new SeeOther("/receivers", "receiver-recorded");
        return form.again(fresh(form, language, model), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Language language, Model model) {
        Receiver now = known(id);
        Form<WebhookBody> form = now.channel() == Channel.WEBHOOK
                ? Form.showing(body(now), language).seen(now.version())
                : null;
        return shown(now, form, language, model);
    }

    @PostMapping(ONE)
    Object change(
            @PathVariable UUID id,
            Form<WebhookBody> form,
            Language language,
            Model model,
            HttpServletResponse response) {
        Receiver now = webhook(id);
        Entry entry = form.entry(current.id(), "POST /receivers/" + id);
        if (form.recorded(asked -> record(entry, id, () -> {
            Receiver wanted =
                    asked.receiver(id, keeping.known(Channel.WEBHOOK, id, entry).version());
            requireFit(wanted);
            return keeping.set(wanted, entry);
        }))) return new SeeOther("/receivers/" + id, "receiver-recorded");
        if (form.isStale()) form.seen(known(id).version());
        return form.again(shown(now, form, language, model), response);
    }

    @PostMapping(ONE + "/tests")
    SeeOther test(@PathVariable UUID id, Form<Sure.Nothing> form) {
        Receiver now = known(id);
        keeping.test(form.entry(current.id(), "POST /receivers/" + id + "/tests"), () -> now);
        return new SeeOther("/receivers/sendings?receiver=" + id, "receiver-tested");
    }

    @PostMapping(ONE + "/secrets")
    String renew(@PathVariable UUID id, Form<Sure.Nothing> form, Model model) {
        Receiver now = webhook(id);
        String secret = madeUp();
        Entry entry = form.entry(current.id(), "POST /receivers/" + id + "/secrets");
        record(entry, id, () -> {
            secrets.add(id, new SecretBody(secret).bytes());
            return keeping.set(now, entry);
        });
        model.addAttribute("receiver", now);
        model.addAttribute("secret", secret);
        return "receiver-secret";
    }

    @GetMapping(ONE + "/end")
    String askEnd(@PathVariable UUID id, Model model, Language language) {
        Receiver now = known(id);
        return Sure.page(
                new Sure(
                        now.name(),
                        "/receivers/" + id,
                        language.say("receivers.end.sure", now.name()),
                        language.say("receivers.end.text"),
                        language.say("receivers.end"),
                        "/receivers/" + id + "/end"),
                language,
                model);
    }

    @PostMapping(ONE + "/end")
    SeeOther end(@PathVariable UUID id, Form<Sure.Nothing> form) {
        Receiver now = known(id);
        Entry entry = form.entry(current.id(), "POST /receivers/" + id + "/end");
        record(entry, id, () -> keeping.set(now.gone(), entry));
        return new SeeOther("/receivers", "receiver-ended");
    }

    private void record(Entry entry, UUID id, Supplier<Recorded> work) {
        keeping.record(entry, id, "/receivers", () -> id, work);
    }

    private void requireFit(Receiver wanted) {
        List<Objection> wrong = targets.objections(wanted.address());
        if (!wrong.isEmpty()) throw new Refusal(wrong);
    }

    private static WebhookBody body(Receiver now) {
        return new WebhookBody(
                now.name(),
                now.address(),
                Choices.types(now.hearing()),
                Choices.sorted(now.hearing().rules()),
                now.hearing().least(),
                Choices.sorted(now.hearing().locations()),
                now.enabled());
    }

    private String madeUp() {
        byte[] bytes = new byte[SECRET];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    private String fresh(Form<NewWebhookBody> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("parts", choices.ofWebhook(true, language));
        model.addAttribute("places", choices.places(language));
        return "receiver-new";
    }

    private String shown(Receiver now, Form<WebhookBody> form, Language language, Model model) {
        Standing standing = keeping.standings().getOrDefault(now.id(), Standing.NOTHING);
        model.addAttribute("receiver", now);
        model.addAttribute("standing", standing);
        if (standing.lastSentAt() != null)
            model.addAttribute("lastSent", words.moment(standing.lastSentAt(), language));
        model.addAttribute("changed", words.moment(now.changedAt(), language));
        model.addAttribute("once", Form.empty(Sure.Nothing.class, language));
        if (form != null) {
            model.addAttribute("form", form);
            model.addAttribute("parts", choices.ofWebhook(false, language));
            model.addAttribute("places", choices.places(language));
        }
        return "receiver";
    }

    private Receiver webhook(UUID id) {
        Receiver now = known(id);
        if (now.channel() != Channel.WEBHOOK) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return now;
    }

    private Receiver known(UUID id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
