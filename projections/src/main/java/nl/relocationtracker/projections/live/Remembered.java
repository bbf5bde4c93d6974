package nl.relocationtracker.projections.live;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.stream.WholeStream;

/**
 * A child whose history is read again from its events.
 *
 * @param changes from one moment to the next
 * @param turns the same, and those at which something was recorded of a location where the child was
 * @param imported the versions of the record that an import brought
 */
public record Remembered(List<ChildChange> changes, List<ChildChange> turns, PlacesAt places, Set<Long> imported) {

    /** @param places at least where the child was ever believed to have been */
    public static Remembered of(PastOfChild past, PlacesAt places) {
        List<ChildChange> changes = past.changes();
        List<ChildChange> turns = past.changes(places.turns(past));
        return new Remembered(
                changes, turns.size() == changes.size() ? changes : turns, places, versionsImported(past.stream()));
    }

    /** How it stands now, with what was recorded last. */
    public ChildChange last() {
        return changes.get(changes.size() - 1);
    }

    private static Set<Long> versionsImported(WholeStream stream) {
        return stream.events().stream()
                .filter(event -> stream.imported().contains(event.recordedAt()))
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
