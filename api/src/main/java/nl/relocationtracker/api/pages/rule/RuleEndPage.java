package nl.relocationtracker.api.pages.rule;

import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.Sure;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.alerts.RuleSetting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** An operator removes a rule: it raises nothing any more, and what it raised and was stays to be read. */
@Controller
class RuleEndPage {

    private static final String END = "/alert-rules/{id:" + Addresses.ID + "}/end";

    private final RuleBook rules;
    private final RuleEntries entries;
    private final AlertWords words;
    private final CurrentAccount current;

    RuleEndPage(RuleBook rules, RuleEntries entries, AlertWords words, CurrentAccount current) {
        this.rules = rules;
        this.entries = entries;
        this.words = words;
        this.current = current;
    }

    @GetMapping(END)
    String ask(@PathVariable UUID id, Language language, Model model) {
        RuleSetting rule = found(id);
        String called = words.rule(id, rule.name(), rule.kind(), language);
        return Sure.page(
                new Sure(
                        called,
                        "/alert-rules/" + id,
                        language.say("alert-rule.end.sure", called),
                        language.say("alert-rule.end.text"),
                        language.say("alert-rule.end"),
                        "/alert-rules/" + id + "/end"),
                language,
                model);
    }

    @PostMapping(END)
    SeeOther end(@PathVariable UUID id, Form<Sure.Nothing> form) {
        RuleSetting rule = found(id);
        entries.record(form.entry(current.id(), "POST /alert-rules/" + id + "/end"), rule.id(), rule::gone);
        return new SeeOther("/alert-rules", "alert-rule-ended");
    }

    private RuleSetting found(UUID id) {
        return rules.find(new RuleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
