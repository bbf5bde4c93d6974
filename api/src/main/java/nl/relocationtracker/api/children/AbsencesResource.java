package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.timeline.AbsenceId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nights elsewhere while a place is kept. */
@RestController
@ReadStrictly
@RequestMapping(path = ChildrenResource.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "children")
class AbsencesResource {

    private final ChildEntries entries;

    AbsencesResource(ChildEntries entries) {
        this.entries = entries;
    }

    @Operation(
            operationId = "beginTemporaryStay",
            summary = "Record that a child is elsewhere for a while, its place being kept")
    @Records
    @PostMapping(path = "/temporary-stays", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> beginTemporaryStay(@PathVariable UUID id, @RequestBody TemporaryStayBody body, Entry entry) {
        AbsenceId absence = AbsenceId.create();
        return entries.record(
                entry, id, Made.absence(absence.value()), child -> body.command(child, entry.version(), absence));
    }

    @Operation(
            operationId = "endTemporaryStay",
            summary = "Record that a child came back, or that its place was given up")
    @Records
    @PostMapping(path = "/temporary-stays/{absenceId}/ends", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> endTemporaryStay(
            @PathVariable UUID id, @PathVariable UUID absenceId, @RequestBody TemporaryStayEndBody body, Entry entry) {
        return entries.record(entry, id, child -> body.command(child, entry.version(), new AbsenceId(absenceId)));
    }

    @Operation(operationId = "recordNightsElsewhere", summary = "Record a night or a few elsewhere")
    @Records
    @PostMapping(path = "/elsewhere-nights", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> recordNightsElsewhere(
            @PathVariable UUID id, @RequestBody NightsElsewhereBody body, Entry entry) {
        AbsenceId absence = AbsenceId.create();
        return entries.record(
                entry, id, Made.absence(absence.value()), child -> body.command(child, entry.version(), absence));
    }

    @Operation(operationId = "retractAbsence", summary = "Retract a temporary stay or nights elsewhere that never were")
    @Records
    @PostMapping(path = "/absences/{absenceId}/retractions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> retractAbsence(
            @PathVariable UUID id, @PathVariable UUID absenceId, @RequestBody RetractionBody body, Entry entry) {
        return entries.record(
                entry,
                id,
                child -> new RetractAbsence(child, entry.version(), new AbsenceId(absenceId), body.reason()));
    }
}
