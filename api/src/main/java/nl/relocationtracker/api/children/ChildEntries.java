package nl.relocationtracker.api.children;

import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.recording.Recording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets something be recorded of a child. */
@Component
class ChildEntries {

    private final ChildReading reading;
    private final Entries entries;
    private final Recording recording;

    ChildEntries(ChildReading reading, Entries entries, Recording recording) {
        this.reading = reading;
        this.entries = entries;
        this.recording = recording;
    }

    /** @param command what is to be recorded; asked again when somebody else was first */
    ResponseEntity<byte[]> record(Entry entry, UUID id, Function<ChildId, ? extends ChildCommand> command) {
        return record(entry, id, Made.NOTHING, command);
    }

    /** See {@link #record(Entry, UUID, Function)}. */
    ResponseEntity<byte[]> record(Entry entry, UUID id, Made made, Function<ChildId, ? extends ChildCommand> command) {
        ChildId child = new ChildId(id);
        return entries.record(
                entry, subject(child), made, () -> recording.record(command.apply(child), entry.origin()));
    }

    private Subject subject(ChildId child) {
        return new Subject(
                child.value(),
                ChildrenResource.PATH + "/" + child,
                RefusalCode.CHILD_UNKNOWN,
                "childId",
                () -> reading.child(child.value(), Asked.NOW));
    }
}
