package nl.relocationtracker.api.pages;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.May;
import nl.relocationtracker.api.pages.figure.Disclosure;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.api.pages.figure.Told;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How often each location opened and closed, and what its closings caused, as whoever asks may read it. */
@Controller
class OpeningsPage {

    private final OpeningsOfDay openings;
    private final Disclosure disclosure;
    private final Readings readings;
    private final Grounds grounds;

    OpeningsPage(OpeningsOfDay openings, Disclosure disclosure, Readings readings, Grounds grounds) {
        this.openings = openings;
        this.disclosure = disclosure;
        this.readings = readings;
        this.grounds = grounds;
    }

    @GetMapping("/openings")
    Object openings(ListQuery query, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
        model.addAttribute("asked", asked);
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "openings";
        }
        List<Churn> all = readings.read(asked.day(), asked.knownAt(grounds.zone()), null, openings::of)
                .all();
        Told told = disclosure.tell(
                // Over all kinds, so that what is withheld cannot be had back by narrowing the list.
                ClosingCells.into(new Table(), all).figures(), language);
        Listing<Churn> list = list(all, told, asked, query, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("figure", told);
        model.addAttribute("list", list);
        return "openings";
    }

    private Listing<Churn> list(List<Churn> all, Told told, AskedDay asked, ListQuery query, Language language) {
        LocationKind kind = Stream.of(LocationKind.values())
                .filter(each -> each.name().equals(query.of("kind")))
                .findFirst()
                .orElse(null);
        List<Churn> shown = all.stream()
                .filter(churn -> kind == null || churn.kind() == kind)
                .toList();
        return new Listing<>(
                "openings",
                columns(told, asked),
                List.of(Filter.choice("kind", kinds(language), query)),
                query,
                Rows.of(shown, orders(told)),
                language);
    }

    /** Who may not know a figure learns nothing of it by the order either. */
    private static Map<String, Comparator<Churn>> orders(Told told) {
        return Map.of(
                "location", comparing(Churn::location),
                "openings", comparing(Churn::openings),
                "closures", comparing(Churn::closures),
                "reopenings", comparing(Churn::reopenings),
                "days-open", comparing(Churn::daysOpen),
                "relocations-by-closure", comparing(churn -> told.drawn(ClosingCells.of(churn.locationId()))));
    }

    private static List<Column<Churn>> columns(Told told, AskedDay asked) {
        May may = CurrentAccount.may();
        return List.of(
                Column.<Churn>of(
                                "location",
                                churn -> Cell.text(churn.location())
                                        .to("/locations/" + churn.locationId() + asked.query())
                                        .with(churn.municipality())
                                        .in(churn.kind()))
                        .sorted(),
                Column.<Churn>of(
                                "location-id",
                                churn -> Cell.text(churn.locationId().toString()))
                        .onlyFiled(),
                Column.<Churn>of("kind", churn -> Cell.text(churn.kind().name()))
                        .onlyFiled(),
                Column.<Churn>ofNumbers("openings", churn -> Cell.number(churn.openings()))
                        .sorted(),
                Column.<Churn>ofNumbers("closures", churn -> Cell.number(churn.closures()))
                        .sorted(),
                Column.<Churn>ofNumbers("reopenings", churn -> Cell.number(churn.reopenings()))
                        .sorted(),
                Column.<Churn>ofNumbers("days-open", churn -> Cell.number(churn.daysOpen()))
                        .sorted(),
                Column.<Churn>ofNumbers("relocations-by-closure", churn -> closings(churn, told, asked, may))
                        .sorted());
    }

    /** A number leads those who may see the children to those behind it. */
    private static Cell closings(Churn churn, Told told, AskedDay asked, May may) {
        String cell = ClosingCells.of(churn.locationId());
        if (!told.isTold(cell)) return new Cell("withheld", "figure.withheld", null, null, null);
        Cell number = Cell.number(told.drawn(cell));
        return may.read(displaced(churn)) ? number.to(displaced(churn) + "?how=CAUSED" + asked.furtherQuery()) : number;
    }

    private static String displaced(Churn churn) {
        return "/locations/" + churn.locationId() + "/displaced";
    }

    private static List<Option> kinds(Language language) {
        return Option.of(
                language,
                "kind",
                Stream.of(LocationKind.values())
                        .filter(kind -> kind != LocationKind.FOSTER_FAMILY)
                        .toArray(LocationKind[]::new));
    }
}
