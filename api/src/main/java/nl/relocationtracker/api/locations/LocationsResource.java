package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.entry.Versioned;
import nl.relocationtracker.api.rest.entry.Versions;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.core.location.LocationId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Locations. */
@RestController
@ReadStrictly
@RequestMapping(path = LocationsResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "locations", description = LocationsResource.DESCRIPTION)
class LocationsResource {

    static final String PATH = Api.PATH + "/locations";
    static final String DESCRIPTION = "Where children live, and when it is open.";

    private final LocationReading reading;
    private final LocationEntries entries;

    LocationsResource(LocationReading reading, LocationEntries entries) {
        this.reading = reading;
        this.entries = entries;
    }

    @Operation(operationId = "listLocations", summary = "Locations by name; foster families are in no list")
    @GetMapping
    Page<LocationAnswer> list(@ParameterObject LocationReading.Query query) {
        return reading.locations(query);
    }

    @Operation(operationId = "getLocation", summary = "One location, as it was on a day")
    @Versioned
    @GetMapping("/{id}")
    ResponseEntity<LocationAnswer.AsOf> get(@PathVariable UUID id, @ParameterObject Asked asked) {
        LocationAnswer.AsOf answer = reading.location(id, asked);
        ResponseEntity.BodyBuilder found = ResponseEntity.ok();
        // Of the past there is nothing to change, so no version to change it by.
        if (asked.equals(LocationReading.PRESENT))
            found.eTag(Versions.tag(answer.location().version()));
        return found.body(answer);
    }

    @Operation(operationId = "listResidents", summary = "The children who live at a location on a day, longest first")
    @GetMapping("/{id}/residents")
    Page<Resident> residents(@PathVariable UUID id, @ParameterObject Asked asked) {
        return reading.residents(id, asked);
    }

    /** @param knownAt null for everything known by now */
    record Known(
            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt,

            @Parameter(description = Asked.POSITION) @Min(0) Long position) {}

    @Operation(
            operationId = "listLocationCorrections",
            summary = "What was put right of when a location was open, by whom and why, oldest first")
    @GetMapping("/{id}/corrections")
    Page<LocationCorrectionAnswer> corrections(@PathVariable UUID id, @ParameterObject Known known) {
        return reading.corrections(id, known.knownAt(), known.position());
    }

    @Operation(operationId = "openLocation", summary = "Open a location that was not known")
    @Records
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> open(@RequestBody OpeningBody body, Entry entry) {
        return entries.record(entry, LocationId.create().value(), body::command);
    }

    @Operation(operationId = "reopenLocation", summary = "Open a location again that is closed")
    @Records
    @PostMapping(path = "/{id}/reopenings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> reopen(@PathVariable UUID id, @RequestBody ReopeningBody body, Entry entry) {
        return entries.record(entry, id, location -> body.command(location, entry.version()));
    }
}
