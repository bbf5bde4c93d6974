package nl.relocationtracker.api.pages.location;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.PlainText;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.pages.location.ClosingFigures.How;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.Displacements;
import nl.relocationtracker.projections.locations.Displacements.Displaced;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The children behind what the closings of a location caused, and what is attributed to them. */
@Controller
class DisplacedPage {

    private final KnownLocations known;
    private final Displacements displacements;
    private final Naming naming;
    private final Grounds grounds;

    DisplacedPage(KnownLocations known, Displacements displacements, Naming naming, Grounds grounds) {
        this.known = known;
        this.displacements = displacements;
        this.naming = naming;
        this.grounds = grounds;
    }

    /** A relocation, and what the child is called. */
    record Row(Displaced moved, String name) {}

    @GetMapping("/locations/{id:" + Addresses.ID + "}/displaced")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Object displaced(
            @PathVariable UUID id, ListQuery query, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
        LocationView location = known.today(id);
        model.addAttribute("asked", asked);
        model.addAttribute("location", location);
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "displaced";
        }
        Listing<Row> list = list(location, asked, query, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        return "displaced";
    }

    private Listing<Row> list(LocationView location, AskedDay asked, ListQuery query, Language language) {
        List<Displaced> all =
                displacements.displacedFrom(new LocationId(location.id()), asked.when(grounds.zone())).stream()
                        .filter(one -> fits(one, query))
                        .toList();
        List<Displaced> found = all.stream().filter(one -> !one.erased()).toList();
        Map<UUID, String> names =
                naming.of(found.stream().map(Displaced::childId).toList(), language);
        List<Row> rows = found.stream()
                .map(one -> new Row(one, names.get(one.childId())))
                .toList();
        return new Listing<>(
                "displaced",
                columns(asked),
                filters(location, query, language),
                query,
                Rows.of(rows, orders()).besides(all.size() - found.size()),
                language);
    }

    private static Map<String, Comparator<Row>> orders() {
        return Map.of(
                "child-name", comparing(row -> PlainText.of(row.name())),
                "left", comparing(row -> row.moved().leftOn()),
                "whereto", comparing(row -> PlainText.of(row.moved().to())));
    }

    private static boolean fits(Displaced one, ListQuery query) {
        String period = query.of("period");
        String how = query.of("how");
        return (period.isEmpty()
                        || (one.period() != null && one.period().toString().equals(period)))
                && (how.isEmpty() || how.equals((one.caused() ? How.CAUSED : How.ATTRIBUTED).name()));
    }

    private static List<Column<Row>> columns(AskedDay asked) {
        return List.of(
                Column.<Row>of(
                                "child-name",
                                row -> Cell.text(row.name())
                                        .to("/children/" + row.moved().childId() + asked.query()))
                        .sorted()
                        .naming(),
                Column.<Row>of(
                                "child-id",
                                row -> Cell.text(row.moved().childId().toString()))
                        .onlyFiled(),
                Column.<Row>of("left", row -> Cell.day(row.moved().leftOn())).sorted(),
                Column.<Row>of("whereto", row -> whereto(row.moved(), asked)).sorted(),
                Column.<Row>of("why", row -> Cell.code(row.moved().reason(), "reason")),
                Column.<Row>of("how", row -> Cell.code(row.moved().caused() ? How.CAUSED : How.ATTRIBUTED, "how")));
    }

    private static Cell whereto(Displaced moved, AskedDay asked) {
        Cell place = Cell.text(moved.to()).in(moved.kind());
        return moved.kind() == LocationKind.FOSTER_FAMILY
                ? place
                : place.to("/locations/" + moved.toId() + asked.query());
    }

    private static List<Filter> filters(LocationView location, ListQuery query, Language language) {
        List<Option> periods = location.periods().stream()
                .map(period -> new Option(
                        period.id().toString(),
                        period.closedOn() == null
                                ? language.say("openings.since", language.shortDay(period.openedOn()))
                                : language.say(
                                        "openings.period",
                                        language.shortDay(period.openedOn()),
                                        language.shortDay(period.closedOn()))))
                .toList();
        return List.of(
                Filter.choice("period", periods, query),
                Filter.choice("how", Option.of(language, "how", How.values()), query));
    }
}
