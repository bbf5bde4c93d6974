package nl.relocationtracker.api.pages.figure;

import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.disclosure.RulesInForce;
import org.springframework.stereotype.Component;

/** Tells figures exactly to those who care for the children, and to others what the rules let them know. */
@Component
public class Disclosure {

    private final RulesInForce rules;
    private final CurrentAccount current;

    Disclosure(RulesInForce rules, CurrentAccount current) {
        this.rules = rules;
        this.current = current;
    }

    /** As whoever asks may read them. */
    public Told tell(Figures<String> figures, Language language) {
        return current.account().isNearChildren()
                ? new Told(figures.exact(), null, language)
                : underRules(figures, language);
    }

    /** As anybody may read them. */
    public Told underRules(Figures<String> figures, Language language) {
        DisclosureRules now = rules.now();
        return new Told(figures.under(now), now, language);
    }
}
