package nl.relocationtracker.projections.stays;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.timeline.Stay;

/** Reads what was written with the moves of a child. */
public final class MoveNotes {

    private final Vault vault;

    public MoveNotes(Vault vault) {
        this.vault = vault;
    }

    /** In clear, by the stay that the move began; nothing of a child whose key is destroyed. */
    public Map<UUID, String> of(ChildId child, ChildFile file) {
        Map<UUID, String> notes = new LinkedHashMap<>();
        for (Stay stay : file.timeline().stays())
            note(child, stay).ifPresent(text -> notes.put(stay.id().value(), text));
        return notes;
    }

    /** In clear; nothing where none was written, or the key is destroyed. */
    Optional<String> note(ChildId child, Stay stay) {
        return Optional.ofNullable(stay.move())
                .map(Move::note)
                .flatMap(note -> vault.text(new SealedIn(child, stay.moveRecordedIn(), "note"), note));
    }
}
