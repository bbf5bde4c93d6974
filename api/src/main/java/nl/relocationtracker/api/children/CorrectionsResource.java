package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.timeline.StayId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts right what was recorded of a child. */
@RestController
@ReadStrictly
@RequestMapping(path = ChildrenResource.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "children")
class CorrectionsResource {

    private final ChildReading reading;
    private final ChildEntries entries;

    CorrectionsResource(ChildReading reading, ChildEntries entries) {
        this.reading = reading;
        this.entries = entries;
    }

    /**
     * @param knownAt null for everything known by now
     * @param position see {@link Asked}
     */
    record Known(
            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt,

            @Parameter(description = Asked.POSITION) @Min(0) Long position) {}

    @Operation(
            operationId = "listCorrections",
            summary = "What was put right of a child, by whom and why, oldest first")
    @GetMapping("/corrections")
    Page<CorrectionAnswer> list(@PathVariable UUID id, @ParameterObject Known known) {
        return reading.corrections(id, known.knownAt(), known.position());
    }

    @Operation(operationId = "recordEarlierStay", summary = "Record a stay from before that was not known")
    @Records
    @PostMapping(path = "/stays", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> recordEarlierStay(@PathVariable UUID id, @RequestBody EarlierStayBody body, Entry entry) {
        StayId stay = StayId.create();
        return entries.record(entry, id, Made.stay(stay.value()), child -> body.command(child, entry.version(), stay));
    }

    @Operation(operationId = "correctStay", summary = "Correct where, when or why a stay was")
    @Records
    @PutMapping(path = "/stays/{stayId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correctStay(
            @PathVariable UUID id, @PathVariable UUID stayId, @RequestBody StayCorrectionBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version(), new StayId(stayId)));
    }

    @Operation(
            operationId = "retractStay",
            summary = "Retract a stay that never was; the one before it lasts until the next")
    @Records
    @PostMapping(path = "/stays/{stayId}/retractions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> retractStay(
            @PathVariable UUID id, @PathVariable UUID stayId, @RequestBody RetractionBody body, Entry entry) {
        return entries.record(
                entry, id, child -> new RetractStay(child, entry.version(), new StayId(stayId), body.reason()));
    }

    @Operation(
            operationId = "correctOrigin",
            summary = "Correct how a child came into reception by the placement that began a stay")
    @Records
    @PutMapping(path = "/origins/{stayId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correctOrigin(
            @PathVariable UUID id, @PathVariable UUID stayId, @RequestBody OriginBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version(), new StayId(stayId)));
    }

    @Operation(operationId = "correctDeparture", summary = "Correct the departure after a stay")
    @Records
    @PutMapping(path = "/departures/{stayId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correctDeparture(
            @PathVariable UUID id, @PathVariable UUID stayId, @RequestBody DepartureCorrectionBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version(), new StayId(stayId)));
    }

    @Operation(operationId = "withdrawDeparture", summary = "Withdraw a departure: the child never left")
    @Records
    @PostMapping(path = "/departure-withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> withdrawDeparture(
            @PathVariable UUID id, @RequestBody DepartureWithdrawalBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version()));
    }
}
