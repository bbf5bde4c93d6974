package nl.relocationtracker.projections.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.alerts.AlertTable;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.store.StoredEvent;

/** Takes the events of one live request, as Axon publishes them before it commits, into the live tables. */
public final class LiveEvents {

    private final LiveTables tables;
    private final PersonTable persons;
    private final Vault vault;

    public LiveEvents(LiveTables tables, PersonTable persons, Vault vault) {
        this.tables = tables;
        this.persons = persons;
        this.vault = vault;
    }

    /**
     * Whatever is thrown here refuses the request.
     *
     * @param before what was in the streams of the fresh events before these
     */
    public void recorded(List<StoredEvent> fresh, Map<UUID, List<StoredEvent>> before) {
        Map<UUID, List<StoredEvent>> streams = new LinkedHashMap<>();
        fresh.forEach(event -> streams.computeIfAbsent(event.stream(), first -> new ArrayList<>())
                .add(event));
        List<ChildChange> children = new ArrayList<>();
        List<LocationChange> locations = new ArrayList<>();
        List<AlertTable.Change> alerts = new ArrayList<>();
        streams.forEach((stream, events) -> {
            Object first = events.get(0).payload();
            if (first instanceof ChildEvent) children.add(child(stream, before.get(stream), events));
            else if (first instanceof LocationEvent) locations.add(location(stream, before.get(stream), events));
            else if (first instanceof AlertEvent) alerts.add(new AlertTable.Change(stream, before.get(stream), events));
            else throw new IllegalStateException("no read model for " + first);
        });
        tables.writeChildren(children, false);
        tables.writeLocations(locations, false);
        tables.writeAlerts(alerts);
    }

    private ChildChange child(UUID stream, List<StoredEvent> former, List<StoredEvent> fresh) {
        ChildId id = new ChildId(stream);
        ChildFile before = ChildFile.empty(id);
        for (StoredEvent event : former) before = before.after((ChildEvent) event.payload());
        ChildFile after = before;
        for (StoredEvent event : fresh) after = after.after((ChildEvent) event.payload());
        Optional<PersonalDetails> known = before.details().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(persons.of(List.of(id)).get(id));
        return ChildChange.of(before, after, fresh.get(0).recordedAt(), known, vault);
    }

    private static LocationChange location(UUID stream, List<StoredEvent> former, List<StoredEvent> fresh) {
        LocationPeriods before = LocationPeriods.unopened(new LocationId(stream));
        for (StoredEvent event : former) before = before.after((LocationEvent) event.payload());
        LocationPeriods after = before;
        for (StoredEvent event : fresh) after = after.after((LocationEvent) event.payload());
        return new LocationChange(before, after, fresh.get(0).recordedAt());
    }
}
