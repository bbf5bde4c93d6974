package nl.relocationtracker.projections.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.Erasure;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.WholeStream;

/**
 * What was known of a child, moment by moment. Of a child that is erased it can't be read any more when it was believed to be
 * born: what its erasure says of the ages that were believed holds for the moments before it.
 *
 * @param known by the moment from which on it was
 */
public record PastOfChild(WholeStream stream, NavigableMap<Instant, Known> known) {

    /** What was known at a moment. */
    public record Known(ChildFile file, Optional<PersonalDetails> details, Optional<Birth> birth) {}

    public static PastOfChild of(WholeStream stream, Vault vault) {
        if (stream.events().stream().noneMatch(event -> event.payload() instanceof PersonalDetailsErased))
            return of(stream, null, vault);
        ChildFile whole = ChildFile.empty(new ChildId(stream.id()));
        for (StoredEvent event : stream.events()) whole = whole.after((ChildEvent) event.payload());
        return of(stream, whole.who().erasure(), vault);
    }

    /**
     * @param stream the first events of the child, not necessarily all
     * @param erasure of the child, also when it came after these; null when there is none
     */
    public static PastOfChild of(WholeStream stream, Erasure erasure, Vault vault) {
        NavigableMap<Instant, Known> known = new TreeMap<>();
        Known before = nothing(new ChildId(stream.id()));
        for (StoredEvent event : stream.events()) {
            before = after(before, (ChildEvent) event.payload(), erasure, vault);
            known.put(event.recordedAt(), before);
        }
        return new PastOfChild(stream, known);
    }

    /** What was known after the last event, as {@link #of} has it: nothing is opened that held only earlier. */
    public static Known inTheEnd(WholeStream stream, Erasure erasure, Vault vault) {
        ChildFile file = ChildFile.empty(new ChildId(stream.id()));
        OptionalLong told = OptionalLong.empty();
        for (StoredEvent event : stream.events()) {
            ChildFile before = file;
            file = before.after((ChildEvent) event.payload());
            if (!file.details().equals(before.details())) told = OptionalLong.of(before.version());
        }
        return told.isPresent()
                ? told(file, told.getAsLong(), erasure, vault)
                : new Known(file, Optional.empty(), Optional.empty());
    }

    private static Known nothing(ChildId child) {
        return new Known(ChildFile.empty(child), Optional.empty(), Optional.empty());
    }

    private static Known after(Known before, ChildEvent event, Erasure erasure, Vault vault) {
        ChildFile file = before.file().after(event);
        if (file.details().equals(before.file().details())) return new Known(file, before.details(), before.birth());
        return told(file, before.file().version(), erasure, vault);
    }

    /** @param in the number of the event that told last who the child is */
    private static Known told(ChildFile file, long in, Erasure erasure, Vault vault) {
        if (erasure != null) return new Known(file, Optional.empty(), erasure.bornAsBelieved(in));
        Optional<PersonalDetails> details = file.opened(vault);
        return new Known(file, details, details.flatMap(PersonalDetails::birth));
    }

    /** Every location where the child was ever believed to have been. */
    public Stream<LocationId> places() {
        return known.values().stream()
                .flatMap(then -> PlacesAt.locations(then.file()))
                .distinct();
    }

    /** From one moment to the next. */
    public List<ChildChange> changes() {
        return changes(new TreeSet<>());
    }

    /** From one moment to the next, these and those at which something was recorded of the child. */
    public List<ChildChange> changes(NavigableSet<Instant> others) {
        NavigableSet<Instant> moments = new TreeSet<>(others);
        moments.addAll(known.keySet());
        List<ChildChange> changes = new ArrayList<>();
        Known before = nothing(new ChildId(stream.id()));
        for (Instant moment : moments.tailSet(known.firstKey())) {
            Known after = known.floorEntry(moment).getValue();
            changes.add(new ChildChange(
                    before.file(),
                    after.file(),
                    moment,
                    before.details(),
                    after.details(),
                    before.birth(),
                    after.birth()));
            before = after;
        }
        return changes;
    }
}
