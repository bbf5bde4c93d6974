package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.relocationtracker.api.households.HouseholdsApart;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.counts.ChildrenThen;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.ChildrenThen.Row;
import nl.relocationtracker.projections.counts.ChildrenThen.Selection;
import nl.relocationtracker.projections.counts.ChildrenThen.State;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.OrderedChildren;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.measure.PassagesOfChildren;
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
    private final PassagesOfChildren passages;
    private final HouseholdsApart households;
    private final LivePolicies policies;
    private final Naming naming;
    private final Grounds grounds;
    private final Readings readings;

    ChildrenPage(
            ChildrenThen children,
            PassagesOfChildren passages,
            HouseholdsApart households,
            LivePolicies policies,
            Naming naming,
            Grounds grounds,
            Readings readings) {
        this.children = children;
        this.passages = passages;
        this.households = households;
        this.policies = policies;
        this.naming = naming;
        this.grounds = grounds;
        this.readings = readings;
    }

    /** Where the count of a child stands to the threshold of the policy asked about. */
    enum Reached {
        FLAGGED,
        NEAR
    }

    /** Whether everybody of the household of a child is at one place. */
    enum Together {
        APART,
        SEVERELY_APART
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
        CountingPolicy policy = policy(query);
        model.addAttribute("list", list(asked, query, language));
        model.addAttribute("policy", policy);
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
        Selection selection = read(asked, basis -> selection(query, basis));
        Rows<Named> rows = (sort, descending, after, most) -> read(asked, basis -> {
            Slice<Row, String> some = some(selection, basis, order(sort), sort.isEmpty() || descending, after, most);
            return named(some, query.asksFile() ? Map.of() : naming.of(ids(some), language));
        });
        return new Listing<>("children", columns(asked), filters(query, language), query, rows, language);
    }

    private Slice<Row, String> some(
            Selection selection, Basis basis, Order order, boolean descending, String after, int most) {
        PointInTime when = basis.when();
        Sizes sizes = Sizes.of(
                basis.sum(selection, day -> children.sizes(selection, day).asSum()));
        if (children.isIndexed(selection, when, order))
            return children.children(selection, when, sizes, order, descending, after, most);
        OrderedChildren all = basis.mended(
                List.of(selection, order, descending),
                () -> children.ordered(selection, when, order, descending),
                (before, changed) -> children.ordered(before, changed, selection, when, order));
        return children.children(all, selection, when, sizes, order, descending, after, most);
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

    private CountingPolicy policy(ListQuery query) {
        return policies.all().stream()
                .filter(live -> live.threshold() != null && live.name().equals(query.of("policy")))
                .findFirst()
                .orElse(StartFigures.POLICY);
    }

    /** What is asked for and there is not, is not asked for. */
    private Selection selection(ListQuery query, Basis basis) {
        CountingPolicy policy = policy(query);
        Reached reached = asked(Reached.class, query.of("reached"));
        State state = asked(State.class, query.of("state"));
        return new Selection(
                state != null ? state : reached == Reached.FLAGGED ? State.ANYWHERE : State.IN_RECEPTION,
                kinds(query.of("kind")),
                query.of("unaccompanied").isEmpty()
                        ? null
                        : query.of("unaccompanied").equals("yes"),
                among(query, basis),
                policy,
                reached == null ? 0 : reached == Reached.FLAGGED ? policy.threshold() : policy.nearFrom(),
                reached == Reached.NEAR ? policy.threshold() - 1 : Integer.MAX_VALUE);
    }

    private static Set<LocationKind> kinds(String asked) {
        if (asked.equals("letter"))
            return Emergency.GROUPING.kindsOf(Emergency.GROUPING.shown().toArray(String[]::new));
        if (asked.equals("all-emergency")) return Emergency.KINDS;
        LocationKind kind = asked(LocationKind.class, asked);
        return kind == null ? null : Set.of(kind);
    }

    private List<UUID> among(ListQuery query, Basis basis) {
        HowLong howLong = asked(HowLong.class, query.of("emergency"));
        Together together = asked(Together.class, query.of("together"));
        List<UUID> found = howLong == null
                ? null
                : basis.untilRecorded(howLong, () -> List.copyOf(Emergency.children(passages, howLong, basis.when())));
        if (together == null) return found;
        Set<UUID> wanted = found == null ? null : Set.copyOf(found);
        return households.of(basis).stream()
                .filter(each -> together == Together.APART || each.isSeverelyApart())
                .flatMap(each -> each.members().stream())
                .map(HouseholdView.Member::childId)
                .filter(child -> wanted == null || wanted.contains(child))
                .toList();
    }

    private static <E extends Enum<E>> E asked(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
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
        if (row.locationId() == null) return new Cell("DEPARTED", "now.departed", null, null, null);
        Cell place = Cell.text(row.location()).with(row.municipality()).in(row.kind());
        return row.kind() == LocationKind.FOSTER_FAMILY
                ? place
                : place.to("/locations/" + row.locationId() + asked.query());
    }

    private List<Filter> filters(ListQuery query, Language language) {
        List<Option> flagging = policies.all().stream()
                .filter(policy -> policy.threshold() != null)
                .map(policy -> new Option(policy.name(), language.say("policy." + policy.name())))
                .toList();
        return List.of(
                Filter.choice("state", Option.of(language, "state", State.values()), query),
                Filter.choice("kind", kinds(language), query),
                Filter.choice(
                        "unaccompanied",
                        List.of(new Option("yes", language.say("yes")), new Option("no", language.say("no"))),
                        query),
                Filter.choice("emergency", Option.of(language, "howlong", HowLong.values()), query),
                Filter.choice("together", Option.of(language, "together", Together.values()), query),
                Filter.choice("policy", flagging, query),
                Filter.choice("reached", Option.of(language, "reached", Reached.values()), query));
    }

    private static List<Option> kinds(Language language) {
        return Stream.concat(
                        Stream.of("letter", "all-emergency")
                                .map(each -> new Option(each, language.say("kinds." + each))),
                        Option.of(language, "kind", LocationKind.values()).stream())
                .toList();
    }
}
