package nl.relocationtracker.api.rebuild;

import static java.util.Comparator.comparing;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.rebuild.Difference;
import nl.relocationtracker.projections.rebuild.Occasion;
import nl.relocationtracker.projections.rebuild.Rebuild;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Rebuilder.RunsAlready;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Rebuilds on pages: they begin, are followed, let go on or stopped, and tell what differed. */
@Controller
@RequestMapping("/rebuilds")
class RebuildsPage {

    private static final String ONE = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    /** More rebuilds than anybody begins. */
    private static final int ALL = 10_000;

    private static final Map<String, Comparator<Rebuild>> ORDERS = Map.of(
            "rebuild-begun", comparing(Rebuild::begunAt),
            "rebuild-occasion", comparing(Rebuild::occasion),
            "rebuild-state", comparing(each -> String.valueOf(state(each).value())),
            "rebuild-events", comparing(Rebuild::events),
            "rebuild-differences", comparing(Rebuild::differences));

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final CurrentAccount current;
    private final Grounds grounds;

    RebuildsPage(Rebuilder rebuilder, Rebuilds rebuilds, CurrentAccount current, Grounds grounds) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.current = current;
        this.grounds = grounds;
    }

    @GetMapping
    Object all(ListQuery query, Language language, Model model) {
        List<Column<Rebuild>> columns = List.of(
                Column.<Rebuild>of(
                                "rebuild-begun",
                                each -> Cell.day(begun(each).toLocalDate())
                                        .with(Language.time(begun(each)))
                                        .to("/rebuilds/" + each.id()))
                        .sorted(),
                Column.<Rebuild>of("rebuild-occasion", each -> Cell.code(each.occasion(), "rebuild.occasion"))
                        .sorted(),
                Column.<Rebuild>of("rebuild-state", RebuildsPage::state).sorted(),
                Column.<Rebuild>ofNumbers("rebuild-events", each -> Cell.number(each.events()))
                        .sorted(),
                Column.<Rebuild>ofNumbers("rebuild-differences", each -> Cell.number(each.differences()))
                        .sorted());
        List<Filter> filters = List.of(
                Filter.choice("rebuild-occasion", Option.of(language, "rebuild.occasion", Occasion.values()), query));
        List<Rebuild> all = rebuilds.newest(0, ALL).stream()
                .filter(each ->
                        query.asksNoOther("rebuild-occasion", each.occasion().name()))
                .toList();
        Listing<Rebuild> list = new Listing<>("rebuilds", columns, filters, query, Rows.of(all, ORDERS), language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        model.addAttribute("running", running());
        return "rebuilds";
    }

    @PostMapping
    SeeOther begin() {
        try {
            return new SeeOther("/rebuilds/" + rebuilder.begin(Occasion.ASKED_FOR, current.id()), "rebuild-begun");
        } catch (RunsAlready e) {
            return new SeeOther(running().map(id -> "/rebuilds/" + id).orElse("/rebuilds"), "rebuild-runs");
        }
    }

    @GetMapping(ONE)
    Object one(@PathVariable UUID id, ListQuery query, Language language, Model model) {
        Rebuild rebuild = found(id);
        List<Column<Difference>> columns = List.of(
                Column.of("difference-table", each -> Cell.text(each.table()).with(each.column())),
                Column.<Difference>of("difference-column", each -> Cell.text(each.column()))
                        .onlyFiled(),
                Column.of("difference-kind", each -> Cell.code(each.kind(), "difference")),
                Column.of("difference-row", each -> row(each)),
                Column.of("difference-live", each -> Cell.text(each.live())),
                Column.of("difference-folded", each -> Cell.text(each.folded())),
                Column.of("difference-stops", each -> Cell.text(language.say(each.stops() ? "yes" : "no"))));
        Rows<Difference> rows = (sort, descending, after, most) -> slice(
                Math.min(rebuild.differences(), Rebuilds.NOTED),
                rebuilds.differences(id, from(after), most),
                from(after));
        Listing<Difference> list = new Listing<>("differences", columns, List.of(), query, rows, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("rebuild", rebuild);
        model.addAttribute("state", state(rebuild).message());
        model.addAttribute("begunAt", begun(rebuild));
        model.addAttribute("answer", RebuildAnswer.of(rebuild));
        model.addAttribute("list", list);
        return "rebuild";
    }

    @PostMapping(ONE + "/cancellation")
    SeeOther cancel(@PathVariable UUID id) {
        found(id);
        boolean stops = rebuilds.cancel(id, current.account().name());
        return new SeeOther("/rebuilds/" + id, stops ? "rebuild-stops" : null);
    }

    @PostMapping(ONE + "/acceptance")
    SeeOther accept(@PathVariable UUID id) {
        found(id);
        boolean waited = rebuilds.accept(id, current.account().name());
        return new SeeOther("/rebuilds/" + id, waited ? "rebuild-goes-on" : null);
    }

    private static Cell state(Rebuild rebuild) {
        return rebuild.outcome() == null
                ? Cell.code(rebuild.phase(), "rebuild.phase")
                : Cell.code(rebuild.outcome(), "rebuild.outcome");
    }

    private static Cell row(Difference difference) {
        Cell row = Cell.text(difference.key());
        if (difference.child() != null) return row.to("/children/" + difference.child());
        return difference.location() == null ? row : row.to("/locations/" + difference.location());
    }

    private Optional<UUID> running() {
        return rebuilds.newest(0, 1).stream()
                .filter(Rebuild::isRunning)
                .map(Rebuild::id)
                .findFirst();
    }

    private static int from(String after) {
        return after == null ? 0 : Integer.parseInt(after);
    }

    private static <R> Slice<R, String> slice(long total, List<R> some, int from) {
        int end = from + some.size();
        boolean goesOn = end < total && !some.isEmpty();
        return new Slice<>(total, some, goesOn ? Optional.of(Integer.toString(end)) : Optional.empty());
    }

    private Rebuild found(UUID id) {
        return rebuilds.rebuild(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDateTime begun(Rebuild rebuild) {
        return LocalDateTime.ofInstant(rebuild.begunAt(), grounds.zone());
    }
}
