package nl.relocationtracker.api.findings;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.May;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AskedDay;
import nl.relocationtracker.api.pages.FindingSubjects;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Severity;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings.Place;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.findings.Findings.State;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What is recorded but wrong or bad, the severe first, with where to mend or accept it. */
@Controller
class FindingsPage {

    private static final Map<String, Comparator<FindingView>> ORDERS = Map.of(
            "finding", comparing(found -> found.code().name()),
            "severity", comparing(found -> found.code().severity()),
            "finding-from", comparing(FindingView::from),
            "let-be", comparing(found -> found.acceptance() != null));

    private final FindingsOfDay findings;
    private final FindingSubjects subjects;
    private final Grounds grounds;
    private final Readings readings;

    FindingsPage(FindingsOfDay findings, FindingSubjects subjects, Grounds grounds, Readings readings) {
        this.findings = findings;
        this.subjects = subjects;
        this.grounds = grounds;
        this.readings = readings;
    }

    @GetMapping(path = "/findings", params = "!file")
    String findings(ListQuery query, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = asked(query);
        model.addAttribute("asked", asked);
        if (asked.isWrong()) response.setStatus(HttpStatus.BAD_REQUEST.value());
        else model.addAttribute("list", list(asked, query, language));
        return "finding-list";
    }

    @GetMapping(path = "/findings", params = "file")
    View file(ListQuery query, Language language) {
        AskedDay asked = asked(query);
        if (asked.isWrong()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return list(asked, query, language).file();
    }

    /** A finding, and whom or what it is about: null in a file, which names nobody. */
    private record About(FindingView found, String subject) {}

    private AskedDay asked(ListQuery query) {
        return AskedDay.of(query.of("asOf"), query.of("knownAt"), grounds.today());
    }

    private Listing<About> list(AskedDay asked, ListQuery query, Language language) {
        Selection selection = selection(query);
        Rows<About> rows = (sort, descending, after, most) ->
                readings.read(asked.day(), asked.knownAt(grounds.zone()), null, basis -> {
                    Slice<FindingView, String> some = some(selection, basis, sort, descending, after, most);
                    Map<UUID, String> about =
                            query.asksFile() ? Map.of() : subjects.of(some.items(), basis.when(), language);
                    return new Slice<>(
                            some.total(),
                            some.items().stream()
                                    .map(found -> new About(found, about.get(found.id())))
                                    .toList(),
                            some.next());
                });
        return new Listing<>("findings", columns(asked, language), filters(query, language), query, rows, language);
    }

    /** In the usual order along an index; in another all of them are ordered, which are few beside the children. */
    private Slice<FindingView, String> some(
            Selection selection, Basis basis, String sort, boolean descending, String after, int most) {
        if (!sort.isEmpty()) {
            List<FindingView> all = basis.untilRecorded(
                    selection,
                    () -> findings.findings(selection, basis, null, Integer.MAX_VALUE - 1)
                            .items());
            return Rows.of(all, ORDERS).rows(sort, descending, after, most);
        }
        Slice<FindingView, Place> some = findings.findings(selection, basis, place(after), most);
        return new Slice<>(some.total(), some.items(), some.next().map(FindingsPage::written));
    }

    /** What is asked for and there is not, is not asked for: the filters say so. */
    private static Selection selection(ListQuery query) {
        UUID child = id(query.of("child"));
        UUID location = id(query.of("location"));
        return new Selection(
                asked(FindingCode.class, query.of("code")),
                asked(Severity.class, query.of("severity")),
                child == null ? null : new ChildId(child),
                location == null ? null : new LocationId(location),
                asked(State.class, query.of("let-be")));
    }

    /** Of a child or a location, which a link gives and nobody types. */
    private static UUID id(String text) {
        if (text.isEmpty()) return null;
        if (!text.matches(Addresses.ID)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return UUID.fromString(text);
    }

    private static <E extends Enum<E>> E asked(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Place place(String after) {
        if (after == null) return null;
        String[] parts = after.split(" ", 3);
        return new Place(Boolean.parseBoolean(parts[0]), LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
    }

    private static String written(Place place) {
        return place.severe() + " " + place.from() + " " + place.id();
    }

    private static List<Filter> filters(ListQuery query, Language language) {
        return List.of(
                Filter.choice("let-be", Option.of(language, "let-be", State.values()), query),
                Filter.choice("severity", Option.of(language, "severity", Severity.values()), query),
                Filter.choice("code", Option.of(language, "finding", FindingCode.values()), query));
    }

    private static List<Column<About>> columns(AskedDay asked, Language language) {
        May may = CurrentAccount.may();
        return List.of(
                Column.<About>of(
                                "finding-about", one -> Cell.text(one.subject()).to(about(one.found(), asked)))
                        .naming(),
                of(
                                "finding",
                                found -> Cell.code(found.code(), "finding")
                                        .with(Sentences.FINDINGS.sentence(
                                                found.code().name(), found.details(), language.locale())))
                        .sorted(),
                of("severity", found -> Cell.code(found.code().severity(), "severity"))
                        .sorted(),
                of("finding-from", found -> Cell.day(found.from())).sorted(),
                of("finding-id", found -> id(found.id())).onlyFiled(),
                of("child-id", found -> id(found.childId())).onlyFiled(),
                of("household-id", found -> id(found.householdId())).onlyFiled(),
                of("location-id", found -> id(found.locationId())).onlyFiled(),
                of("let-be", found -> letBe(found, asked, may)).sorted());
    }

    private static Column<About> of(String key, Function<FindingView, Cell> cell) {
        return Column.of(key, one -> cell.apply(one.found()));
    }

    private static Cell id(UUID id) {
        return Cell.text(id == null ? null : id.toString());
    }

    private static String about(FindingView found, AskedDay asked) {
        if (found.childId() != null) return "/children/" + found.childId() + asked.query();
        if (found.householdId() != null) return "/children/" + found.acceptedBy() + asked.query();
        return "/locations/" + found.locationId() + asked.query();
    }

    /** Who lets it be, or where to do so. */
    private static Cell letBe(FindingView found, AskedDay asked, May may) {
        if (found.acceptance() != null)
            return Cell.code(State.ACCEPTED, "let-be")
                    .with(
                            found.acceptance().by() == null
                                    ? null
                                    : found.acceptance().by());
        Cell open = Cell.code(State.OPEN, "let-be");
        String path = "/findings/" + found.id() + "/acceptance";
        return asked.isToday() && found.acceptedBy() != null && may.write(path)
                ? new Cell(State.OPEN.name(), "findings.accept", path, null, null)
                : open;
    }
}
