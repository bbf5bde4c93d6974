package nl.relocationtracker.api.locations;

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

/** What a location is, from which day on. */
@RestController
@ReadStrictly
@RequestMapping(path = LocationsResource.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "locations", description = LocationsResource.DESCRIPTION)
class DescriptionsResource {

    private final LocationEntries entries;

    DescriptionsResource(LocationEntries entries) {
        this.entries = entries;
    }

    @Operation(operationId = "convertLocation", summary = "Make a location another kind, from a day on")
    @Records
    @PostMapping(path = "/conversions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> convert(@PathVariable UUID id, @RequestBody ConversionBody body, Entry entry) {
        return entries.record(entry, id, location -> body.command(location, entry.version()));
    }

    @Operation(
            operationId = "describeLocation",
            summary = "Say what a location is called and where it lies, from a day on")
    @Records
    @PostMapping(path = "/descriptions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> describe(@PathVariable UUID id, @RequestBody DescriptionBody body, Entry entry) {
        return entries.record(entry, id, location -> body.command(location, entry.version()));
    }

    @Operation(operationId = "changeCapacity", summary = "Say how many places a location has, from a day on")
    @Records
    @PostMapping(path = "/capacities", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> capacity(@PathVariable UUID id, @RequestBody CapacityBody body, Entry entry) {
        return entries.record(entry, id, location -> body.command(location, entry.version()));
    }
}
