package nl.relocationtracker.api.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import nl.relocationtracker.api.rest.reading.NumberedPage;
import nl.relocationtracker.api.rest.reading.Stretch;
import nl.relocationtracker.projections.rebuild.Difference;
import nl.relocationtracker.projections.rebuild.Occasion;
import nl.relocationtracker.projections.rebuild.Rebuild;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Rebuilder.RunsAlready;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds: they begin, are accepted or stopped, and tell how they go. */
@RestController
@ReadStrictly
@RequestMapping(path = RebuildsResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rebuilds", description = "Making everything that is read anew from the events, beside what is read.")
class RebuildsResource {

    static final String PATH = Api.PATH + "/rebuilds";

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final CurrentAccount account;

    RebuildsResource(Rebuilder rebuilder, Rebuilds rebuilds, CurrentAccount account) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.account = account;
    }

    @Operation(
            operationId = "startRebuild",
            summary = "Make everything that is read anew",
            description = "It goes on by itself while everybody reads and records: look at the address under Location "
                    + "until its outcome is no longer null. Only one runs at a time, over all copies of the program.",
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "Begun; how it goes is at Location.",
                        headers = @Header(name = "Location", schema = @Schema(type = "string")),
                        content = @Content(schema = @Schema(implementation = RebuildAnswer.class))),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Refused")
            })
    @PostMapping
    ResponseEntity<RebuildAnswer> start() {
        try {
            UUID id = rebuilder.begin(Occasion.ASKED_FOR, account.id());
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + id))
                    .body(RebuildAnswer.of(found(id)));
        } catch (RunsAlready e) {
            throw ProblemAnswer.of(ProblemType.REBUILD_RUNS);
        }
    }

    @Operation(operationId = "listRebuilds", summary = "Rebuilds, the newest first")
    @GetMapping
    NumberedPage<RebuildAnswer> list(@ParameterObject Stretch query) {
        List<RebuildAnswer> items = rebuilds.newest(query.from(), query.most()).stream()
                .map(RebuildAnswer::of)
                .toList();
        return NumberedPage.of(rebuilds.count(), items, query.from());
    }

    @Operation(operationId = "getRebuild", summary = "A rebuild, as it goes")
    @GetMapping("/{id}")
    RebuildAnswer get(@PathVariable UUID id) {
        return RebuildAnswer.of(found(id));
    }

    @Operation(
            operationId = "listDifferences",
            summary = "Where what is read was not what the events say",
            description = "The first thousand.")
    @GetMapping("/{id}/differences")
    NumberedPage<DifferenceAnswer> differences(@PathVariable UUID id, @ParameterObject Stretch query) {
        Rebuild rebuild = found(id);
        List<Difference> differences = rebuilds.differences(id, query.from(), query.most());
        return NumberedPage.of(
                Math.min(rebuild.differences(), Rebuilds.NOTED),
                differences.stream().map(DifferenceAnswer::of).toList(),
                query.from());
    }

    @Operation(
            operationId = "acceptDifferences",
            summary = "Accept where what is read was not what the events say",
            description = "Lets a rebuild go on that waits for it: what the events say is read from then on.",
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "It goes on.",
                        content = @Content(schema = @Schema(implementation = RebuildAnswer.class))),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Refused")
            })
    @PostMapping("/{id}/acceptances")
    ResponseEntity<RebuildAnswer> accept(@PathVariable UUID id) {
        found(id);
        if (!rebuilds.accept(id, account.account().name())) throw ProblemAnswer.of(ProblemType.NOTHING_TO_ACCEPT);
        return ResponseEntity.accepted().body(RebuildAnswer.of(found(id)));
    }

    @Operation(
            operationId = "cancelRebuild",
            summary = "Stop a rebuild",
            description = "What is read stays as it is. One that has ended already stays as it is, too.")
    @DeleteMapping("/{id}")
    ResponseEntity<RebuildAnswer> cancel(@PathVariable UUID id) {
        found(id);
        boolean stops = rebuilds.cancel(id, account.account().name());
        return ResponseEntity.status(stops ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(RebuildAnswer.of(found(id)));
    }

    private Rebuild found(UUID id) {
        return rebuilds.rebuild(id).orElseThrow(() -> ProblemAnswer.of(ProblemType.NOT_FOUND));
    }
}
