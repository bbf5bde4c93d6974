package nl.relocationtracker.projections.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.crossing.ChildCrossings;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;

/** Many children at once, as they are known now. */
final class ReadChildren {

    private final EventTable events;
    private final PersonTable persons;

    ReadChildren(EventTable events, PersonTable persons) {
        this.events = events;
        this.persons = persons;
    }

    /** A child, where it was, and when it was born. */
    record Known(ChildFile file, Places places, Optional<Birth> birth) {

        ChildCrossings crossings() {
            return new ChildCrossings(file, places, birth);
        }
    }

    /** Without those that nobody knows. */
    List<Known> of(Collection<UUID> children) {
        if (children.isEmpty()) return List.of();
        List<ChildFile> files = new ArrayList<>();
        for (Map.Entry<UUID, List<StoredEvent>> stream :
                events.streams(children).entrySet()) {
            ChildFile file = ChildFile.empty(new ChildId(stream.getKey()));
            for (StoredEvent event : stream.getValue()) file = file.after((ChildEvent) event.payload());
            files.add(file);
        }
        Map<ChildId, PersonalDetails> details =
                persons.of(files.stream().map(ChildFile::id).toList());
        PlacesAt places = PlacesAt.of(files, events);
        return files.stream()
                .map(file -> new Known(
                        file,
                        places.around(file, null),
                        file.isErased()
                                ? file.who().erasure().birth()
                                : Optional.ofNullable(details.get(file.id())).flatMap(PersonalDetails::birth)))
                .toList();
    }
}
