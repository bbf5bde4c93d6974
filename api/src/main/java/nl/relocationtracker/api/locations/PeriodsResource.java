package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.core.location.PeriodId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening periods that were recorded otherwise than they were. */
@RestController
@ReadStrictly
@RequestMapping(path = LocationsResource.PATH + "/{id}/periods/{periodId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "locations", description = LocationsResource.DESCRIPTION)
class PeriodsResource {

    private final LocationEntries entries;

    PeriodsResource(LocationEntries entries) {
        this.entries = entries;
    }

    @Operation(operationId = "correctPeriod", summary = "Correct an opening period: its days, or why it ended")
    @Records
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correct(
            @PathVariable UUID id, @PathVariable UUID periodId, @RequestBody PeriodBody body, Entry entry) {
        return entries.record(entry, id, location -> body.command(location, entry.version(), new PeriodId(periodId)));
    }

    @Operation(operationId = "retractPeriod", summary = "Retract the opening or the closing of a period")
    @Records
    @PostMapping(path = "/retractions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> retract(
            @PathVariable UUID id, @PathVariable UUID periodId, @RequestBody PeriodRetractionBody body, Entry entry) {
        return entries.record(entry, id, location -> body.command(location, entry.version(), new PeriodId(periodId)));
    }
}
