package nl.relocationtracker.api.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.importing.run.Imports;
import nl.relocationtracker.api.importing.run.Imports.TooManyWaiting;
import nl.relocationtracker.api.importing.run.KeptFiles;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.EntryHeaders;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import nl.relocationtracker.projections.importing.ImportJob;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the files of an import. */
@RestController
@Tag(name = "imports")
class ImportUpload {

    private final Imports imports;
    private final KeptFiles kept;
    private final EntryHeaders headers;
    private final Entries entries;
    private final ImportSettings settings;
    private final Clock clock;

    ImportUpload(
            Imports imports,
            KeptFiles kept,
            EntryHeaders headers,
            Entries entries,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.kept = kept;
        this.headers = headers;
        this.entries = entries;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the parts of the request are; for the description of the API. */
    @Schema(name = "ImportParts")
    record Parts(
            @Schema(type = "string", format = "binary", description = "locations.csv; may be left out")
            MultipartFile locations,

            @Schema(
                    type = "string",
                    format = "binary",
                    description =
                            "stays.csv; may be left out. A column origin (BORN_IN_RECEPTION or ARRIVED) may be added.")
            MultipartFile stays,

            @Schema(description = "Answer the same report and write nothing.", defaultValue = "false")
            Boolean dryRun,

            @Schema(description = "The system that the files come from.", defaultValue = "file")
            String source) {}

    @Operation(
            operationId = "startImport",
            summary = "Import a history",
            description = "Takes locations.csv, stays.csv or both as parts. The import goes on by itself: look at the "
                    + "address under Location until its state is no longer RUNNING. Importing the same files again "
                    + "changes nothing.",
            parameters = @Parameter(ref = "#/components/parameters/Idempotency-Key"),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "Taken; how it stands is at Location.",
                        headers = {
                            @Header(name = "Location", schema = @Schema(type = "string")),
                            @Header(name = "Content-Language", ref = "#/components/headers/Content-Language")
                        },
                        content = @Content(schema = @Schema(implementation = ImportAnswer.class))),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Refused")
            },
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Parts.class))))
    @PostMapping(
            path = ImportsResource.PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> start(HttpServletRequest request) throws IOException {
        List<InputMistake> mistakes = new ArrayList<>();
        Entry entry = headers.entry(request, "POST " + ImportsResource.PATH, mistakes);
        ImportRequest wanted = read(request, mistakes);
        UUID id = UUID.randomUUID();
        String path = ImportsResource.PATH + "/" + id;
        boolean begun = false;
        try {
            Entry whole = entry.withBody(wanted.receive(kept.folderOf(id)));
            ResponseEntity<byte[]> answer = entries.accept(whole, path, () -> entered(id, wanted, entry));
            if (path.equals(String.valueOf(answer.getHeaders().getLocation()))) {
                begun = true;
                imports.begin(id);
            }
            return answer;
        } catch (TooManyWaiting e) {
            throw ProblemAnswer.of(ProblemType.TOO_MANY_REQUESTS).withHeader("Retry-After", "60");
        } finally {
            if (!begun) kept.delete(id);
        }
    }

    private ImportAnswer entered(UUID id, ImportRequest wanted, Entry entry) {
        ImportJob job = imports.enter(id, entry.account(), wanted.source(), wanted.dryRun());
        return ImportAnswer.of(job, clock.instant(), new ReportSentences(entry.language()));
    }

    private ImportRequest read(HttpServletRequest request, List<InputMistake> mistakes) {
        try {
            return ImportRequest.of((MultipartHttpServletRequest) request, mistakes);
        } catch (MaxUploadSizeExceededException e) {
            throw ProblemAnswer.of(
                    ProblemType.TOO_LARGE, Map.of("most", settings.maxSize().toKilobytes()));
        } catch (MultipartException e) {
            throw ProblemAnswer.of(ProblemType.INVALID_INPUT, Map.of("number", 1));
        }
    }
}
