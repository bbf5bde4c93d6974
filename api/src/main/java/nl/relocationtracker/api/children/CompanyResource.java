package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** With whom a child is in reception. */
@RestController
@ReadStrictly
@RequestMapping(path = ChildrenResource.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "children")
class CompanyResource {

    private final ChildEntries entries;

    CompanyResource(ChildEntries entries) {
        this.entries = entries;
    }

    @Operation(operationId = "changeAccompaniment", summary = "Record with whom a child is, from a day on")
    @Records
    @PostMapping(path = "/accompaniments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> changeAccompaniment(
            @PathVariable UUID id, @RequestBody AccompanimentBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version()));
    }

    @Operation(
            operationId = "changeHousehold",
            summary = "Record which household a child joins or leaves, from a day on")
    @Records
    @PostMapping(path = "/households", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> changeHousehold(@PathVariable UUID id, @RequestBody HouseholdBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version()));
    }
}
