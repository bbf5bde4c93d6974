package nl.relocationtracker.api.pages.alert;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.alerts.Concern;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.AlertWords.Named;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.alerts.Alerts.Place;
import nl.relocationtracker.projections.alerts.Alerts.Sorting;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What must be looked at: the reader's own first, then what presses most and is oldest; or by age, location or rule. */
@Controller
class AlertsPage {

    private static final String SHOW = "show";

    private final Alerts alerts;
    private final RuleBook rules;
    private final AlertColumns columns;
    private final AlertWords words;
    private final Grounds grounds;
    private final Readings readings;
    private final CurrentAccount current;

    AlertsPage(
            Alerts alerts,
            RuleBook rules,
            AlertColumns columns,
            AlertWords words,
            Grounds grounds,
            Readings readings,
            CurrentAccount current) {
        this.alerts = alerts;
        this.rules = rules;
        this.columns = columns;
        this.words = words;
        this.grounds = grounds;
        this.readings = readings;
        this.current = current;
    }

    /** A link above the list, and how many it leads to. */
    record Shown(Show show, String href, long alerts, boolean now) {}

    @GetMapping(path = "/alerts", params = "!file")
    String alerts(ListQuery query, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = asked(query);
        model.addAttribute("asked", asked);
        model.addAttribute("placed", isPlaced(current.account()));
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "alert-list";
        }
        model.addAttribute("list", list(asked, query, language));
        model.addAttribute("shows", read(asked, when -> shows(when, query)));
        return "alert-list";
    }

    /** How many nobody is on, which the frame of every page tells too. */
    @GetMapping("/alerts/tally")
    String tally() {
        return "layout :: tally";
    }

    @GetMapping(path = "/alerts", params = "file")
    View file(ListQuery query, Language language) {
        AskedDay asked = asked(query);
        if (asked.isWrong()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return list(asked, query, language).file();
    }

    /** Whether there is any location whose alerts would be listed. */
    private static boolean isPlaced(Account account) {
        return Concern.of(account) == null || !account.locations().isEmpty();
    }

    private AskedDay asked(ListQuery query) {
        return AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
    }

    private Listing<Named> list(AskedDay asked, ListQuery query, Language language) {
        Show show = Show.asked(query.of(SHOW));
        AlertSelection selection = selection(show, query);
        Rows<Named> rows = (sort, descending, after, most) -> read(asked, when -> {
            Slice<AlertView, Place> some = alerts.alerts(
                    selection,
                    sort.isEmpty() ? Sorting.pressing(current.id()) : Sorting.by(AlertColumns.order(sort), descending),
                    when,
                    place(after),
                    most);
            return new Slice<>(
                    some.total(),
                    words.named(some.items(), language),
                    some.next().map(AlertsPage::written));
        });
        return new Listing<>(
                "alerts",
                columns.of(asked, grounds.clock().instant(), language),
                read(asked, when -> filters(show, when, query, language)),
                query,
                rows,
                language);
    }

    /** What is asked for and there is not, is not asked for. */
    private AlertSelection selection(Show show, ListQuery query) {
        Account self = current.account();
        return new AlertSelection(
                show.states(),
                null,
                Stream.of(AlertSeverity.values())
                        .filter(one -> one.name().equals(query.of("severity")))
                        .findFirst()
                        .orElse(null),
                id(query.of("rule")),
                null,
                id(query.of("location")),
                show == Show.MINE ? self.id() : null,
                Concern.of(self));
    }

    private static UUID id(String text) {
        return text.matches(Addresses.ID) ? UUID.fromString(text) : null;
    }

    private <T> T read(AskedDay asked, Function<PointInTime, T> reading) {
        return readings.read(asked.day(), asked.knownAt(grounds.zone()), null, basis -> reading.apply(basis.when()));
    }

    private List<Shown> shows(PointInTime when, ListQuery query) {
        Show now = Show.asked(query.of(SHOW));
        List<Shown> shows = new ArrayList<>();
        for (Show show : Show.values())
            shows.add(new Shown(
                    show,
                    query.asking(SHOW, show == Show.PENDING ? null : show.name()),
                    alerts.count(selection(show, query), when),
                    show == now));
        return shows;
    }

    private List<Filter> filters(Show show, PointInTime when, ListQuery query, Language language) {
        AlertSelection everywhere = selection(show, query).at(null);
        List<Option> places = alerts.places(everywhere, when).stream()
                .map(at -> new Option(
                        at.location().toString(), language.say("alerts.at", at.label(), language.number(at.alerts()))))
                .toList();
        List<Option> called = rules.all().stream()
                .map(rule -> new Option(
                        rule.id().toString(), words.rule(rule.id().value(), rule.name(), rule.kind(), language)))
                .toList();
        return List.of(
                Filter.choice("severity", Option.of(language, "alert-severity", AlertSeverity.values()), query),
                Filter.choice("rule", called, query),
                Filter.choiceOfNow("location", places, query));
    }

    private static Place place(String after) {
        if (after == null) return null;
        String[] parts = after.split(" ", 3);
        return new Place(parts[2], Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private static String written(Place place) {
        return place.raisedAt() + " " + place.id() + " " + place.key();
    }
}
