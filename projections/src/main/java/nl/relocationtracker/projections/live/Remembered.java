package nl.relocationtracker.projections.live;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.store.StoredEvent;

/**
 * A child whose history is read again from its events.
 *
 * @param changes from one moment to the next
 * @param turns the same, and those at which something was recorded of a location where the child was
 * @param imported the versions of the record that an import brought
 */
public record Remembered(List<ChildChange> changes, List<ChildChange> turns, PlacesAt places, Set<Long> imported) {

    /**
     * @param places all locations
     * @param imported the moments at which an import brought something of the child
     */
    public static Remembered of(
            ChildId child, List<StoredEvent> events, Set<Instant> imported, PlacesAt places, Vault vault) {
        PastOfChild past = PastOfChild.of(child, events, vault);
        List<ChildChange> changes = past.changes();
        List<ChildChange> turns = past.changes(places.turns(past));
        return new Remembered(
                changes, turns.size() == changes.size() ? changes : turns, places, versions(events, imported));
    }

    private static Set<Long> versions(List<StoredEvent> events, Set<Instant> imported) {
        return events.stream()
                .filter(event -> imported.contains(event.recordedAt()))
                .map(event -> event.sequence() + 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    Places around(ChildChange turn) {
        return places.around(turn.after(), turn.recordedAt());
    }

    boolean isImported(ChildChange turn) {
        return imported.contains(turn.after().version());
    }
}
