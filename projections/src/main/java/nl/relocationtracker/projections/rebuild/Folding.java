package nl.relocationtracker.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.alerts.AlertTable;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.live.LocationChange;
import nl.relocationtracker.projections.live.PastOfChild;
import nl.relocationtracker.projections.live.Remembered;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.Cut;
import nl.relocationtracker.projections.stream.Reading;
import nl.relocationtracker.projections.stream.Snapshot;
import nl.relocationtracker.projections.stream.StoredRow;
import nl.relocationtracker.projections.stream.StoredStreams;
import nl.relocationtracker.projections.stream.Streams;
import nl.relocationtracker.projections.stream.WholeStream;

/**
 * Reads all streams of a snapshot once and makes the rows of every read model of them, which the calling thread copies in.
 */
final class Folding {

    private record Rows(CopiedRows rows, int events) {}

    private final LiveTables tables;
    private final MasterKey master;
    private final StoredRow decoder = new StoredRow();

    Folding(LiveTables tables, MasterKey master) {
        this.tables = tables;
        this.master = master;
    }

    /**
     * @param into the connection on which the bare names of the tables are those to be filled
     * @param told gets how many events more are done
     * @return every location with its events
     */
    Map<UUID, List<StoredEvent>> fold(Snapshot snapshot, Connection into, LongConsumer told)
            throws SQLException, InterruptedException {
        Map<UUID, List<StoredEvent>> locations = Streams.locations(snapshot.another());
        rowsOfLocations(tables, locations).send(into);
        told.accept(locations.values().stream().mapToInt(List::size).sum());
        PlacesAt places = PlacesAt.of(locations);
        StoredVault vault = new StoredVault(Snapshot.template(snapshot.another()), master);
        new Reading(snapshot.another(), Cut.NONE, "rebuild").children(group -> rows(group, places, vault), some -> {
            some.rows().send(into);
            told.accept(some.events());
        });
        alerts(snapshot.another(), into, told);
        return locations;
    }

    /** They are few beside the rest, and need nothing else. */
    private void alerts(Connection reading, Connection into, LongConsumer told) throws SQLException {
        Streams.alerts(reading, group -> {
            rowsOfAlerts(group.decoded(decoder)).send(into);
            told.accept(group.size());
        });
    }

    static CopiedRows rowsOfAlerts(List<WholeStream> alerts) {
        CopiedRows rows = new CopiedRows();
        alerts.forEach(alert -> AlertTable.addTo(rows, alert.id(), alert.events()));
        return rows;
    }

    static CopiedRows rowsOfLocations(LiveTables tables, Map<UUID, List<StoredEvent>> locations) {
        CopiedRows rows = new CopiedRows();
        List<LocationChange> past = new ArrayList<>();
        locations.forEach((id, events) -> past.addAll(LocationChange.past(new LocationId(id), events)));
        tables.addLocationsTo(rows, past);
        return rows;
    }

    private Rows rows(StoredStreams group, PlacesAt places, StoredVault vault) {
        List<WholeStream> children = group.decoded(decoder);
        Vault keys = vault.between(
                new ChildId(children.get(0).id()),
                new ChildId(children.get(children.size() - 1).id()));
        return new Rows(rows(tables, children, places, keys), group.size());
    }

    static CopiedRows rows(LiveTables tables, List<WholeStream> children, PlacesAt places, Vault keys) {
        CopiedRows rows = new CopiedRows();
        tables.addTo(
                rows,
                children.stream()
                        .map(child -> Remembered.of(PastOfChild.of(child, keys), places))
                        .toList());
        return rows;
    }
}
