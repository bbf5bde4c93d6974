package nl.relocationtracker.api.importing;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.run.Imports;
import nl.relocationtracker.api.importing.run.Imports.TooManyWaiting;
import nl.relocationtracker.api.importing.run.KeptFiles;
import nl.relocationtracker.api.importing.run.Trial;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where an operator brings in files, tries them first, follows how far they are, and reads what they have to say. */
@Controller
@RequestMapping("/imports")
class ImportsPage {

    /** More imports than anybody starts. */
    private static final int ALL = 10_000;

    private static final Map<String, Comparator<ImportJob>> ORDERS = Map.of(
            "import-started", comparing(ImportJob::startedAt),
            "import-source", comparing(ImportJob::source),
            "import-dry-run", comparing(ImportJob::dryRun),
            "import-state", comparing(ImportJob::state),
            "import-accepted", comparing(ImportJob::accepted),
            "import-refused", comparing(ImportJob::refused),
            "import-findings", comparing(ImportJob::findings));

    private static final String ONE = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final ImportJobs jobs;
    private final ImportReport report;
    private final Imports imports;
    private final KeptFiles kept;
    private final CurrentAccount current;
    private final Grounds grounds;
    private final Clock clock;

    ImportsPage(
            ImportJobs jobs,
            ImportReport report,
            Imports imports,
            KeptFiles kept,
            CurrentAccount current,
            Grounds grounds,
            Clock clock) {
        this.jobs = jobs;
        this.report = report;
        this.imports = imports;
        this.kept = kept;
        this.current = current;
        this.grounds = grounds;
        this.clock = clock;
    }

    /**
     * What is to be brought in; the files come beside it.
     *
     * @param locations nothing is ever typed there
     * @param stays nor there
     */
    record NewImport(
            String locations,
            String stays,
            @NotNull @Size(max = 60) String source,
            Boolean dryRun) {}

