package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.counts.ChildrenThen;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.ChildrenThen.Row;
import nl.relocationtracker.projections.counts.ChildrenThen.Selection;
import nl.relocationtracker.projections.counts.OrderedChildren;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The children who are behind a figure of a day. */
@Controller
class ChildrenPage {

    private final ChildrenThen children;
    private final ChildrenAsked which;
    private final Naming naming;
    private final Grounds grounds;
    private final Readings readings;

    ChildrenPage(ChildrenThen children, ChildrenAsked which, Naming naming, Grounds grounds, Readings readings) {
        this.children = children;
        this.which = which;
        this.naming = naming;
        this.grounds = grounds;
        this.readings = readings;
    }

    /** A child, and what it is called; null in a file. */
    record Named(Row row, String name) {}

    @GetMapping(path = "/children", params = "!file")
    String children(ListQuery query, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
        model.addAttribute("asked", asked);
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "children";
        }
        model.addAttribute("list", list(asked, query, language));
        model.addAttribute("policy", which.policy(query));
        model.addAttribute("policyTexts", new PolicyTexts(language.locale()));
        return "children";
    }

    @GetMapping(path = "/children", params = "file")
    View file(ListQuery query, Language language) {
        AskedDay asked = AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
        if (asked.isWrong()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return list(asked, query, language).file();
    }

    private Listing<Named> list(AskedDay asked, ListQuery query, Language language) {
        Selection selection = read(asked, basis -> which.selection(query, basis));
        Rows<Named> rows = (sort, descending, after, most) -> read(asked, basis -> {
            Slice<Row, String> some = some(selection, basis, order(sort), sort.isEmpty() || descending, after, most);
            return named(some, query.asksFile() ? Map.of() : naming.of(ids(some), language));
        });
        return new Listing<>("children", columns(asked), which.filters(query, language), query, rows, language);
    }

    private Slice<Row, String> some(
            Selection selection, Basis basis, Order order, boolean descending, String after, int most) {
        PointInTime when = basis.when();
        if (children.isIndexed(selection, when, order)) {
            Sizes sizes = Sizes.of(
                    basis.sum(selection, day -> children.sizes(selection, day).asSum()));
            return children.children(selection, when, sizes, order, descending, after, most);
        }
        OrderedChildren all = basis.mended(
                List.of(selection, order, descending),
                () -> children.ordered(selection, when, order, descending),
                (before, changed) -> children.ordered(before, changed, selection, when, order));
        return children.children(all, selection, when, order, descending, after, most);
    }

    /** The list is read when it is drawn or sent, which is later. */
    private <T> T read(AskedDay asked, Function<Basis, T> reading) {
        return readings.read(asked.day(), asked.knownAt(grounds.zone()), null, reading);
    }

    private static List<UUID> ids(Slice<Row, String> some) {
        return some.items().stream().map(Row::childId).toList();
    }

    private static Slice<Named, String> named(Slice<Row, String> some, Map<UUID, String> names) {
        return new Slice<>(
                some.total(),
                some.notShown(),
                some.items().stream()
                        .map(row -> new Named(row, names.get(row.childId())))
                        .toList(),
                some.next());
    }

    private static Order order(String sort) {
        return switch (sort) {
            case "since-when" -> Order.SINCE;
            case "place" -> Order.PLACE;
            default -> Order.COUNT;
        };
    }

    private static List<Column<Named>> columns(AskedDay asked) {
        return List.of(
                Column.<Named>of(
                                "child",
                                each -> Cell.text(each.name())
                                        .to("/children/" + each.row().childId() + asked.query()))
                        .naming(),
                Column.<Named>of(
                                "child-id",
                                each -> Cell.text(each.row().childId().toString()))
                        .onlyFiled(),
                Column.of("unaccompanied", each -> yesOrNo(each.row().unaccompanied())),
                Column.<Named>of(
                                "kind",
                                each -> Cell.text(
                                        each.row().kind() == null
                                                ? null
                                                : each.row().kind().name()))
                        .onlyFiled(),
                Column.<Named>of("place", each -> place(each.row(), asked)).sorted(),
                Column.<Named>of("since-when", each -> Cell.day(each.row().since()))
                        .sorted(),
                Column.<Named>ofNumbers("count", each -> Cell.number(each.row().count()))
                        .sorted());
    }

    private static Cell yesOrNo(boolean yes) {
        return new Cell(yes ? "yes" : "no", yes ? "yes" : "no", null, null, null);
    }

    private static Cell place(Row row, AskedDay asked) {
        if (row.inTransit()) return new Cell("IN_TRANSIT", "now.in-transit", null, null, null);
        if (row.elsewhere()) return new Cell("ELSEWHERE", "now.elsewhere", null, null, null);
        if (row.locationId() == null) return new Cell("DEPARTED", "now.departed", null, null, null);
        Cell place = Cell.text(row.location()).with(row.municipality()).in(row.kind());
        return row.kind() == LocationKind.FOSTER_FAMILY
                ? place
                : place.to("/locations/" + row.locationId() + asked.query());
    }
}
