package nl.relocationtracker.api.pages.location;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.pages.LocationsOfDay;
import nl.relocationtracker.api.pages.PlainText;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.projections.locations.LocationView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every location that ever was open, as it is today. Foster families are homes, and in no list. */
@Controller
class LocationsPage {

    private final LocationsOfDay every;
    private final Readings readings;

    LocationsPage(LocationsOfDay every, Readings readings) {
        this.every = every;
        this.readings = readings;
    }

    @GetMapping("/locations")
    public Object locations(ListQuery query, Language language, Model model) {
        List<LocationView> all = readings.read(null, null, null, every::of);
        List<LocationView> called = query.of("place").isEmpty() ? all : LocationsOfDay.called(query.of("place"), all);
        List<LocationView> found =
                called.stream().filter(one -> fits(one, query)).toList();
        Listing<LocationView> list = new Listing<>(
                "locations",
                columns(),
                filters(query, language),
                query,
                Rows.of(
                        found,
                        Map.of(
                                "location", comparing(one -> PlainText.of(one.label())),
                                "municipality", comparing(LocationView::municipality, nullsLast(naturalOrder())),
                                "closes", comparing(LocationsPage::closes, nullsLast(naturalOrder())))),
                language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        return "locations";
    }

    private static boolean fits(LocationView one, ListQuery query) {
        String kind = query.of("kind");
        String state = query.of("now");
        return (kind.isEmpty() || kind.equals(one.kind().name()))
                && (state.isEmpty() || state.equals(one.state().name()));
    }

    private static LocalDate closes(LocationView one) {
        Announced announced = Closing.announced(one);
        return announced == null ? null : announced.closesOn();
    }

    private static List<Column<LocationView>> columns() {
        return List.of(
                Column.<LocationView>of(
                                "location", one -> Cell.text(one.label()).to("/locations/" + one.id()))
                        .sorted(),
                Column.<LocationView>of("kind", one -> Cell.code(one.kind(), "kind")),
                Column.<LocationView>of("municipality", one -> Cell.text(one.municipality()))
                        .sorted(),
                Column.<LocationView>of("state", one -> Cell.code(one.state(), "locationstate")),
                Column.<LocationView>of("closes", one -> Cell.day(closes(one))).sorted(),
                Column.<LocationView>of(
                        "opened", one -> Cell.day(Closing.last(one).openedOn())));
    }

    private static List<Filter> filters(ListQuery query, Language language) {
        return List.of(
                Filter.text("place", query),
                Filter.choice("kind", Causes.kinds(language), query),
                Filter.choice(
                        "now",
                        Option.of(
                                language,
                                "locationstate",
                                LocationState.OPEN,
                                LocationState.WINDING_DOWN,
                                LocationState.CLOSED),
                        query));
    }
}
