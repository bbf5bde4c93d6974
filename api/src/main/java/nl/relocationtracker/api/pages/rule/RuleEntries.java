package nl.relocationtracker.api.pages.rule;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.alerts.RuleSetting;
import org.springframework.stereotype.Component;

/** Records what an operator makes of a rule on a page, once however often it is sent. */
@Component
class RuleEntries {

    private final RuleBook rules;
    private final Entries entries;

    RuleEntries(RuleBook rules, Entries entries) {
        this.rules = rules;
        this.entries = entries;
    }

    void record(Entry entry, RuleId rule, Supplier<RuleSetting> wanted) {
        UUID id = rule.value();
        Subject subject = new Subject(id, "/alert-rules", RefusalCode.ALERT_RULE_UNKNOWN, "ruleId", () -> id);
        entries.record(
                entry,
                subject,
                Made.NOTHING,
                () -> new Recorded(rules.set(wanted.get(), entry.account()).version(), List.of()));
    }
}
