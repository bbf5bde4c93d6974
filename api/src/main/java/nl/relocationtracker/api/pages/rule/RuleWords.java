package nl.relocationtracker.api.pages.rule;

import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.alerts.RuleSetting;
import org.springframework.stereotype.Component;

/** Says in a sentence what a rule looks for, with its numbers. */
@Component
public class RuleWords {

    public String sentence(RuleSetting rule, Language language) {
        String says = language.say(
                "alert-rule.says." + rule.kind(),
                rule.kind().counts() ? language.say("policy." + rule.policy()) : "",
                rule.kind().counts() ? rule.threshold() : rule.kind().needsTerm() ? rule.term() : 0);
        StringBuilder all = new StringBuilder(says);
        if (rule.unaccompaniedOnly()) all.append(' ').append(language.say("alert-rule.unaccompanied-only"));
        if (!rule.locations().isEmpty())
            all.append(' ')
                    .append(language.say(
                            "alert-rule.some-locations", rule.locations().size()));
        return all.toString();
    }
}
