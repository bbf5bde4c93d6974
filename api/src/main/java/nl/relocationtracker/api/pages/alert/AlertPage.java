package nl.relocationtracker.api.pages.alert;

import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.ShortCode;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.rule.RuleWords;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Sending;
import nl.relocationtracker.projections.receivers.Sendings;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One alert: what raised it, what became of it, and what can be done about it. */
@Controller
class AlertPage {

    private final Alerts alerts;
    private final RuleBook rules;
    private final AlertStory story;
    private final AlertWords words;
    private final RuleWords ruleWords;
    private final AlertSheets sheets;
    private final Naming naming;
    private final Households households;
    private final Grounds grounds;
    private final Readings readings;
    private final Sendings sendings;

    AlertPage(
            Alerts alerts,
            RuleBook rules,
            AlertStory story,
            AlertWords words,
            RuleWords ruleWords,
            AlertSheets sheets,
            Naming naming,
            Households households,
            Grounds grounds,
            Readings readings,
            Sendings sendings) {
        this.alerts = alerts;
        this.rules = rules;
        this.story = story;
        this.words = words;
        this.ruleWords = ruleWords;
        this.sheets = sheets;
        this.naming = naming;
        this.households = households;
        this.grounds = grounds;
        this.readings = readings;
        this.sendings = sendings;
    }

    @GetMapping("/alerts/{id:" + Addresses.ID + "}")
    String alert(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Language language,
            Model model,
            HttpServletResponse response) {
        AskedDay asked = AskedDay.of(asOf, knownAt, grounds.today());
        model.addAttribute("asked", asked);
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "alert";
        }
        return readings.read(asked.day(), asked.knownAt(grounds.zone()), null, basis -> {
            AlertView alert = alerts.alert(new AlertId(id), basis.when())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            tell(alert, basis, asked, language, model);
            return "alert";
        });
    }

    private void tell(AlertView alert, Basis basis, AskedDay asked, Language language, Model model) {
        model.addAttribute("alert", alert);
        model.addAttribute("called", words.rule(alert, language));
        model.addAttribute("people", people(alert, asked, language));
        model.addAttribute("raised", words.moment(alert.raisedAt(), language));
        model.addAttribute("late", ChronoUnit.DAYS.between(alert.since(), words.dayOf(alert.raisedAt())));
        rules.history(new RuleId(alert.ruleId())).stream()
                .filter(rule -> rule.version() == alert.ruleVersion())
                .findFirst()
                .ifPresent(rule -> model.addAttribute("rule", ruleWords.sentence(rule, language)));
        model.addAttribute("story", story.of(alerts.story(alert, basis.when()), language));
        if (!asked.isToday()) return;
        model.addAttribute("acts", sheets.offered(alert));
        model.addAttribute("reached", reached(alert, language));
    }

    /** Somebody who was told outside of the pages, and how that went. */
    record Reached(String receiver, Channel channel, Sending.State state, String when) {}

    private List<Reached> reached(AlertView alert, Language language) {
        return sendings.about(alert.id()).stream()
                .map(one -> new Reached(
                        one.receiver(),
                        one.channel(),
                        one.sending().state(),
                        words.moment(
                                one.sending().sentAt() == null
                                        ? one.sending().writtenAt()
                                        : one.sending().sentAt(),
                                language)))
                .toList();
    }

    /** Somebody whom it is about. */
    record Person(UUID id, String name) {}

    /** The child, or those of the household; nobody of a location. */
    private List<Person> people(AlertView alert, AskedDay asked, Language language) {
        List<UUID> children = alert.childId() != null
                ? List.of(alert.childId())
                : alert.householdId() == null ? List.of() : members(alert.householdId(), asked);
        var names = naming.of(children, language);
        return children.stream()
                .map(child -> new Person(child, names.getOrDefault(child, ShortCode.of(child))))
                .toList();
    }

    private List<UUID> members(UUID household, AskedDay asked) {
        return households.household(new HouseholdId(household), asked.when(grounds.zone())).stream()
                .flatMap(found -> found.members().stream())
                .map(HouseholdView.Member::childId)
                .toList();
    }
}
