package nl.relocationtracker.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;

/** Says what an alert is about, and when something became of it. */
@Component
public class AlertWords {

    private final Naming naming;
    private final Grounds grounds;

    AlertWords(Naming naming, Grounds grounds) {
        this.naming = naming;
        this.grounds = grounds;
    }

    /**
     * An alert and what whom it is about is called.
     *
     * @param about of a child its name; null for a location
     */
    public record Named(AlertView alert, String about) {}

    public List<Named> named(List<AlertView> alerts, Language language) {
        Map<UUID, String> names = naming.of(
                alerts.stream().map(AlertView::childId).filter(Objects::nonNull).toList(), language);
        return alerts.stream()
                .map(one -> new Named(one, about(one, names, language)))
                .toList();
    }

    private static String about(AlertView alert, Map<UUID, String> names, Language language) {
        if (alert.childId() != null) return names.get(alert.childId());
        return alert.householdId() == null ? null : language.say("alert.household", ShortCode.of(alert.householdId()));
    }

    /** What a rule is called: as it came with the program in the reader's language, otherwise as an operator called it. */
    public String rule(UUID id, String name, RuleKind kind, Language language) {
        if (name == null) return language.say("alert-rule." + kind);
        String key = "alert-rule.called." + id;
        return language.has(key) && language.sayIn("en", key).equals(name) ? language.say(key) : name;
    }

    public String rule(AlertView alert, Language language) {
        return rule(alert.ruleId(), alert.rule(), alert.kind(), language);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, grounds.zone());
    }

    /** As in 3 maart 2024, 14:05. */
    public String moment(Instant moment, Language language) {
        return language.moment(LocalDateTime.ofInstant(moment, grounds.zone()));
    }

    /** How long ago that was, in the largest whole unit. */
    public String age(Instant since, Instant now, Language language) {
        return lasting(Math.max(0, ChronoUnit.MINUTES.between(since, now)), language);
    }

    /** So many minutes, as one says it. */
    public static String lasting(long minutes, Language language) {
        if (minutes < 60) return language.say("lasting.minutes", minutes);
        if (minutes < 48 * 60) return language.say("lasting.hours", minutes / 60);
        return language.say("lasting.days", minutes / (24 * 60));
    }
}
