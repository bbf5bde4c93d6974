package nl.relocationtracker.projections.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;

/** Takes the events of one live request, as Axon publishes them before it commits, into the live tables. */
public final class LiveEvents {

    private final EventTable events;
    private final LiveTables tables;
    private final PersonTable persons;
    private final Vault vault;
    private final Flagged flagged;

    public LiveEvents(EventTable events, LiveTables tables, PersonTable persons, Vault vault, Flagged flagged) {
        this.events = events;
        this.tables = tables;
        this.persons = persons;
        this.vault = vault;
        this.flagged = flagged;
    }

    /** Whatever is thrown here refuses the request. */
    public void recorded(List<StoredEvent> fresh) {
        Map<UUID, List<StoredEvent>> streams = events.streams(
                fresh.stream().map(StoredEvent::stream).distinct().toList());
        Map<UUID, StoredEvent> first = new LinkedHashMap<>();
        fresh.forEach(event -> first.putIfAbsent(event.stream(), event));
        List<ChildChange> children = new ArrayList<>();
        List<LocationChange> locations = new ArrayList<>();
        first.forEach((stream, event) -> {
            if (event.payload() instanceof ChildEvent) children.add(child(stream, streams.get(stream), event));
            else if (event.payload() instanceof LocationEvent)
                locations.add(location(stream, streams.get(stream), event));
            else throw new IllegalStateException("no read model for " + event.payload());
        });
        tables.writeChildren(children).forEach(flagged::tell);
        tables.writeLocations(locations);
    }

    private ChildChange child(UUID stream, List<StoredEvent> all, StoredEvent first) {
        ChildId id = new ChildId(stream);
        ChildFile before = ChildFile.empty(id);
        ChildFile after = before;
        for (StoredEvent event : all) {
            after = after.after((ChildEvent) event.payload());
            if (event.sequence() < first.sequence()) before = after;
        }
        Optional<PersonalDetails> known = before.details().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(persons.of(List.of(id)).get(id));
        return ChildChange.of(before, after, first.recordedAt(), known, vault);
    }

    private static LocationChange location(UUID stream, List<StoredEvent> all, StoredEvent first) {
        LocationPeriods before = LocationPeriods.unopened(new LocationId(stream));
        LocationPeriods after = before;
        for (StoredEvent event : all) {
            after = after.after((LocationEvent) event.payload());
            if (event.sequence() < first.sequence()) before = after;
        }
        return new LocationChange(before, after, first.recordedAt());
    }
}
