package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.recording.Grounds;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The closing of a location, from its announcement on. */
@RestController
@ReadStrictly
@RequestMapping(path = LocationsResource.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "locations", description = LocationsResource.DESCRIPTION)
class ClosuresResource {

    private final LocationEntries entries;
    private final LocationReading reading;
    private final Grounds grounds;

    ClosuresResource(LocationEntries entries, LocationReading reading, Grounds grounds) {
        this.entries = entries;
        this.reading = reading;
        this.grounds = grounds;
    }

    /** Since when. */
    record Withdrawal(
            @Parameter(description = "The day from which on children may arrive again; today when left out.")
            @PastOrPresent
            LocalDate withdrawnOn) {}

    @Operation(
            operationId = "announceClosure",
            summary = "Announce the closure of a location, or change the day that was announced")
    @Records
    @PutMapping(path = "/announced-closure", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> announce(@PathVariable UUID id, @RequestBody AnnouncedClosureBody body, Entry entry) {
        return entries.record(
                entry,
                id,
                location ->
                        body.command(location, entry.version(), reading.isClosureAnnounced(location), grounds.today()));
    }

    @Operation(operationId = "withdrawClosure", summary = "Withdraw the announced closure of a location")
    @Records
    @DeleteMapping("/announced-closure")
    ResponseEntity<byte[]> withdraw(@PathVariable UUID id, @ParameterObject Withdrawal withdrawal, Entry entry) {
        LocalDate since = withdrawal.withdrawnOn() == null ? grounds.today() : withdrawal.withdrawnOn();
        return entries.record(entry, id, location -> new WithdrawClosure(location, entry.version(), since));
    }

    @Operation(
            operationId = "closeLocation",
            summary = "Close a location where nobody lives any more, or that is empty in fact")
    @Records
    @PostMapping(path = "/closures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> close(@PathVariable UUID id, @RequestBody ClosureBody body, Entry entry) {
        if (body.isEmptied()) return entries.empty(entry, body.command(new LocationId(id), entry.version()));
        return entries.record(entry, id, location -> body.command(location, entry.version()));
    }
}
