package nl.relocationtracker.api.locations;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.relocationtracker.api.rest.entry.Entered.Sent;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Group;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.recording.EmptiedClosure;
import nl.relocationtracker.projections.recording.Recording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets something be recorded of a location. */
@Component
public class LocationEntries {

    private final LocationReading reading;
    private final Entries entries;
    private final Recording recording;
    private final EmptiedClosure emptied;

    LocationEntries(LocationReading reading, Entries entries, Recording recording, EmptiedClosure emptied) {
        this.reading = reading;
        this.entries = entries;
        this.recording = recording;
        this.emptied = emptied;
    }

    /** @param command what is to be recorded; asked again when somebody else was first */
    public ResponseEntity<byte[]> record(Entry entry, UUID id, Function<LocationId, LocationCommand> command) {
        LocationId location = new LocationId(id);
        return entries.record(
                entry,
                subject(location),
                Made.NOTHING,
                () -> recording.record(command.apply(location), entry.origin()));
    }

    /** It is closed, empty in fact. */
    public ResponseEntity<byte[]> empty(Entry entry, CloseLocation close) {
        return empty(entry, close, child -> true);
    }

    /** @param seen who is known to be gone; nothing is recorded when somebody else is there */
    public ResponseEntity<byte[]> empty(Entry entry, CloseLocation close, Predicate<ChildId> seen) {
        return entries.recordGroup(entry, subject(close.locationId()), () -> {
            EmptiedClosure.Emptied closed = emptied.close(close, entry.origin(), seen);
            return new Group(
                    closed.location(),
                    closed.sent().stream()
                            .map(child -> new Sent(child.child().value(), child.version()))
                            .toList());
        });
    }

    private Subject subject(LocationId id) {
        return new Subject(
                id.value(),
                LocationsResource.PATH + "/" + id,
                RefusalCode.LOCATION_UNKNOWN,
                "locationId",
                () -> reading.location(id.value(), LocationReading.PRESENT));
    }
}
