package nl.relocationtracker.projections.counts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.store.StoredEvent;

/**
 * What was known of a child, moment by moment.
 *
 * @param known by the moment from which on it was
 */
public record PastOfChild(ChildId child, NavigableMap<Instant, Known> known) {

    /** The record of the child, and who it was known to be. */
    public record Known(ChildFile file, Optional<PersonalDetails> details) {}

    public static PastOfChild of(ChildId child, List<StoredEvent> events, Vault vault) {
        NavigableMap<Instant, Known> known = new TreeMap<>();
        Known before = new Known(ChildFile.empty(child), Optional.empty());
        for (StoredEvent event : events) {
            ChildFile file = before.file().after((ChildEvent) event.payload());
            boolean told = file.details().isPresent()
                    && !file.details().equals(before.file().details());
            before = new Known(file, told ? file.opened(vault) : before.details());
            known.put(event.recordedAt(), before);
        }
        return new PastOfChild(child, known);
    }

    public ChildFile now() {
        return known.lastEntry().getValue().file();
    }

    /** From one moment to the next, those among them at which something was recorded of the places where the child lived. */
    public List<ChildChange> changes(PlacesAt places) {
        NavigableSet<Instant> moments = places.moments(now());
        moments.addAll(known.keySet());
        List<ChildChange> changes = new ArrayList<>();
        Known before = new Known(ChildFile.empty(child), Optional.empty());
        for (Instant moment : moments.tailSet(known.firstKey())) {
            Known after = known.floorEntry(moment).getValue();
            changes.add(new ChildChange(before.file(), after.file(), moment, before.details(), after.details()));
            before = after;
        }
        return changes;
    }
}
