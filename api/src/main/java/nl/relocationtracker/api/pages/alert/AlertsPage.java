package nl.relocationtracker.api.pages.alert;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.alerts.Concern;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.AlertWords.Named;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.alerts.Alerts.Place;
import nl.relocationtracker.projections.alerts.Alerts.Sorting;
import nl.relocationtracker.projections.alerts.Alerts.Standing;
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
    private final AlertsAsked which;
    private final AlertColumns columns;
    private final AlertWords words;
    private final Grounds grounds;
    private final Readings readings;
    private final CurrentAccount current;

    AlertsPage(
            Alerts alerts,
            AlertsAsked which,
            AlertColumns columns,
            AlertWords words,
            Grounds grounds,
            Readings readings,
            CurrentAccount current) {
        this.alerts = alerts;
        this.which = which;
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
        List<Shown> shows = read(asked, basis -> shows(basis, query));
        model.addAttribute("shows", shows);
        long total = shows.stream().filter(Shown::now).mapToLong(Shown::alerts).sum();
        model.addAttribute("list", list(asked, query, total, language));
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
        // A file tells no total.
        return list(asked, query, 0, language).file();
    }

    /** Whether there is any location whose alerts would be listed. */
    private static boolean isPlaced(Account account) {
        return Concern.of(account) == null || !account.locations().isEmpty();
    }

    private AskedDay asked(ListQuery query) {
        return AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
    }

    private Listing<Named> list(AskedDay asked, ListQuery query, long total, Language language) {
        Show show = Show.asked(query.of(SHOW));
        Rows<Named> rows = (sort, descending, after, most) -> read(asked, basis -> {
            Slice<AlertView, Place> some = alerts.alerts(
                    which.selection(show, query, basis),
                    sort.isEmpty() ? Sorting.pressing(current.id()) : Sorting.by(AlertColumns.order(sort), descending),
                    basis.when(),
                    total,
                    place(after),
                    most);
            return new Slice<>(
                    some.total(),
                    // A file has no names.
                    query.asksFile()
                            ? some.items().stream()
                                    .map(alert -> new Named(alert, null))
                                    .toList()
                            : words.named(some.items(), basis.when(), language),
                    some.next().map(AlertsPage::written));
        });
        return new Listing<>(
                "alerts",
                columns.of(asked, grounds.clock().instant(), language),
                read(asked, basis -> which.filters(query, language)),
                query,
                rows,
                language);
    }

    private <T> T read(AskedDay asked, Function<Basis, T> reading) {
        return readings.read(asked.day(), asked.knownAt(grounds.zone()), null, reading);
    }

    private List<Shown> shows(Basis basis, ListQuery query) {
        Show now = Show.asked(query.of(SHOW));
        List<Standing> all = standing(which.selection(Show.ALL, query, basis), basis);
        List<Shown> shows = new ArrayList<>();
        for (Show show : Show.values())
            shows.add(new Shown(
                    show,
                    query.asking(SHOW, show == Show.PENDING ? null : show.name()),
                    show.of(all, current.id()),
                    show == now));
        return shows;
    }

    /** What concerns somebody hangs also on rules and accounts, of which nothing is recorded as an event: that is not kept. */
    private List<Standing> standing(AlertSelection selection, Basis basis) {
        return selection.watcher() == null
                ? basis.untilRecorded(selection, () -> alerts.standing(selection, basis.when()))
                : alerts.standing(selection, basis.when());
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
