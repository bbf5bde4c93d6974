package nl.relocationtracker.api.pages.project;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.form.Part.Look;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.projects.EndBody;
import nl.relocationtracker.api.projects.Granting;
import nl.relocationtracker.api.projects.ProjectBody;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** An operator grants projects in which researchers see single children, changes them and ends them. */
@Controller
class ProjectPages {

    private static final String ONE = "/projects/{id:" + Addresses.ID + "}";

    private final ProjectBook book;
    private final Granting granting;
    private final AccountKeeping accounts;
    private final AlertWords words;
    private final CurrentAccount current;

    ProjectPages(
            ProjectBook book, Granting granting, AccountKeeping accounts, AlertWords words, CurrentAccount current) {
        this.book = book;
        this.granting = granting;
        this.accounts = accounts;
        this.words = words;
        this.current = current;
    }

    @GetMapping("/projects")
    Object projects(ListQuery query, Language language, Model model) {
        Listing<Project> list = list(query, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        return "projects";
    }

    private Listing<Project> list(ListQuery query, Language language) {
        List<Column<Project>> columns = List.of(
                Column.<Project>of(
                                "project", project -> Cell.text(project.name()).to("/projects/" + project.id()))
                        .sorted()
                        .naming(),
                Column.of("project-state", project -> state(project)),
                Column.<Project>of("ends-on", project -> Cell.day(project.endsOn()))
                        .sorted(),
                Column.<Project>ofNumbers(
                        "researchers",
                        project -> Cell.number(project.researchers().size())),
                Column.<Project>of(
                                "project-id", project -> Cell.text(project.id().toString()))
                        .onlyFiled());
        Map<String, Comparator<Project>> orders = Map.of(
                "project", comparing(project -> project.name().toLowerCase(Locale.ROOT)),
                "ends-on", comparing(Project::endsOn));
        return new Listing<>("projects", columns, List.of(), query, Rows.of(book.all(), orders), language);
    }

    private Cell state(Project project) {
        String state = state(project, granting.today());
        return new Cell(state, "project-state." + state, null, null, null);
    }

    private static String state(Project project, LocalDate today) {
        return project.ended() ? "ENDED" : project.isOver(today) ? "OVER" : "RUNNING";
    }

    @GetMapping("/projects/new")
    String grant(Language language, Model model) {
        ProjectBody begin = new ProjectBody(
                null, null, null, List.of(), List.of(), granting.today().plusYears(1), null);
        return fresh(Form.showing(begin, language), language, model);
    }

    @PostMapping("/projects/new")
    Object grant(Form<ProjectBody> form, Language language, Model model, HttpServletResponse response) {
        ProjectId id = new ProjectId(UUID.randomUUID());
        Entry entry = form.entry(current.id(), "POST /projects/new");
        if (form.recorded(asked -> record(entry, id, () -> granting.set(asked.project(id, 0), current.id()))))
            return new SeeOther("/projects/" + id, "project-recorded");
        return form.again(fresh(form, language, model), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Language language, Model model) {
        Project now = known(id);
        return shown(now, Form.showing(ProjectBody.of(now), language).seen(now.version()), language, model);
    }

    @PostMapping(ONE)
    Object change(
            @PathVariable UUID id,
            Form<ProjectBody> form,
            Language language,
            Model model,
            HttpServletResponse response) {
        Project now = known(id);
        int version = form.version() == null ? 0 : form.version().intValue();
        Entry entry = form.entry(current.id(), "POST /projects/" + id);
        if (form.recorded(asked ->
                record(entry, now.id(), () -> granting.set(asked.project(now.id(), version), current.id()))))
            return new SeeOther("/projects/" + id, "project-recorded");
        if (form.isStale()) form.seen(known(id).version());
        return form.again(shown(known(id), form, language, model), response);
    }

    @GetMapping(ONE + "/end")
    String askEnd(@PathVariable UUID id, Model model, Language language) {
        return ending(known(id), Form.empty(EndBody.class, language), model);
    }

    @PostMapping(ONE + "/end")
    Object end(@PathVariable UUID id, Form<EndBody> form, Model model, HttpServletResponse response) {
        Project now = known(id);
        Entry entry = form.entry(current.id(), "POST /projects/" + id + "/end");
        if (form.recorded(asked ->
                record(entry, now.id(), () -> granting.set(now.over(asked.why().strip()), current.id()))))
            return new SeeOther("/projects/" + id, "project-ended");
        return form.again(ending(now, form, model), response);
    }

    private void record(Entry entry, ProjectId id, Supplier<Recorded> work) {
        granting.record(entry, id, "/projects", () -> id, work);
    }

    private static String ending(Project project, Form<EndBody> form, Model model) {
        model.addAttribute("project", project);
        model.addAttribute("form", form);
        model.addAttribute("parts", List.of(Part.of("why", Look.TEXT)));
        return "project-end";
    }

    private String fresh(Form<ProjectBody> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("parts", parts(language));
        model.addAttribute("today", granting.today());
        return "project-new";
    }

    /**
     * A version of a project.
     *
     * @param why null where nobody said
     */
    record Version(int version, String when, String by, String why, String state, LocalDate endsOn) {}

    private String shown(Project now, Form<ProjectBody> form, Language language, Model model) {
        Map<UUID, String> names = accounts.names();
        model.addAttribute("project", now);
        model.addAttribute("state", state(now, granting.today()));
        model.addAttribute("more", now.columns().size() < RowColumn.values().length);
        model.addAttribute(
                "history",
                book.history(now.id()).stream()
                        .map(version -> new Version(
                                version.version(),
                                words.moment(version.changedAt(), language),
                                version.changedBy() == null
                                        ? language.say("alert.by-itself")
                                        : names.getOrDefault(
                                                version.changedBy(),
                                                version.changedBy().toString()),
                                version.why(),
                                version.ended() ? "ENDED" : "RUNNING",
                                version.endsOn()))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("parts", parts(language));
        model.addAttribute("today", granting.today());
        return "project";
    }

    private List<Part> parts(Language language) {
        return List.of(
                Part.of("name", Look.TEXT),
                Part.note("purpose"),
                Part.note("ground"),
                new Part("columns", Look.CHECKS, columns(language)),
                new Part(
                        "researchers",
                        Look.CHECKS,
                        granting.researchers().stream()
                                .map(account -> new Option(account.id().toString(), account.name()))
                                .toList()),
                Part.dayBetween(granting.today(), "endsOn", null),
                Part.of("why", Look.TEXT));
    }

    private static List<Option> columns(Language language) {
        return Arrays.stream(RowColumn.values())
                .map(column -> new Option(column.name(), language.say("row-column." + column)))
                .toList();
    }

    private Project known(UUID id) {
        return book.find(new ProjectId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
