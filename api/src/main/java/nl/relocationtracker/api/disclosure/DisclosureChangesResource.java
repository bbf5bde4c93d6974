package nl.relocationtracker.api.disclosure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.projections.disclosure.DisclosureBook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much those who do not care for the children may know, and who made it more. */
@RestController
@ReadStrictly
@RequestMapping(path = Changing.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "disclosure",
        description = "How much those who do not care for the children may know, and who made it more.")
class DisclosureChangesResource {

    private final DisclosureBook book;
    private final Changing changing;

    DisclosureChangesResource(DisclosureBook book, Changing changing) {
        this.book = book;
        this.changing = changing;
    }

    @Operation(
            operationId = "listDisclosureChanges",
            summary = "The disclosure rules that hold now, and every change that was proposed",
            description = "With who proposed it and why, who decided on it, and whether it took force.")
    @GetMapping
    DisclosureAnswer list() {
        return DisclosureAnswer.of(book.now(), book.all());
    }

    @Operation(operationId = "getDisclosureChange", summary = "A change to what others may know")
    @GetMapping("/{id}")
    DisclosureAnswer.Change get(@PathVariable UUID id) {
        return DisclosureAnswer.Change.of(changing.known(id));
    }

    @Operation(
            operationId = "proposeDisclosureRules",
            summary = "Propose other disclosure rules",
            description =
                    "Where none of them is looser than now they hold at once; otherwise once another operator confirms.")
    @Records
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> rules(@RequestBody RulesBody body, Entry entry) {
        return changing.rules(body, entry);
    }

    @Operation(
            operationId = "proposeNearSelection",
            summary = "Propose that a selection is answered though it is near to an earlier one",
            description = "Holds for that account, and that project, once another operator confirms.")
    @Records
    @PostMapping(path = "/near-selections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> near(@RequestBody NearBody body, Entry entry) {
        return changing.near(body.replayId(), body.why(), entry);
    }

    @Operation(
            operationId = "proposeProjectColumns",
            summary = "Propose that a project is told more of single children",
            description = "Holds once another operator confirms.")
    @Records
    @PostMapping(path = "/project-columns", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> columns(@RequestBody ColumnsBody body, Entry entry) {
        return changing.columns(body.projectId(), body.columns(), body.why(), entry);
    }

    @Operation(
            operationId = "confirmDisclosureChange",
            summary = "Let a change take force that another operator proposed")
    @Records
    @PostMapping("/{id}/confirmations")
    ResponseEntity<byte[]> confirm(@PathVariable UUID id, Entry entry) {
        return changing.confirm(id, entry);
    }

    @Operation(
            operationId = "rejectDisclosureChange",
            summary = "Let a change that waits take no force",
            description = "Who proposed it takes it back so.")
    @Records
    @PostMapping("/{id}/rejections")
    ResponseEntity<byte[]> reject(@PathVariable UUID id, Entry entry) {
        return changing.reject(id, entry);
    }
}
