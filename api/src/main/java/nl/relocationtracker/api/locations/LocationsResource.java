package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.entry.Versioned;
import nl.relocationtracker.api.rest.entry.Versions;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.recording.Recording;
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
@Tag(name = "locations", description = "Where children live, and when it is open.")
class LocationsResource {

    static final String PATH = Api.PATH + "/locations";

    private final LocationReading reading;
    private final Entries entries;
    private final Recording recording;

    LocationsResource(LocationReading reading, Entries entries, Recording recording) {
        this.reading = reading;
        this.entries = entries;
        this.recording = recording;
    }

    @Operation(operationId = "listLocations", summary = "Locations by name; foster families are in no list")
    @GetMapping
    Page<LocationAnswer> list(@ParameterObject LocationReading.Query query) {
        return reading.locations(query);
    }

    @Operation(operationId = "getLocation", summary = "One location, as it is today")
    @Versioned
    @GetMapping("/{id}")
    ResponseEntity<LocationAnswer> get(@PathVariable UUID id) {
        LocationAnswer location = reading.location(id);
        return ResponseEntity.ok().eTag(Versions.tag(location.version())).body(location);
    }

    @Operation(operationId = "listResidents", summary = "The children who live at a location on a day, longest first")
    @GetMapping("/{id}/residents")
    Page<Resident> residents(@PathVariable UUID id, @ParameterObject Asked asked) {
        return reading.residents(id, asked);
    }

    @Operation(operationId = "openLocation", summary = "Open a location that was not known")
    @Records
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> open(@RequestBody OpeningBody body, Entry entry) {
        LocationId id = LocationId.create();
        return entries.record(
                entry, subject(id), Made.NOTHING, () -> recording.record(body.command(id), entry.origin()));
    }

    @Operation(operationId = "closeLocation", summary = "Close a location where nobody lives any more")
    @Records
    @PostMapping(path = "/{id}/closures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> close(@PathVariable UUID id, @RequestBody ClosureBody body, Entry entry) {
        LocationId location = new LocationId(id);
        return entries.record(
                entry,
                subject(location),
                Made.NOTHING,
                () -> recording.record(body.command(location, entry.version()), entry.origin()));
    }

    @Operation(operationId = "reopenLocation", summary = "Open a location again that is closed")
    @Records
    @PostMapping(path = "/{id}/reopenings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> reopen(@PathVariable UUID id, @RequestBody ReopeningBody body, Entry entry) {
        LocationId location = new LocationId(id);
        return entries.record(
                entry,
                subject(location),
                Made.NOTHING,
                () -> recording.record(body.command(location, entry.version()), entry.origin()));
    }

    private Subject subject(LocationId id) {
        return new Subject(
                id.value(),
                PATH + "/" + id,
                RefusalCode.LOCATION_UNKNOWN,
                "locationId",
                () -> reading.location(id.value()));
    }
}
