package nl.relocationtracker.api.pages;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.HouseholdView.Member;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;

/** Says what an alert is about, and when something became of it. */
@Component
public class AlertWords {

    private final Naming naming;
    private final Households households;
    private final Grounds grounds;

    AlertWords(Naming naming, Households households, Grounds grounds) {
        this.naming = naming;
        this.households = households;
        this.grounds = grounds;
    }

    /**
     * An alert and what whom it is about is called.
     *
     * @param about of a child its name, of a household those of its children; null for a location
     */
    public record Named(AlertView alert, String about) {}

    /** @param when a household is told by the children who belong to it then */
    public List<Named> named(List<AlertView> alerts, PointInTime when, Language language) {
        Map<UUID, List<UUID>> households = households(alerts, when);
        Map<UUID, String> names = naming.of(
                Stream.concat(
                                alerts.stream().map(AlertView::childId).filter(Objects::nonNull),
                                households.values().stream().flatMap(List::stream))
                        .toList(),
                language);
        return alerts.stream()
                .map(one -> new Named(one, about(one, households, names, language)))
                .toList();
    }

    private Map<UUID, List<UUID>> households(List<AlertView> alerts, PointInTime when) {
        List<UUID> asked = alerts.stream()
                .map(AlertView::householdId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return households.households(asked, when).stream()
                .collect(toMap(
                        HouseholdView::id,
                        household -> household.members().stream()
                                .map(Member::childId)
                                .toList()));
    }

    /** One to which nobody belongs any more has but its code. */
    private static String about(
            AlertView alert, Map<UUID, List<UUID>> households, Map<UUID, String> names, Language language) {
        if (alert.childId() != null) return names.get(alert.childId());
        if (alert.householdId() == null) return null;
        List<UUID> members = households.get(alert.householdId());
        return members == null
                ? language.say("alert.household", ShortCode.of(alert.householdId()))
                : language.say("household.of", members.stream().map(names::get).collect(joining(", ")));
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
