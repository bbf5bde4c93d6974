package nl.relocationtracker.api.pages.alert;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.alerts.ToldFigures;
import nl.relocationtracker.api.alerts.ToldFigures.Rule;
import nl.relocationtracker.api.alerts.ToldFigures.Took;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.RulesInForce;
import nl.relocationtracker.projections.alerts.AlertFigures;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What was open on a day, how old it was and where, and how long it took to know of it and to be on it. */
@Controller
class AlertFiguresPage {

    private final AlertFigures figures;
    private final RulesInForce rules;
    private final AlertWords words;
    private final Readings readings;
    private final CurrentAccount current;
    private final Grounds grounds;

    AlertFiguresPage(
            AlertFigures figures,
            RulesInForce rules,
            AlertWords words,
            Readings readings,
            CurrentAccount current,
            Grounds grounds) {
        this.figures = figures;
        this.rules = rules;
        this.words = words;
        this.readings = readings;
        this.current = current;
        this.grounds = grounds;
    }

    @GetMapping("/alerts/figures")
    Object figures(ListQuery query, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
        model.addAttribute("asked", asked);
        if (asked.isWrong()) {
            if (query.asksFile()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "alert-figures";
        }
        DisclosureRules now = rules.now();
        ToldFigures told = readings.read(
                asked.day(),
                asked.knownAt(grounds.zone()),
                null,
                basis -> ToldFigures.of(figures.of(basis.when(), basis.knownAt()), current.account(), now));
        Listing<Rule> list = list(told, query, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        model.addAttribute("figures", told);
        model.addAttribute("days", AlertFigures.DAYS);
        model.addAttribute("note", language.say("figure.rounded", now.least(), now.mostPercent(), now.rounding()));
        return "alert-figures";
    }

    private Listing<Rule> list(ToldFigures told, ListQuery query, Language language) {
        List<Column<Rule>> columns = List.of(
                Column.<Rule>of(
                        "alert-rule", rule -> Cell.text(words.rule(rule.id(), rule.name(), rule.kind(), language))),
                Column.<Rule>ofNumbers("pending", rule -> figure(rule.pending())),
                Column.<Rule>ofNumbers("known-median", rule -> median(rule.daysToKnow(), "figures.days", language)),
                Column.<Rule>ofNumbers("known-ninetieth", rule -> ninetieth(rule.daysToKnow())),
                Column.<Rule>ofNumbers("taken-median", rule -> median(rule.hoursToTake(), "figures.hours", language)),
                Column.<Rule>ofNumbers("taken-ninetieth", rule -> ninetieth(rule.hoursToTake())),
                Column.<Rule>ofNumbers("waiting", rule -> figure(rule.waiting())),
                Column.<Rule>of("rule-id", rule -> Cell.text(rule.id().toString()))
                        .onlyFiled());
        return new Listing<>("alert-figures", columns, List.of(), query, Rows.of(told.rules(), Map.of()), language);
    }

    private static Cell figure(Long figure) {
        return figure == null ? withheld() : Cell.number(figure);
    }

    /** Said in words on a page, and as a code in a file. */
    private static Cell withheld() {
        return new Cell("WITHHELD", "figure.withheld", null, null, null);
    }

    private static Cell median(Took took, String of, Language language) {
        if (took.count() == null) return withheld();
        Cell median = ofAny(took, took.median());
        return took.count() == 0 ? median : median.with(language.say(of, took.count()));
    }

    private static Cell ninetieth(Took took) {
        return ofAny(took, took.ninetieth());
    }

    private static Cell ofAny(Took took, Long value) {
        return Objects.equals(took.count(), 0L) ? Cell.text(null) : figure(value);
    }
}
