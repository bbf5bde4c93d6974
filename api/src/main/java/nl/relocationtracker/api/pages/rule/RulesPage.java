package nl.relocationtracker.api.pages.rule;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.PlainText;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.alerts.RuleSetting;
import nl.relocationtracker.projections.alerts.Trials;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The rules by which alerts are raised, in words; one of them with its history, and what it would give. */
@Controller
class RulesPage {

    private final RuleBook rules;
    private final Trials trials;
    private final Readings readings;
    private final AlertWords alertWords;
    private final RuleWords words;
    private final Receivers receivers;
    private final RuleHistory history;
    private final ReceiverBook webhooks;

    RulesPage(
            RuleBook rules,
            Trials trials,
            Readings readings,
            AlertWords alertWords,
            RuleWords words,
            Receivers receivers,
            RuleHistory history,
            ReceiverBook webhooks) {
        this.rules = rules;
        this.trials = trials;
        this.readings = readings;
        this.alertWords = alertWords;
        this.words = words;
        this.receivers = receivers;
        this.history = history;
        this.webhooks = webhooks;
    }

    @GetMapping("/alert-rules")
    Object rules(ListQuery query, Language language, Model model) {
        Listing<RuleSetting> list = list(query, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        model.addAttribute("kinds", RuleKind.values());
        return "alert-rules";
    }

    @GetMapping("/alert-rules/{id:" + Addresses.ID + "}")
    String rule(@PathVariable UUID id, Language language, Model model) {
        return shown(id, language, model);
    }

    @GetMapping("/alert-rules/{id:" + Addresses.ID + "}/trial")
    String attempt(@PathVariable UUID id, Language language, Model model) {
        RuleSetting rule = found(id).get(0);
        if (rule.removed()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("trial", readings.read(null, null, null, basis -> TrialShown.of(trials.of(rule.rule()))));
        return shown(id, language, model);
    }

    private String shown(UUID id, Language language, Model model) {
        List<RuleSetting> versions = found(id);
        RuleSetting rule = versions.get(0);
        model.addAttribute("rule", rule);
        model.addAttribute("called", title(rule, language));
        model.addAttribute("sentence", words.sentence(rule, language));
        model.addAttribute("receivers", receivers.called(rule.receivers(), language));
        model.addAttribute(
                "webhooks",
                webhooks.all(Channel.WEBHOOK).stream()
                        .filter(one -> one.enabled() && one.hearing().hearsOf(id, rule.severity()))
                        .toList());
        model.addAttribute("escalation", history.escalation(rule, language));
        model.addAttribute("history", history.of(versions, language));
        return "alert-rule";
    }

    private String title(RuleSetting rule, Language language) {
        return alertWords.rule(rule.id().value(), rule.name(), rule.kind(), language);
    }

    private List<RuleSetting> found(UUID id) {
        List<RuleSetting> versions = rules.history(new RuleId(id));
        if (versions.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return versions;
    }

    private Listing<RuleSetting> list(ListQuery query, Language language) {
        List<Column<RuleSetting>> columns = List.of(
                Column.<RuleSetting>of(
                                "alert-rule",
                                rule -> Cell.text(title(rule, language))
                                        .to("/alert-rules/" + rule.id())
                                        .with(words.sentence(rule, language)))
                        .sorted(),
                Column.<RuleSetting>of("alert-severity", rule -> Cell.code(rule.severity(), "alert-severity"))
                        .sorted(),
                Column.of("receivers", rule -> Cell.text(receivers.called(rule.receivers(), language))),
                Column.<RuleSetting>of(
                                "enabled",
                                rule -> new Cell(
                                        rule.enabled() ? "ON" : "OFF",
                                        rule.enabled() ? "alert-rule.on" : "alert-rule.off",
                                        null,
                                        null,
                                        null))
                        .sorted(),
                Column.<RuleSetting>of("alert-kind", rule -> Cell.code(rule.kind(), "alert-rule"))
                        .onlyFiled(),
                Column.<RuleSetting>of("rule-id", rule -> Cell.text(rule.id().toString()))
                        .onlyFiled());
        return new Listing<>(
                "alert-rules",
                columns,
                List.of(),
                query,
                Rows.of(
                        rules.all(),
                        Map.of(
                                "alert-rule",
                                comparing(rule -> PlainText.of(title(rule, language))),
                                "alert-severity",
                                comparing(RuleSetting::severity),
                                "enabled",
                                comparing(RuleSetting::enabled))),
                language);
    }
}
