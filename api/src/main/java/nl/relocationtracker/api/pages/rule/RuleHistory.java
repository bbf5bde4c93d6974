package nl.relocationtracker.api.pages.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.alerts.RuleSetting;
import org.springframework.stereotype.Component;

/** Tells who set a rule how, and why. */
@Component
class RuleHistory {

    private final AccountKeeping accounts;
    private final AlertWords alertWords;
    private final RuleWords words;
    private final Receivers receivers;

    RuleHistory(AccountKeeping accounts, AlertWords alertWords, RuleWords words, Receivers receivers) {
        this.accounts = accounts;
        this.alertWords = alertWords;
        this.words = words;
        this.receivers = receivers;
    }

    /**
     * A version of a rule.
     *
     * @param by null for what came with the program
     * @param why null where nobody said
     * @param changes what is other than before, in sentences
     */
    record Version(int version, String when, String by, String why, List<String> changes) {}

    /** @param history the newest first */
    List<Version> of(List<RuleSetting> history, Language language) {
        Map<UUID, String> names = accounts.names();
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            RuleSetting rule = history.get(i);
            RuleSetting before = i + 1 < history.size() ? history.get(i + 1) : null;
            versions.add(new Version(
                    rule.version(),
                    alertWords.moment(rule.changedAt(), language),
                    rule.changedBy() == null
                            ? null
                            : names.getOrDefault(
                                    rule.changedBy(), rule.changedBy().toString()),
                    rule.why(),
                    changes(before, rule, language)));
        }
        return versions;
    }

    private List<String> changes(RuleSetting before, RuleSetting rule, Language language) {
        List<String> said = new ArrayList<>();
        if (rule.removed()) return List.of(language.say("alert-rule.removed"));
        if (before == null || before.enabled() != rule.enabled())
            said.add(language.say(rule.enabled() ? "alert-rule.switched-on" : "alert-rule.switched-off"));
        if (before == null) return said;
        if (!words.sentence(before, language).equals(words.sentence(rule, language)))
            said.add(words.sentence(rule, language));
        if (!before.name().equals(rule.name())) said.add(language.say("alert-rule.renamed", rule.name()));
        if (before.severity() != rule.severity()) said.add(language.say("alert-severity." + rule.severity()));
        if (!before.receivers().equals(rule.receivers()))
            said.add(language.say("alert-rule.tells", receivers.called(rule.receivers(), language)));
        if (!Objects.equals(before.escalateHours(), rule.escalateHours())
                || !before.escalateTo().equals(rule.escalateTo())) said.add(escalation(rule, language));
        return said;
    }

    String escalation(RuleSetting rule, Language language) {
        return rule.escalateHours() == null
                ? language.say("alert-rule.no-escalation")
                : language.say(
                        "alert-rule.escalation", rule.escalateHours(), receivers.called(rule.escalateTo(), language));
    }
}
