package nl.relocationtracker.api.pages.rule;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.alerts.RuleBody;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.LocationOptions;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.form.Part.Look;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.alerts.RuleSetting;
import nl.relocationtracker.projections.alerts.Trials;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An operator sets a rule: what is to raise alerts is tried first. */
@Controller
class RuleFormPages {

    private static final String CHANGE = "/alert-rules/{id:" + Addresses.ID + "}/change";

    private final RuleBook rules;
    private final Trials trials;
    private final Readings readings;
    private final RuleEntries entries;
    private final Receivers receivers;
    private final LocationOptions locations;
    private final AlertWords words;
    private final CurrentAccount current;

    RuleFormPages(
            RuleBook rules,
            Trials trials,
            Readings readings,
            RuleEntries entries,
            Receivers receivers,
            LocationOptions locations,
            AlertWords words,
            CurrentAccount current) {
        this.rules = rules;
        this.trials = trials;
        this.readings = readings;
        this.entries = entries;
        this.receivers = receivers;
        this.locations = locations;
        this.words = words;
        this.current = current;
    }

    /** @param rule null for a new one */
    private record Of(RuleKind kind, RuleSetting rule) {

        private String path() {
            return rule == null ? "/alert-rules/new" : "/alert-rules/" + rule.id() + "/change";
        }

        private RuleId id() {
            return rule == null ? new RuleId(UUID.randomUUID()) : rule.id();
        }
    }

    @GetMapping("/alert-rules/new")
    String add(@RequestParam RuleKind kind, Language language, Model model) {
        RuleBody begin = new RuleBody(
                null, kind, null, null, null, AlertSeverity.NOTICE, false, null, List.of(), null, null, false, null);
        return shown(new Of(kind, null), Form.showing(begin, language).seen(0), language, model);
    }

    @PostMapping("/alert-rules/new")
    Object add(
            @RequestParam RuleKind kind,
            Form<RuleBody> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        return set(new Of(kind, null), form, step, language, model, response);
    }

    @GetMapping(CHANGE)
    String change(
            @PathVariable UUID id, @RequestParam(required = false) Boolean enabled, Language language, Model model) {
        RuleSetting rule = found(id);
        RuleSetting begin = enabled == null ? rule : rule.switched(enabled);
        return shown(
                new Of(rule.kind(), rule),
                Form.showing(RuleBody.of(begin), language).seen(rule.version()),
                language,
                model);
    }

    @PostMapping(CHANGE)
    Object change(
            @PathVariable UUID id,
            Form<RuleBody> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        RuleSetting rule = found(id);
        return set(new Of(rule.kind(), rule), form, step, language, model, response);
    }

    private Object set(
            Of of, Form<RuleBody> form, String step, Language language, Model model, HttpServletResponse response) {
        RuleBody filled = form.filled().orElse(null);
        if (filled != null && filled.enabled() && !tried(of, filled).equals(step)) {
            model.addAttribute(
                    "trial",
                    readings.read(
                            null,
                            null,
                            null,
                            basis -> TrialShown.of(
                                    trials.of(filled.setting(of.id(), 0).rule()))));
            model.addAttribute("tried", tried(of, filled));
            return shown(of, form, language, model);
        }
        int version = form.version() == null ? 0 : form.version().intValue();
        RuleId id = of.id();
        if (form.recorded(asked ->
                entries.record(form.entry(current.id(), "POST " + of.path()), id, () -> asked.setting(id, version))))
            return new SeeOther(of.rule() == null ? "/alert-rules" : "/alert-rules/" + id, "alert-rule-recorded");
        if (form.isStale()) form.seen(found(id.value()).version());
        return form.again(shown(of, form, language, model), response);
    }

    /** What is sent along by whoever has seen what just this would give. */
    private static String tried(Of of, RuleBody filled) {
        String all = String.join(
                " ",
                of.kind().name(),
                String.valueOf(filled.policy()),
                String.valueOf(filled.threshold()),
                String.valueOf(filled.term()),
                String.valueOf(filled.unaccompaniedOnly()),
                String.valueOf(filled.locations()));
        return "tried-" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private String shown(Of of, Form<RuleBody> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kind", of.kind());
        model.addAttribute("path", of.path());
        model.addAttribute("rule", of.rule());
        model.addAttribute(
                "called",
                of.rule() == null
                        ? language.say("alert-rule." + of.kind())
                        : words.rule(of.rule().id().value(), of.rule().name(), of.kind(), language));
        model.addAttribute("parts", parts(of.kind(), language));
        model.addAttribute("places", locations.all(language));
        return "alert-rule-form";
    }

    /** What a rule of that kind has, and nothing that it has not. */
    private List<Part> parts(RuleKind kind, Language language) {
        List<Part> parts = new ArrayList<>(List.of(Part.of("name", Look.TEXT)));
        if (kind.counts()) {
            parts.add(Part.select("policy", policies(language)));
            parts.add(Part.of("threshold", Look.NUMBER));
        }
        if (kind.needsTerm()) parts.add(Part.of("term", Look.NUMBER));
        parts.add(Part.radios("severity", Option.of(language, "alert-severity", AlertSeverity.values())));
        parts.add(new Part("receivers", Look.CHECKS, receivers.all(language)));
        parts.add(Part.of("escalateHours", Look.NUMBER));
        parts.add(new Part("escalateTo", Look.CHECKS, receivers.all(language)));
        parts.add(Part.of("unaccompaniedOnly", Look.CHECK));
        return parts;
    }

    /** Those that flag from a number on. */
    private static List<Option> policies(Language language) {
        return Policies.BUILT_IN.stream()
                .filter(policy -> policy.threshold() != null || policy.counts() == CountingPolicy.Counts.RELOCATIONS)
                .map(CountingPolicy::name)
                .map(name -> new Option(name, language.say("policy." + name)))
                .toList();
    }

    private RuleSetting found(UUID id) {
        return rules.find(new RuleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
