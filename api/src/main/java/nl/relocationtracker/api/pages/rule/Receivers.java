package nl.relocationtracker.api.pages.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.alerts.RuleBody;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.stereotype.Component;

/** Who can be told of an alert, and what they are called. */
@Component
class Receivers {

    private static final String ACCOUNT = "account:";

    private final AccountKeeping accounts;

    Receivers(AccountKeeping accounts) {
        this.accounts = accounts;
    }

    List<Option> all(Language language) {
        List<Option> all = new ArrayList<>();
        for (String role : RuleBody.ROLES) all.add(new Option(role, language.say("role." + role)));
        accounts.all().stream()
                .filter(Account::isNearChildren)
                .map(account -> new Option(ACCOUNT + account.id(), account.name()))
                .forEach(all::add);
        return all;
    }

    /** An account that is gone is called by its number. */
    String called(List<String> receivers, Language language) {
        if (receivers.isEmpty()) return language.say("alert-rule.nobody");
        Map<String, String> names = all(language).stream().collect(Collectors.toMap(Option::value, Option::label));
        return receivers.stream()
                .map(receiver -> names.getOrDefault(receiver, receiver))
                .collect(Collectors.joining(", "));
    }
}
