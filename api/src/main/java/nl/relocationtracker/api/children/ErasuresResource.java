package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonCommand.LiftHold;
import nl.relocationtracker.core.person.HoldId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds on a child, and erasing what is personal of it. */
@RestController
@ReadStrictly
@RequestMapping(path = ChildrenResource.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "people")
class ErasuresResource {

    private final ChildReading reading;
    private final ChildEntries entries;

    ErasuresResource(ChildReading reading, ChildEntries entries) {
        this.reading = reading;
        this.entries = entries;
    }

    @Operation(operationId = "listHolds", summary = "Why nothing of a child may be erased for now")
    @GetMapping("/holds")
    HoldsAnswer holds(@PathVariable UUID id) {
        return HoldsAnswer.of(reading.present(new ChildId(id)));
    }

    @Operation(operationId = "placeHold", summary = "Let nothing of a child be erased, until the hold is lifted")
    @Records
    @PostMapping(path = "/holds", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> place(@PathVariable UUID id, @RequestBody HoldBody body, Entry entry) {
        HoldId hold = HoldId.create();
        return entries.record(entry, id, Made.hold(hold.value()), child -> body.command(child, entry.version(), hold));
    }

    @Operation(operationId = "liftHold", summary = "Lift a hold")
    @Records
    @PostMapping("/holds/{holdId}/liftings")
    ResponseEntity<byte[]> lift(@PathVariable UUID id, @PathVariable UUID holdId, Entry entry) {
        return entries.record(entry, id, child -> new LiftHold(child, entry.version(), new HoldId(holdId)));
    }

    @Operation(
            operationId = "erasePersonalDetails",
            summary = "Erase everything personal of a child, for ever",
            description = "Destroys the key of the child: nobody can read its names, birth date, numbers and notes any"
                    + " more, in this database or in a backup of it. What is left counts in totals and is shown to"
                    + " nobody: everything about this child answers 410 from then on.")
    @Records
    @PostMapping(path = "/erasures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> erase(@PathVariable UUID id, @RequestBody ErasureBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version()));
    }
}
