package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.timeline.StayId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Children on their way from one place to another. */
@RestController
@ReadStrictly
@RequestMapping(path = ChildrenResource.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "children")
class TransitResource {

    private final ChildEntries entries;

    TransitResource(ChildEntries entries) {
        this.entries = entries;
    }

    @Operation(
            operationId = "sendChild",
            summary = "Record that a child left for another place, or for nobody knows where")
    @Records
    @PostMapping(path = "/transits", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> sendChild(@PathVariable UUID id, @RequestBody TransitBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version()));
    }

    @Operation(operationId = "receiveChild", summary = "Record that a child arrived that was on its way")
    @Records
    @PostMapping(path = "/arrivals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> receiveChild(@PathVariable UUID id, @RequestBody ArrivalBody body, Entry entry) {
        StayId stay = StayId.create();
        return entries.record(entry, id, Made.stay(stay.value()), child -> body.command(child, entry.version(), stay));
    }

    @Operation(
            operationId = "recallChild",
            summary = "Record that a child on its way was not sent after all: its stay goes on")
    @Records
    @PostMapping("/recalls")
    ResponseEntity<byte[]> recallChild(@PathVariable UUID id, Entry entry) {
        return entries.record(entry, id, child -> new RecallChild(child, entry.version()));
    }
}
