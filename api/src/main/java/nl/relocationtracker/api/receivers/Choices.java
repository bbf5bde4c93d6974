package nl.relocationtracker.api.receivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.LocationOptions;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.form.Part.Look;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.receivers.Hearing;
import nl.relocationtracker.projections.receivers.MailLanguage;
import org.springframework.stereotype.Component;

/** What a receiver's form asks. */
@Component("receiverChoices")
class Choices {

    private final RuleBook rules;
    private final AlertWords words;
    private final LocationOptions locations;

    Choices(RuleBook rules, AlertWords words, LocationOptions locations) {
        this.rules = rules;
        this.words = words;
        this.locations = locations;
    }

    List<Option> places(Language language) {
        return locations.all(language);
    }

    List<Part> ofWebhook(boolean fresh, Language language) {
        List<Part> parts = new ArrayList<>(List.of(Part.of("name", Look.TEXT), Part.of("url", Look.TEXT)));
        if (fresh) parts.add(Part.of("secret", Look.TEXT));
        parts.add(new Part("types", Look.CHECKS, Option.of(language, "message-kind", HearingBody.Type.values())));
        return heard(parts, language);
    }

    List<Part> ofMail(Language language) {
        return heard(
                new ArrayList<>(List.of(
                        Part.of("address", Look.TEXT),
                        Part.radios("language", Option.of(language, "mail-language", MailLanguage.values())),
                        Part.of("digestAt", Look.TEXT))),
                language);
    }

    private List<Part> heard(List<Part> parts, Language language) {
        parts.add(Part.radios("leastSeverity", Option.of(language, "alert-severity", AlertSeverity.values())));
        parts.add(new Part(
                "rules",
                Look.CHECKS,
                rules.all().stream()
                        .map(rule -> new Option(
                                rule.id().toString(),
                                words.rule(rule.id().value(), rule.name(), rule.kind(), language)))
                        .toList()));
        return parts;
    }

    static List<HearingBody.Type> types(Hearing hearing) {
        return hearing.types().stream()
                .map(kind -> HearingBody.Type.valueOf(kind.name()))
                .sorted()
                .toList();
    }

    static List<UUID> sorted(Set<UUID> ids) {
        return ids.stream().sorted().toList();
    }
}