    @GetMapping
    Object all(ListQuery query, Language language, Model model) {
        List<Column<ImportJob>> columns = List.of(
                Column.<ImportJob>of(
                                "import-started",
                                job -> Cell.day(started(job).toLocalDate())
                                        .with(Language.time(started(job)))
                                        .to("/imports/" + job.id()))
                        .sorted(),
                Column.<ImportJob>of("import-source", job -> Cell.text(job.source()))
                        .sorted(),
                Column.<ImportJob>of("import-dry-run", job -> Cell.text(language.say(job.dryRun() ? "yes" : "no")))
                        .sorted(),
                Column.<ImportJob>of("import-state", job -> Cell.code(job.state(), "import.state"))
                        .sorted(),
                Column.<ImportJob>ofNumbers("import-accepted", job -> Cell.number(job.accepted()))
                        .sorted(),
                Column.<ImportJob>ofNumbers("import-refused", job -> Cell.number(job.refused()))
                        .sorted(),
                Column.<ImportJob>ofNumbers("import-findings", job -> Cell.number(job.findings()))
                        .sorted());
        List<Filter> filters = List.of(
                Filter.choice("import-state", Option.of(language, "import.state", ImportState.values()), query),
                Filter.choice(
                        "import-dry-run",
                        List.of(new Option("true", language.say("yes")), new Option("false", language.say("no"))),
                        query));
        List<ImportJob> all = jobs.newestFirst(null, ALL).items().stream()
                .filter(job -> query.asksNoOther("import-state", job.state().name()))
                .filter(job -> query.asksNoOther("import-dry-run", String.valueOf(job.dryRun())))
                .toList();
        Listing<ImportJob> list = new Listing<>("imports", columns, filters, query, Rows.of(all, ORDERS), language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        return "imports";
    }

    /** What may stand in files. */
    @ModelAttribute
    void codes(Model model) {
        model.addAttribute("kinds", LocationKind.values());
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("described", ImportFile.values());
    }

    @GetMapping("/new")
    String blank(Language language, Model model) {
        model.addAttribute("form", Form.showing(new NewImport(null, null, ImportRequest.USUAL_SOURCE, true), language));
        return "import-new";
    }

    @PostMapping
    Object start(
            Form<NewImport> form,
            @RequestParam(required = false) MultipartFile locations,
            @RequestParam(required = false) MultipartFile stays,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Map<String, MultipartFile> files = new HashMap<>();
        if (locations != null && !locations.isEmpty()) files.put(ImportFile.LOCATIONS.fileName(), locations);
        if (stays != null && !stays.isEmpty()) files.put(ImportFile.STAYS.fileName(), stays);
        boolean emptyLocations = rejectedAsEmpty(form, "locations", locations);
        boolean emptyStays = rejectedAsEmpty(form, "stays", stays);
        if (files.isEmpty() && !emptyLocations && !emptyStays) form.reject("stays", "import.no-file");
        UUID id = UUID.randomUUID();
        if (!form.isWrong()) receive(id, form, files);
        boolean started = form.recorded(asked -> start(id, form, asked));
        if (started) return new SeeOther("/imports/" + id, null);
        kept.delete(id);
        model.addAttribute("form", form);
        return form.again("import-new", response);
    }

    /** A browser sends a part without a name where no file was chosen. */
    private static boolean rejectedAsEmpty(Form<NewImport> form, String field, MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        if (name == null || name.isEmpty() || !file.isEmpty()) return false;
        form.reject(field, "import.empty-file");
        return true;
    }

    private void receive(UUID id, Form<NewImport> form, Map<String, MultipartFile> files) throws IOException {
        new ImportRequest(files, true, form.field("source").text()).receive(kept.folderOf(id));
    }

    private void start(UUID id, Form<NewImport> form, NewImport asked) {
        if (!ImportRequest.isSource(asked.source())) {
            form.reject("source", "import.no-source");
            return;
        }
        if (asked.dryRun()) kept.keepToTakeIn(id);
        try {
            imports.start(
                    id,
                    current.id(),
                    asked.source().strip(),
                    asked.dryRun(),
                    kept.of(id).orElseThrow());
        } catch (TooManyWaiting waiting) {
            form.reject("import.too-many");
        }
    }

    @GetMapping(ONE)
    Object one(@PathVariable UUID id, ListQuery query, Language language, Model model) {
        ImportJob job = found(id);
        ReportSentences sentences = new ReportSentences(language.locale());
        List<Column<ReportLine>> columns = List.of(
                Column.of("report-severity", line -> Cell.code(line.severity(), "import.severity")),
                Column.of("report-file", line -> Cell.text(line.file())),
                Column.ofNumbers("report-line", line -> line.line() == 0 ? Cell.text("") : Cell.number(line.line())),
                Column.of("report-column", line -> Cell.text(line.field())),
                Column.of(
                        "report-sentence",
                        line -> Cell.text(sentences.sentence(line)).with(sentences.whatToDo(line))),
                Column.of("report-code", line -> Cell.text(line.code())));
        Rows<ReportLine> rows = (sort, descending, after, most) -> {
            Slice<ReportLine, ImportReport.Place> some = report.page(id, ReportCursor.place(after), most);
            return new Slice<>(some.total(), some.items(), some.next().map(ReportCursor::text));
        };
        Listing<ReportLine> list = new Listing<>("import-report", columns, List.of(), query, rows, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("job", job);
        model.addAttribute("startedAt", started(job));
        model.addAttribute("answer", ImportAnswer.of(job, clock.instant(), sentences));
        model.addAttribute("list", list);
        model.addAttribute("takenIn", imports.takenInAs(job).orElse(null));
        model.addAttribute("keptUntil", keptUntil(job));
        return "import";
    }

    /** Takes in what was tried, for whoever tried it. */
    @PostMapping(ONE + "/taking-in")
    SeeOther takeIn(@PathVariable UUID id) {
        ImportJob trial = found(id);
        if (!trial.account().equals(current.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            return imports.takeIn(trial)
                    .map(job -> new SeeOther("/imports/" + job.id(), null))
                    .orElseGet(() -> new SeeOther("/imports/" + id, "import-not-kept"));
        } catch (TooManyWaiting waiting) {
            return new SeeOther("/imports/" + id, "import-too-many");
        }
    }

    /** Until when whoever asks can have the files of a dry run taken in; null for one who cannot. */
    private LocalDateTime keptUntil(ImportJob job) {
        return job.account().equals(current.id()) && imports.canBeTakenIn(job)
                ? LocalDateTime.ofInstant(job.endedAt().plus(Trial.KEPT), grounds.zone())
                : null;
    }

    @PostMapping(ONE + "/cancellation")
    SeeOther cancel(@PathVariable UUID id) {
        found(id);
        jobs.requestCancel(id);
        return new SeeOther("/imports/" + id, found(id).state() == ImportState.RUNNING ? "import-stops" : null);
    }

    private ImportJob found(UUID id) {
        Optional<ImportJob> job = jobs.find(id);
        return job.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDateTime started(ImportJob job) {
        return LocalDateTime.ofInstant(job.startedAt(), grounds.zone());
    }
}
