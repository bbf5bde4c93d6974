package nl.relocationtracker.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.alerts.AlertTable;
import nl.relocationtracker.projections.counts.PlacesAt;
import nl.relocationtracker.projections.generation.LiveGeneration;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.live.LocationChange;
import nl.relocationtracker.projections.live.RecountQueue;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.store.EventNames;
import nl.relocationtracker.projections.store.EventNames.Family;
import nl.relocationtracker.projections.store.StoredEvent;
import nl.relocationtracker.projections.stream.Snapshot;
import nl.relocationtracker.projections.stream.Streams;
import nl.relocationtracker.projections.stream.WholeStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings a new generation up to what was recorded since its snapshot. A stream that has grown is folded again as a whole,
 * which is right whatever was recorded, an erasure too; how far each was folded is known by its number of events.
 */
final class CatchingUp {

    private static final int CHUNK = 500;

    private final int generation;
    private final LiveTables tables;
    private final MasterKey master;
    private Map<UUID, List<StoredEvent>> locations;
    private final Map<UUID, Long> folded = new HashMap<>();
    private long position;

    /**
     * @param locations as the snapshot had them
     * @param position up to which everything is in the generation
     */
    CatchingUp(
            int generation,
            LiveTables tables,
            MasterKey master,
            Map<UUID, List<StoredEvent>> locations,
            long position) {
        this.generation = generation;
        this.tables = tables;
        this.master = master;
        this.locations = new HashMap<>(locations);
        this.position = position;
    }

    /**
     * What was caught up with.
     *
     * @param kept to be called once that is committed: what was rolled back is to be caught up with again
     */
    record Caught(int events, Runnable kept) {}

    private record Grown(UUID stream, Family family, long last, int events) {}

    /** How many events there are to catch up with. */
    int waiting(Connection connection) {
        return grown(Snapshot.template(connection)).stream()
                .mapToInt(Grown::events)
                .sum();
    }

    /** Catches up in the transaction of a connection with what can be seen in it. */
    Caught catchUp(Connection connection) throws SQLException {
        JdbcTemplate jdbc = Snapshot.template(connection);
        Long horizon = jdbc.queryForObject("select event_horizon()", Long.class);
        List<Grown> grown = grown(jdbc);
        jdbc.queryForObject(
                "select set_config('search_path', ? || ', ' || current_setting('search_path'), true)",
                String.class,
                LiveGeneration.schema(generation));
        Map<UUID, List<StoredEvent>> now = new HashMap<>(locations);
        Changed changed = locations(connection, jdbc, of(grown, Family.LOCATION), now);
        PlacesAt places = PlacesAt.of(now);
        List<UUID> children = of(grown, Family.CHILD);
        for (int from = 0; from < children.size(); from += CHUNK)
            children(connection, jdbc, places, children.subList(from, Math.min(from + CHUNK, children.size())));
        alerts(connection, jdbc, of(grown, Family.ALERT));
        // Whoever lived there is counted again when the generation is live, as ever.
        RecountQueue recounts = new RecountQueue(jdbc);
        recounts.write(changed.here(), false);
        recounts.write(changed.imported(), true);
        return new Caught(grown.stream().mapToInt(Grown::events).sum(), () -> {
            locations = now;
            grown.forEach(each -> folded.merge(each.stream(), each.last(), Math::max));
            position = Math.max(position, horizon == null ? position : horizon);
        });
    }

    private List<Grown> grown(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        """
                        select stream, min(type), max(sequence), count(*) from event where position > ? group by stream
                        """,
                        (row, n) -> new Grown(
                                row.getObject(1, UUID.class),
                                EventNames.familyOf(row.getString(2)),
                                row.getLong(3),
                                row.getInt(4)),
                        position)
                .stream()
                .filter(each -> folded.getOrDefault(each.stream(), -1L) < each.last())
                .toList();
    }

    private static List<UUID> of(List<Grown> grown, Family family) {
        return grown.stream()
                .filter(each -> each.family() == family)
                .map(Grown::stream)
                .toList();
    }

    /** @param imported what an import brought; what was recorded here stands apart */
    private record Changed(List<LocationChange> here, List<LocationChange> imported) {}

    /** Answers what was recorded of them since, and puts into all what they are now. */
    private Changed locations(
            Connection connection, JdbcTemplate jdbc, List<UUID> ids, Map<UUID, List<StoredEvent>> all)
            throws SQLException {
        Changed changed = new Changed(new ArrayList<>(), new ArrayList<>());
        if (ids.isEmpty()) return changed;
        Map<UUID, List<StoredEvent>> streams = new HashMap<>();
        for (WholeStream stream : Streams.of(jdbc, ids)) {
            streams.put(stream.id(), stream.events());
            int before = locations.getOrDefault(stream.id(), List.of()).size();
            for (LocationChange change : LocationChange.past(new LocationId(stream.id()), stream.events()))
                if (change.after().version() > before)
                    (stream.imported().contains(change.recordedAt()) ? changed.imported() : changed.here()).add(change);
        }
        all.putAll(streams);
        LiveTables.forgetLocations(jdbc, ids);
        Folding.rowsOfLocations(tables, streams).send(connection);
        return changed;
    }

    private static void alerts(Connection connection, JdbcTemplate jdbc, List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) return;
        AlertTable.forget(jdbc, ids);
        Folding.rowsOfAlerts(Streams.of(jdbc, ids)).send(connection);
    }

    private void children(Connection connection, JdbcTemplate jdbc, PlacesAt places, List<UUID> ids)
            throws SQLException {
        List<WholeStream> streams = Streams.of(jdbc, ids);
        LiveTables.forgetChildren(jdbc, ids);
        Vault keys =
                new StoredVault(jdbc, master).of(ids.stream().map(ChildId::new).toList());
        Folding.rows(tables, streams, places, keys).send(connection);
        // What could be read of them in the generation so far has to be wiped from its files as well.
        jdbc.batchUpdate(
                "insert into erased_trace (child_id) values (?) on conflict (child_id) do update set noticed_at = null",
                streams.stream()
                        .filter(child -> child.events().stream()
                                .anyMatch(event -> event.payload() instanceof PersonalDetailsErased))
                        .map(child -> new Object[] {child.id()})
                        .toList());
    }
}
