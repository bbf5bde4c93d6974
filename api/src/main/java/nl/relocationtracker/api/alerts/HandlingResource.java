package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.alerts.HandlingBodies.Acknowledgement;
import nl.relocationtracker.api.alerts.HandlingBodies.Assignment;
import nl.relocationtracker.api.alerts.HandlingBodies.Note;
import nl.relocationtracker.api.alerts.HandlingBodies.Reopening;
import nl.relocationtracker.api.alerts.HandlingBodies.Resolution;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.recording.Recording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do about alerts. */
@RestController
@ReadStrictly
@RequestMapping(
        path = AlertsResource.PATH + "/{id}",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "alerts")
class HandlingResource {

    private final AlertsResource reading;
    private final Entries entries;
    private final Recording recording;
    private final AccountKeeping accounts;

    HandlingResource(AlertsResource reading, Entries entries, Recording recording, AccountKeeping accounts) {
        this.reading = reading;
        this.entries = entries;
        this.recording = recording;
        this.accounts = accounts;
    }

    @Operation(operationId = "acknowledgeAlert", summary = "Say that you are on it, and what you do")
    @Records
    @PostMapping("/acknowledgements")
    ResponseEntity<byte[]> acknowledge(@PathVariable UUID id, @RequestBody Acknowledgement body, Entry entry) {
        return record(id, entry, body.command(new AlertId(id), entry.version()));
    }

    @Operation(operationId = "assignAlert", summary = "Say who is to handle it")
    @Records
    @PostMapping("/assignments")
    ResponseEntity<byte[]> assign(@PathVariable UUID id, @RequestBody Assignment body, Entry entry) {
        if (body.accountId() != null && accounts.find(body.accountId()).isEmpty())
            throw new Refusal(Objection.of(RefusalCode.ACCOUNT_UNKNOWN, "accountId", body.accountId()));
        return record(id, entry, body.command(new AlertId(id), entry.version()));
    }

    @Operation(operationId = "noteAlert", summary = "Write something down with it")
    @Records
    @PostMapping("/notes")
    ResponseEntity<byte[]> note(@PathVariable UUID id, @RequestBody Note body, Entry entry) {
        return record(id, entry, body.command(new AlertId(id), entry.version()));
    }

    @Operation(operationId = "resolveAlert", summary = "Say what came of it")
    @Records
    @PostMapping("/resolutions")
    ResponseEntity<byte[]> resolve(@PathVariable UUID id, @RequestBody Resolution body, Entry entry) {
        return record(id, entry, body.command(new AlertId(id), entry.version()));
    }

    @Operation(operationId = "reopenAlert", summary = "Say that it is not over")
    @Records
    @PostMapping("/reopenings")
    ResponseEntity<byte[]> reopen(@PathVariable UUID id, @RequestBody Reopening body, Entry entry) {
        return record(id, entry, body.command(new AlertId(id), entry.version()));
    }

    private ResponseEntity<byte[]> record(UUID id, Entry entry, AlertCommand.ByPerson command) {
        Subject subject = new Subject(
                id,
                AlertsResource.PATH + "/" + id,
                RefusalCode.ALERT_UNKNOWN,
                "alertId",
                () -> reading.read(id, Asked.NOW));
        return entries.record(entry, subject, Made.NOTHING, () -> recording.record(command, entry.origin()));
    }
}
