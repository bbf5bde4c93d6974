package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.core.child.ChildCommand.RetractStay;
import nl.relocationtracker.core.child.ChildCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.recording.Recording;
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
    private final Entries entries;
    private final Recording recording;

    CorrectionsResource(ChildReading reading, Entries entries, Recording recording) {
        this.reading = reading;
        this.entries = entries;
        this.recording = recording;
    }

    /** @param knownAt null for everything known by now */
    record Known(
            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt) {}

    @Operation(
            operationId = "listCorrections",
            summary = "What was put right of a child, by whom and why, oldest first")
    @GetMapping("/corrections")
    Page<CorrectionAnswer> list(@PathVariable UUID id, @ParameterObject Known known) {
        return reading.corrections(id, known.knownAt());
    }

    @Operation(operationId = "recordEarlierStay", summary = "Record a stay from before that was not known")
    @Records
    @PostMapping(path = "/stays", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> recordEarlierStay(@PathVariable UUID id, @RequestBody EarlierStayBody body, Entry entry) {
        ChildId child = new ChildId(id);
        StayId stay = StayId.create();
        return entries.record(
                entry,
                reading.subject(child),
                Made.stay(stay.value()),
                () -> recording.record(body.command(child, entry.version(), stay), entry.origin()));
    }

    @Operation(operationId = "correctStay", summary = "Correct where, when or why a stay was")
    @Records
    @PutMapping(path = "/stays/{stayId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correctStay(
            @PathVariable UUID id, @PathVariable UUID stayId, @RequestBody StayCorrectionBody body, Entry entry) {
        ChildId child = new ChildId(id);
        return entries.record(
                entry,
                reading.subject(child),
                Made.NOTHING,
                () -> recording.record(body.command(child, entry.version(), new StayId(stayId)), entry.origin()));
    }

    @Operation(
            operationId = "retractStay",
            summary = "Retract a stay that never was; the one before it lasts until the next")
    @Records
    @PostMapping(path = "/stays/{stayId}/retractions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> retractStay(
            @PathVariable UUID id, @PathVariable UUID stayId, @RequestBody RetractionBody body, Entry entry) {
        ChildId child = new ChildId(id);
        return entries.record(
                entry,
                reading.subject(child),
                Made.NOTHING,
                () -> recording.record(
                        new RetractStay(child, entry.version(), new StayId(stayId), body.reason()), entry.origin()));
    }

    @Operation(operationId = "correctDeparture", summary = "Correct the departure after a stay")
    @Records
    @PutMapping(path = "/departures/{stayId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> correctDeparture(
            @PathVariable UUID id, @PathVariable UUID stayId, @RequestBody DepartureCorrectionBody body, Entry entry) {
        ChildId child = new ChildId(id);
        return entries.record(
                entry,
                reading.subject(child),
                Made.NOTHING,
                () -> recording.record(body.command(child, entry.version(), new StayId(stayId)), entry.origin()));
    }

    @Operation(operationId = "withdrawDeparture", summary = "Withdraw the last departure: the child never left")
    @Records
    @PostMapping(path = "/departure-withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> withdrawDeparture(@PathVariable UUID id, @RequestBody RetractionBody body, Entry entry) {
        ChildId child = new ChildId(id);
        return entries.record(
                entry,
                reading.subject(child),
                Made.NOTHING,
                () -> recording.record(new WithdrawDeparture(child, entry.version(), body.reason()), entry.origin()));
    }
}
