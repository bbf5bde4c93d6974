package nl.relocationtracker.projections.stream;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.projections.store.StoredEvent;

/**
 * Everything that happened to one child, location or alert, oldest first.
 *
 * @param imported the moments at which an import brought something of it
 */
public record WholeStream(UUID id, List<StoredEvent> events, Set<Instant> imported) {

    public WholeStream {
        events = List.copyOf(events);
        imported = Set.copyOf(imported);
    }

    /** Whether an import brought what was recorded last. */
    public boolean isImportedLast() {
        return imported.contains(events.get(events.size() - 1).recordedAt());
    }
}
