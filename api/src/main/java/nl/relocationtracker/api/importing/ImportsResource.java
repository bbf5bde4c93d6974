package nl.relocationtracker.api.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.reading.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Imports: how they stand, and what they have to say. */
@RestController
@ReadStrictly
@RequestMapping(path = ImportsResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "imports", description = "Bringing in an older system's history.")
class ImportsResource {

    static final String PATH = Api.PATH + "/imports";

    private static final int USUAL_LIMIT = 50;

    private final ImportJobs jobs;
    private final ImportReport report;
    private final ReportCsv csv;
    private final Clock clock;

    ImportsResource(ImportJobs jobs, ImportReport report, ReportCsv csv, Clock clock) {
        this.jobs = jobs;
        this.report = report;
        this.csv = csv;
        this.clock = clock;
    }

    /** How much of a list. */
    record Query(@Min(1) @Max(1000) Integer limit, String cursor) {

        int most() {
            return limit == null ? USUAL_LIMIT : limit;
        }
    }

    @Operation(operationId = "listImports", summary = "Imports, the newest first")
    @GetMapping
    ImportPage<ImportAnswer> list(@ParameterObject Query query, Locale language) {
        Slice<ImportJob, UUID> slice = jobs.newestFirst(ReportCursor.id(query.cursor()), query.most());
        ReportSentences sentences = new ReportSentences(language);
        return ImportPage.of(slice, job -> ImportAnswer.of(job, clock.instant(), sentences), UUID::toString);
    }

    @Operation(operationId = "getImport", summary = "An import, as it stands")
    @GetMapping("/{id}")
    ImportAnswer get(@PathVariable UUID id, Locale language) {
        return ImportAnswer.of(found(id), clock.instant(), new ReportSentences(language));
    }

    @Operation(operationId = "getImportReport", summary = "What an import has to say, line by line")
    @GetMapping("/{id}/report")
    ImportPage<ReportLineAnswer> report(@PathVariable UUID id, @ParameterObject Query query) {
        found(id);
        Slice<ReportLine, ImportReport.Place> slice = report.page(id, ReportCursor.place(query.cursor()), query.most());
        return ImportPage.of(slice, ReportLineAnswer::of, ReportCursor::text);
    }

    @Operation(operationId = "downloadImportReport", summary = "What an import has to say, as a file")
    @GetMapping(path = "/{id}/report", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> download(@PathVariable UUID id) {
        found(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"")
                .body(out -> {
                    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
                    csv.write(id, writer);
                    writer.flush();
                });
    }

    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description = "What was recorded stays. An import that has ended already stays as it is.")
    @DeleteMapping("/{id}")
    ResponseEntity<ImportAnswer> cancel(@PathVariable UUID id, Locale language) {
        found(id);
        boolean stops = jobs.requestCancel(id);
        return ResponseEntity.status(stops ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(ImportAnswer.of(found(id), clock.instant(), new ReportSentences(language)));
    }

    private ImportJob found(UUID id) {
        return jobs.find(id).orElseThrow(() -> ProblemAnswer.of(ProblemType.NOT_FOUND));
    }

    static ProblemAnswer noCursor() {
        return ProblemAnswer.invalid(List.of(InputMistake.inParameter("cursor", InputCode.NOT_A_CURSOR)));
    }
}
