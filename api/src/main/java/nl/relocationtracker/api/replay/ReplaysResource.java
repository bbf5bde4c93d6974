package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import nl.relocationtracker.api.rest.reading.NumberedPage;
import nl.relocationtracker.api.rest.reading.Stretch;
import nl.relocationtracker.projections.replay.Replay;
import nl.relocationtracker.projections.replay.Replays;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions to history: asked, followed, stopped, answered and compared. Everybody sees their own, operators all. */
@RestController
@ReadStrictly
@RequestMapping(path = ReplaysResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "replays", description = "Asking history: at any day, as known at any moment, under any counting policy.")
class ReplaysResource {

    static final String PATH = Api.PATH + "/replays";
    private static final String ZIP = "application/zip";

    private final Replays replays;
    private final OwnReplays own;
    private final Asking asking;
    private final CurrentAccount account;

    ReplaysResource(Replays replays, OwnReplays own, Asking asking, CurrentAccount account) {
        this.replays = replays;
        this.own = own;
        this.asking = asking;
        this.account = account;
    }

    /** With which other answer. */
    record Other(@NotNull UUID with) {}

    @Operation(
            operationId = "askQuestion",
            summary = "Ask history a question",
            description =
                    "It waits for its turn and is answered by itself: look at the address under Location until its"
                            + " outcome is no longer null. The same question, with the same position, program version and"
                            + " number of erasures, has the same answer to the byte.",
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "Asked; how it goes is at Location.",
                        headers = @Header(name = "Location", schema = @Schema(type = "string")),
                        content = @Content(schema = @Schema(implementation = ReplayAnswer.class)))
            })
    @PostMapping
    ResponseEntity<ReplayAnswer> ask(@RequestBody QuestionBody question) {
        UUID id = own.ask(asking.question(question, account.id()));
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(ReplayAnswer.of(found(id)));
    }

    @Operation(operationId = "listReplays", summary = "Questions that were asked, the newest first")
    @GetMapping
    NumberedPage<ReplayAnswer> list(@ParameterObject Stretch query) {
        List<ReplayAnswer> items = own.newest(query.from(), query.most()).stream()
                .map(ReplayAnswer::of)
                .toList();
        return NumberedPage.of(own.count(), items, query.from());
    }

    @Operation(operationId = "getReplay", summary = "A question that was asked, and how far its answer is")
    @GetMapping("/{id}")
    ReplayAnswer get(@PathVariable UUID id) {
        return ReplayAnswer.of(found(id));
    }

    @Operation(
            operationId = "getReplayResult",
            summary = "The answer to a question",
            description =
                    "Exact for those who care for the children; for others what the disclosure rules leave of it, "
                            + "which are told in it.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The answer.",
                        content = @Content(schema = @Schema(type = "object"))),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Refused")
            })
    @GetMapping("/{id}/result")
    ResponseEntity<String> result(@PathVariable UUID id) {
        return ResponseEntity.ok(answerTo(id));
    }

    @Operation(
            operationId = "getReplayBundle",
            summary = "The answer to take home",
            description =
                    "A zip: each table as CSV, as CSV for a Dutch Excel and as Parquet, a data package, codebooks in Dutch and"
                            + " English, the question, the answer, and a manifest with the SHA-256 of each file. The same answer"
                            + " makes the same bytes.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The bundle.",
                        content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Refused")
            })
    @GetMapping(path = "/{id}/bundle", produces = ZIP)
    ResponseEntity<Resource> bundle(@PathVariable UUID id) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("answer-" + id + ".zip")
                .build();
        String answer = answerTo(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(Bundles.zipped(answer, found(id), replays));
    }

    @Operation(
            operationId = "listReplayChildren",
            summary = "What an answer within a project tells of single children, by pseudonym",
            description =
                    "On which policies differ from the live one and why, and everything else that was granted; the bundle has"
                            + " the same as tables. None of an answer about figures alone.")
    @GetMapping("/{id}/children")
    NumberedPage<ToldChild> children(@PathVariable UUID id, @ParameterObject Stretch query) {
        answerTo(id);
        return ToldChild.some(replays, id, query);
    }

    @Operation(
            operationId = "compareReplays",
            summary = "Two answers side by side",
            description = "The lines in which they differ.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Where they differ.",
                        content = @Content(schema = @Schema(implementation = ComparisonAnswer.class))),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Refused")
            })
    @GetMapping("/{id}/comparisons")
    ComparisonAnswer compare(@PathVariable UUID id, @ParameterObject Other other) {
        return ComparisonAnswer.of(id, answerTo(id), other.with(), answerTo(other.with()));
    }

    @Operation(
            operationId = "cancelReplay",
            summary = "Stop a question, or delete one that has ended",
            description =
                    "One that waits or runs is stopped, and stays to be looked at; one that has ended is deleted with its"
                            + " answer, which cannot be undone. What it asked still counts for whether later selections are"
                            + " near an earlier one.",
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "It stops.",
                        content = @Content(schema = @Schema(implementation = ReplayAnswer.class))),
                @ApiResponse(responseCode = "204", description = "It had ended, and is deleted.", content = @Content)
            })
    @DeleteMapping("/{id}")
    ResponseEntity<ReplayAnswer> cancel(@PathVariable UUID id) {
        found(id);
        if (replays.cancel(id, account.account().name()))
            return ResponseEntity.accepted().body(ReplayAnswer.of(found(id)));
        replays.delete(id);
        return ResponseEntity.noContent().build();
    }

    private String answerTo(UUID id) {
        found(id);
        return own.answer(id).orElseThrow(() -> ProblemAnswer.of(ProblemType.NOT_ANSWERED, Map.of("id", id)));
    }

    private Replay found(UUID id) {
        return own.find(id).orElseThrow(() -> ProblemAnswer.of(ProblemType.NOT_FOUND));
    }
}
